import { join } from 'node:path'
import { type CrowdResult, crowdIn } from '../room/crowd.ts'
import { startRoomApp } from '../room/roomApp.ts'
import { launch } from './browser.ts'
import { median, p95 } from './numbers.ts'
import type { Row } from './table.ts'
import { watchWall } from './wallPainted.ts'

const everyMs = 10_000
/** Milliseconds from a phone to the wall, for so many phones, 95 of 100 times. */
const limitMs = 150

/**
 * Phones that each send an entry every 10 s: from the sending on the phone to the arrival on a wall's line, and what that
 * costs the host. One minute of 30 phones; with `isLong` ten minutes of 30, of 100 and of 300.
 */
export async function roomTimes(folder: string, isLong: boolean): Promise<Row[]> {
  const rows: Row[] = []
  for (const phones of isLong ? [30, 100, 300] : [30]) {
    const seconds = isLong ? 600 : 60
    rows.push(...(await timesOf(join(folder, `room${phones}`), phones, seconds, isLong)))
  }
  return rows
}

async function timesOf(dataFolder: string, phones: number, seconds: number, isLong: boolean): Promise<Row[]> {
  const app = await startRoomApp(dataFolder, '127.0.0.1')
  const browser = isLong ? await launch() : null
  try {
    await app.desk.ask('newWorkshop', { title: `${phones} phones`, processId: 'poct' })
    await app.desk.ask('send', { command: { id: 'bench', type: 'enterStep', stepId: 's1' } })
    const painted = browser && (await watchWall(browser, app.wallUrl))
    const entries = (phones * seconds * 1000) / everyMs
    const result = await crowdIn(app, { phones, everyMs, entries })
    return [...rowsOf(phones, result), ...(painted ? [paintedRow(result, await painted())] : [])]
  } finally {
    await browser?.close()
    await app.stop()
  }
}

const compared = (what: string, measured: number, unit: string): Row => ({
  what,
  limit: null,
  measured,
  unit,
})

function rowsOf(phones: number, { entries, refused, cpuPercent, use }: CrowdResult): Row[] {
  if (refused.length > 0) throw new Error(`${refused.length} entries were refused: ${refused[0]}`)
  const wall = entries.map(({ wallMs }) => wallMs)
  const memory = use.map(({ memoryMb }) => memoryMb)
  return [
    {
      what: `${phones} phones, each an entry every 10 s: phone to wall`,
      limit: phones === 30 ? { value: limitMs, holdsFor: 'p95' } : null,
      measured: median(wall),
      p95: p95(wall),
      unit: 'ms',
    },
    ...(cpuPercent === null ? [] : [compared('  host, of one core', cpuPercent, '%')]),
    ...(memory.length === 0 ? [] : [compared('  host, memory at most', Math.max(...memory), 'MB')]),
  ]
}

/** The wall shows the newest few entries: of many that come at once some are never drawn. */
function paintedRow({ entries }: CrowdResult, painted: ReadonlyMap<string, number>): Row {
  const times = entries.flatMap(({ text, sentAt }) => {
    const at = painted.get(text)
    return at === undefined ? [] : [at - sentAt]
  })
  return {
    ...compared(`  painted on the wall page (${times.length} of ${entries.length})`, median(times), 'ms'),
    p95: p95(times),
  }
}
