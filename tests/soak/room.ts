import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { median, p95 } from '../bench/numbers.ts'
import { crowdIn } from '../room/crowd.ts'
import { startRoomApp } from '../room/roomApp.ts'

/**
 * `node tests/soak/room.ts --minutes 8`: a workshop of three hours, 1,000 entries from 30 phones, in so many minutes. Fails
 * where memory or the usual time to the wall at the end is more than a fifth above the start.
 */
const { values } = parseArgs({ options: { minutes: { type: 'string' } } })
const minutes = Math.min(10, Number(values.minutes ?? 8))
const phones = 30
const entries = 1_000
/** The start and the end are this share of the whole each. */
const share = 0.2
const mostGrowth = 1.2
/** Timers and the load of the machine make times this small uncertain by as much, milliseconds. */
const slackMs = 5

const folder = mkdtempSync(join(tmpdir(), 'walkthrough-soak-'))
const app = await startRoomApp(folder, '127.0.0.1')
try {
  await app.desk.ask('newWorkshop', { title: 'Three hours', processId: 'poct' })
  const begun = performance.now()
  const everyMs = (minutes * 60_000 * phones) / entries
  const result = await crowdIn(app, { phones, everyMs, entries })
  const seconds = ((performance.now() - begun) / 1000).toFixed(0)
  const { state } = await app.desk.session()
  console.log(`${state.entries.length} of ${entries} entries from ${phones} phones in ${seconds} s`)

  const wall = endsOf(result.entries.map(({ wallMs }) => wallMs))
  const memory = endsOf(result.use.map(({ memoryMb }) => memoryMb))
  const latency = { start: median(wall.start), end: median(wall.end) }
  const resident = { start: median(memory.start), end: median(memory.end) }
  const isPrompt = latency.end <= Math.max(latency.start * mostGrowth, latency.start + slackMs)
  const isLean = memory.start.length === 0 || resident.end <= resident.start * mostGrowth
  const say = (what: string, at: { start: number; end: number }, unit: string, note: string) =>
    console.log(
      `${what}: ${at.start.toFixed(1)} ${unit} at the start, ${at.end.toFixed(1)} ${unit} at the end${note}`,
    )
  say('phone to wall, median', latency, 'ms', isPrompt ? '' : ': OVER')
  say('phone to wall, p95', { start: p95(wall.start), end: p95(wall.end) }, 'ms', '')
  if (memory.start.length > 0) say('memory of the host', resident, 'MB', isLean ? '' : ': OVER')
  if (result.cpuPercent !== null) console.log(`host: ${result.cpuPercent.toFixed(1)} % of one core`)
  console.log(`load of the machine at the end: ${loadavg()[0]?.toFixed(1)}`)
  const isWhole = state.entries.length === entries && result.refused.length === 0
  process.exitCode = isWhole && isPrompt && isLean ? 0 : 1
} finally {
  await app.stop()
  rmSync(folder, { recursive: true, force: true })
}

function endsOf(numbers: readonly number[]): { start: number[]; end: number[] } {
  const count = Math.ceil(numbers.length * share)
  return { start: numbers.slice(0, count), end: numbers.slice(-count) }
}
