import { type SceneName, sceneNames } from '../room/networkScenes.ts'
import { playScene, whyNoNamespaces } from '../room/playScene.ts'

/** `node tests/soak/network.ts`: what `npm test` plays for seconds, at full length: the Wi-Fi is away for 60 s. */
const phones = 16
const lengths: Record<SceneName, { troubleMs: number; entriesEach: number }> = {
  wifiCut: { troubleMs: 60_000, entriesEach: 12 },
  packetLoss: { troubleMs: 60_000, entriesEach: 20 },
  addressChange: { troubleMs: 0, entriesEach: 10 },
  restart: { troubleMs: 20_000, entriesEach: 12 },
}
const limitMs = 300_000

const complaint = whyNoNamespaces()
if (complaint !== null) console.log(`skipped: ${complaint}`)
else for (const scene of sceneNames) play(scene)

function play(scene: SceneName): void {
  const report = playScene(scene, { ...lengths[scene], phones, limitMs })
  if (report.skipped !== null) {
    console.log(`${scene}: skipped, ${report.skipped}`)
    return
  }
  const { sent, missing, doubled, strange, refused, losses, settledMs, facts } = report
  const untrue = Object.keys(facts).filter(fact => !facts[fact])
  const faults = [...missing, ...doubled, ...strange, ...refused, ...untrue]
  console.log(
    `${scene}: ${phones} phones sent ${sent} entries, ${missing.length} missing, ${doubled.length} doubled, ${strange.length} ` +
      `strange, ${refused.length} refused, ${losses} lost in a reload; last of them ${(settledMs / 1000).toFixed(1)} s after the trouble, typing included`,
  )
  for (const fault of faults) console.log(`  ${fault}`)
  if (faults.length > 0 || losses > 0) process.exitCode = 1
}
