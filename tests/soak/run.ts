import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** What takes minutes and need not run on every change. `npm run soak -- --runs 300` sets the number of crashes. */
const programs = ['crash.ts']
for (const program of programs) {
  const words = [
    '--disable-warning=ExperimentalWarning',
    join(import.meta.dirname, program),
    ...process.argv.slice(2),
  ]
  const { status } = spawnSync(process.execPath, words, { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
