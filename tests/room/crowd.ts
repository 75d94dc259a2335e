import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { type CrowdNews, type CrowdTask, clock, type Sent } from './crowdProcess.ts'
import { type HostUse, readUse } from './hostUse.ts'
import type { RoomApp } from './roomApp.ts'
import { until } from './until.ts'

export type CrowdResult = {
  /** In the order of sending. */
  entries: (Sent & { wallMs: number })[]
  refused: string[]
  /** The host's processor time, percent of one core; null where the system does not tell. */
  cpuPercent: number | null
  /** What the host used, every second while people wrote; empty where the system does not tell. */
  use: HostUse[]
}

/** Opens the room; phones join and write, and a wall's line tells when each entry reached it. */
export async function crowdIn(app: RoomApp, task: Omit<CrowdTask, 'origin' | 'code'>): Promise<CrowdResult> {
  const room = await app.desk.openRoom({ act: 'start' })
  const wall = await app.wall()
  const arrivals = new Map<string, number>()
  wall.listen('events', events => {
    const at = clock()
    for (const { event } of events) if (event.type === 'entryAdded') arrivals.set(event.entry.text, at)
  })
  const program = join(import.meta.dirname, 'crowdProcess.ts')
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const end = () => void child.kill('SIGKILL')
  process.once('exit', end)
  const use: HostUse[] = []
  const look = () => {
    const now = readUse(app.pid)
    if (now !== null) use.push(now)
  }
  try {
    child.send({ ...task, origin: new URL(room.joinUrl).origin, code: room.code } satisfies CrowdTask)
    await news(child, 'joined')
    look()
    const looking = setInterval(look, 1_000)
    child.send('begin')
    const { sent, refused } = await news(child, 'done').finally(() => clearInterval(looking))
    await until(() => sent.every(({ text }) => arrivals.has(text)), 'every entry on the wall')
    look()
    const entries = sent
      .map(entry => ({ ...entry, wallMs: (arrivals.get(entry.text) ?? Number.NaN) - entry.sentAt }))
      .sort((a, b) => a.sentAt - b.sentAt)
    return { entries, refused, cpuPercent: cpuOf(use), use }
  } finally {
    end()
    process.removeListener('exit', end)
    wall.close()
  }
}

function cpuOf(use: readonly HostUse[]): number | null {
  const [first, last] = [use[0], use.at(-1)]
  if (first === undefined || last === undefined || last.at <= first.at) return null
  return (100 * (last.cpuMs - first.cpuMs)) / (last.at - first.at)
}

function news<K extends CrowdNews['kind']>(
  child: ChildProcess,
  kind: K,
): Promise<Extract<CrowdNews, { kind: K }>> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', code => reject(new Error(`the phones ended with ${code}`)))
    child.once('message', (said: CrowdNews) => {
      if (said.kind === kind) resolve(said as Extract<CrowdNews, { kind: K }>)
      else reject(new Error(said.kind === 'failed' ? said.complaint : `unexpected: ${said.kind}`))
    })
  })
}
