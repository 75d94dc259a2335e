import { readFileSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'

/** How busy the other programs were while something was measured, and how long was waited for them. */
export type Business = { what: string; waitedSeconds: number; busyShare: number; load: number }

/** As long as this is watched before it counts as quiet. */
const watchedMs = 1000
const quietShare = 0.12
/** Set it higher where others work on the same machine. */
const mostSeconds = Number(process.env.BENCH_WAIT_SECONDS ?? 30)

/**
 * Waits until this machine has little else to do, at most a while; what is measured then depends less on the neighbours.
 * @returns how busy it was in the last second of waiting.
 */
export async function waitForQuiet(what: string): Promise<Business> {
  const begun = performance.now()
  for (;;) {
    const busyShare = await busyShareOf(watchedMs)
    const waitedSeconds = (performance.now() - begun) / 1000
    if (busyShare <= quietShare || waitedSeconds >= mostSeconds)
      return { what, waitedSeconds, busyShare, load: loadavg()[0] ?? Number.NaN }
  }
}

export function printBusiness(all: readonly Business[]): void {
  console.log(`\nHow busy this machine's ${availableParallelism()} cores were before each part:`)
  for (const { what, waitedSeconds, busyShare, load } of all)
    console.log(
      `  ${what.padEnd(34)}${(busyShare * 100).toFixed(0).padStart(4)} % busy, load ${load.toFixed(1)}, after ${waitedSeconds.toFixed(0)} s of waiting`,
    )
}

/** Where the system does not say, it counts as quiet. */
async function busyShareOf(milliseconds: number): Promise<number> {
  const before = processorTime()
  await new Promise(resolve => setTimeout(resolve, milliseconds))
  const after = processorTime()
  if (before === null || after === null) return 0
  return 1 - (after.idle - before.idle) / Math.max(1, after.all - before.all)
}

/** Of all cores since the start, in the system's ticks; null where it is not Linux. */
function processorTime(): { idle: number; all: number } | null {
  try {
    const [, ...ticks] = readFileSync('/proc/stat', 'utf8').split('\n', 1)[0]?.trim().split(/\s+/) ?? []
    const [user = 0, nice = 0, system = 0, idle = 0, wait = 0, ...rest] = ticks.map(Number)
    return { idle: idle + wait, all: [user, nice, system, idle, wait, ...rest].reduce((a, b) => a + b, 0) }
  } catch {
    return null
  }
}
