import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { build, needsBuild } from '../../electron/startBuild.ts'

/**
 * What takes minutes and need not run on every change: `npm run soak -- crash --runs 300`, `-- network`, `-- room --minutes 8`,
 * `-- room-fuzz --seeds 1000`.
 * Without a name, all of them.
 */
const programs = ['crash', 'network', 'room', 'room-fuzz']
const [first = '', ...others] = process.argv.slice(2)
const chosen = programs.includes(first) ? [first] : programs
const options = programs.includes(first) ? others : process.argv.slice(2)
// Once for all of them: what they start takes the pages as they are.
const root = join(import.meta.dirname, '../..')
const complaint = needsBuild(root, 'pages') ? build(root, 'pages') : null
if (complaint !== null) throw new Error(complaint)
for (const program of chosen) {
  const words = [
    '--disable-warning=ExperimentalWarning',
    join(import.meta.dirname, `${program}.ts`),
    ...(chosen.length === 1 || program === 'crash' ? options : []),
  ]
  const { status, signal } = spawnSync(process.execPath, words, { stdio: 'inherit' })
  if (signal !== null) console.error(`${program} was ended by ${signal}.`)
  if (status !== 0) process.exitCode = 1
}
