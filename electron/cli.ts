import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { outputTo } from './host/cli/output.ts'
import { runCli } from './host/cli/run.ts'
import { createTranslate } from './host/translate.ts'

/** The command line: `npm run -s cli -- help` says what it can do. */
const root = join(import.meta.dirname, '..')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }

process.exitCode = await runCli(process.argv.slice(2), {
  assetsFolder: join(root, 'assets'),
  appVersion: version,
  input: process.stdin,
  output: outputTo(process.stdout),
  complain: sentence => console.error(sentence),
  t: createTranslate('en'),
})
