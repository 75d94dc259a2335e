import { readFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { keepCompiled } from './host/cli/compileCache.ts'

/** The command line: `npm run -s cli -- help` says what it can do. */
const { platform, env } = process
keepCompiled({ platform, env, homeFolder: homedir(), temporaryFolder: tmpdir() })
const [{ outputTo }, { runCli }, { createTranslate }] = await Promise.all([
  import('./host/cli/output.ts'),
  import('./host/cli/run.ts'),
  import('./host/translate.ts'),
])

const root = join(import.meta.dirname, '..')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }

process.exitCode = await runCli(process.argv.slice(2), {
  assetsFolder: join(root, 'assets'),
  appVersion: version,
  // npm changes to the project's folder and keeps the other one in INIT_CWD.
  standpoint: env.INIT_CWD ?? process.cwd(),
  input: process.stdin,
  output: outputTo(process.stdout),
  complain: sentence => console.error(sentence),
  t: createTranslate('en'),
})
