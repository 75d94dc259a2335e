import { readFileSync } from 'node:fs'

/** `at`: milliseconds of this process's clock. `cpuMs`: user and system time since the process began. */
export type HostUse = { at: number; cpuMs: number; memoryMb: number }

/** Clock ticks a second in /proc/<pid>/stat (proc_pid_stat(5)): 100 on every Linux that Node runs on. */
const ticksPerSecond = 100

/** @returns null where the system has no /proc. */
export function readUse(pid: number): HostUse | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in brackets may hold anything; user and system time are fields 14 and 15.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const ticks = Number(fields[11]) + Number(fields[12])
    const resident = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return {
      at: performance.now(),
      cpuMs: (1000 * ticks) / ticksPerSecond,
      memoryMb: Number(resident) / 1024,
    }
  } catch {
    return null
  }
}
