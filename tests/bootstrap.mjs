/**
 * `npm test` from nothing: plain JavaScript because the Node that starts it may be too old for TypeScript. Installs the
 * packages of the lock file where they are missing or older than it, then hands over to `tests/all.ts` on our own Node.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)

const installed = 'node_modules/.package-lock.json'
const isFresh =
  existsSync(installed) &&
  existsSync('node_modules/.bin/node') &&
  statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs
if (!isFresh) {
  console.log('Installing packages…')
  const install = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (install.status !== 0) {
    console.error('The packages could not be installed: what npm says stands above.')
    process.exit(install.status ?? 1)
  }
}
const node = process.platform === 'win32' ? 'node_modules/node/bin/node.exe' : 'node_modules/node/bin/node'
const run = spawnSync(
  existsSync(node) ? node : process.execPath,
  ['--disable-warning=ExperimentalWarning', 'tests/all.ts', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
)
process.exit(run.status ?? 1)
