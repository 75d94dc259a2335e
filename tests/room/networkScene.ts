import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listeningEnds } from './listening.ts'
import { openNetworkPair } from './networkPair.ts'
import {
  firstAddress,
  type NetworkReport,
  type SceneName,
  type Stay,
  sceneNames,
  scenes,
} from './networkScenes.ts'
import { startRoomApp } from './roomApp.ts'
import { until } from './until.ts'

/** `node networkScene.ts wifiCut 6000 8 6` in a namespace of its own: prints a `NetworkReport` as one line. */
const [name = '', trouble = '', count = '', entries = ''] = process.argv.slice(2)
const scene = sceneNames.find(known => known === name)
if (scene === undefined) throw new Error(`there is no scene ${name}`)
process.on('SIGTERM', () => process.exit(1))

const dataFolder = mkdtempSync(join(tmpdir(), 'walkthrough-network-'))
const pair = await openNetworkPair(Number(count))
try {
  await pair.addAddress(firstAddress)
  const app = await startRoomApp(dataFolder, null)
  await app.desk.ask('newWorkshop', { title: 'Ward 3', processId: 'poct' })
  const off = listeningEnds(app.pid)
  const room = await app.desk.openRoom({ act: 'start' })
  const on = listeningEnds(app.pid)
  await pair.phones({ do: 'visit', origin: new URL(room.joinUrl).origin, code: room.code })
  await until(
    async () => (await pair.phones({ do: 'look' })).phones.every(({ connection }) => connection === 'joined'),
    'all phones in the room',
  )
  const stay: Stay = { pair, dataFolder, troubleMs: Number(trouble), entriesEach: Number(entries), app, room }
  const report = await play(scene, stay)
  await stay.app.desk.ask('room', { act: 'stop' })
  const after = listeningEnds(stay.app.pid)
  const isLoopback = (ends: string[]) => ends.length === 1 && ends[0]?.startsWith('tcp 127.0.0.1:') === true
  Object.assign(report.facts, {
    'nothing but loopback listened before Invite': isLoopback(off),
    'Invite opened one port': JSON.stringify(on) === JSON.stringify([`tcp 0.0.0.0:${room.port}`, ...off]),
    'nothing but loopback listened after Stop': isLoopback(after),
  })
  await stay.app.stop()
  process.stdout.write(`${JSON.stringify(report)}\n`)
} finally {
  pair.close()
  rmSync(dataFolder, { recursive: true, force: true })
}
process.exit()

async function play(scene: SceneName, stay: Stay): Promise<NetworkReport> {
  const played = await scenes[scene](stay)
  const seen = await pair.phones({ do: 'look' })
  const { state } = await stay.app.desk.session()
  const there = state.entries.map(({ text }) => text)
  const count = (text: string) => there.filter(other => other === text).length
  const sent = new Set(seen.sent)
  const isSkipped = 'skipped' in played
  return {
    scene,
    skipped: isSkipped ? played.skipped : null,
    phones: seen.phones.length,
    sent: sent.size,
    missing: isSkipped ? [] : seen.sent.filter(text => count(text) === 0),
    doubled: seen.sent.filter(text => count(text) > 1),
    strange: there.filter(text => !sent.has(text)),
    refused: seen.phones.flatMap(({ refused }) => refused),
    losses: seen.phones.reduce((sum, { losses }) => sum + losses, 0),
    settledMs: isSkipped ? 0 : played.settledMs,
    facts: isSkipped ? {} : played.facts,
  }
}
