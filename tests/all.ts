import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { ensureBrowser, ensureNetworkTools } from './needs.ts'
import { layers, typecheck } from './typecheck.ts'

/**
 * Everything that has to hold before anything lands: types of every layer, lint, unit and property tests, end-to-end
 * tests. Prints one line that adds up all runners and ends with 1 if anything failed. A runner that dies without a report,
 * or that ran nothing, counts as a failure.
 */
type Tally = { passed: number; failed: number; skipped: number }
const total: Tally = { passed: 0, failed: 0, skipped: 0 }

function count(name: string, tally: Tally): void {
  console.log(`${name}: ${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`)
  total.passed += tally.passed
  total.failed += tally.failed
  total.skipped += tally.skipped
}

const check = (name: string, isClean: boolean): void =>
  count(name, { passed: isClean ? 1 : 0, failed: isClean ? 0 : 1, skipped: 0 })

function run(file: string, ...args: string[]): SpawnSyncReturns<Buffer> {
  return spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', file, ...args], {
    stdio: 'inherit',
  })
}

/** Reads a runner's JSON report; a missing or empty one is a failure of its own. */
function fromReport(path: string, status: number | null, read: (report: unknown) => Tally): Tally {
  if (!existsSync(path)) return { passed: 0, failed: 1, skipped: 0 }
  const tally = read(JSON.parse(readFileSync(path, 'utf8')))
  const isHonest = tally.passed > 0 && (status === 0 || tally.failed > 0)
  return isHonest ? tally : { ...tally, failed: tally.failed + 1 }
}

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  numFailedTestSuites: number
  numPendingTests: number
}
type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }

mkdirSync('test-results', { recursive: true })
for (const layer of layers) {
  const complaints = typecheck(layer)
  if (complaints !== '') console.log(complaints)
  check(`types of ${layer}`, complaints === '')
}
check('lint', run('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.').status === 0)

const vitestReport = 'test-results/vitest.json'
rmSync(vitestReport, { force: true })
const vitest = run(
  'node_modules/vitest/vitest.mjs',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${vitestReport}`,
)
count(
  'unit and property tests',
  fromReport(vitestReport, vitest.status, report => {
    const { numPassedTests, numFailedTests, numPendingTests } = report as VitestReport
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests }
  }),
)

ensureNetworkTools()
const missing = ensureBrowser()
if (missing === null) {
  const playwrightReport = 'test-results/playwright.json'
  rmSync(playwrightReport, { force: true })
  const playwright = run('node_modules/@playwright/test/cli.js', 'test')
  count(
    'end-to-end tests',
    fromReport(playwrightReport, playwright.status, report => {
      const { expected, unexpected, flaky, skipped } = (report as PlaywrightReport).stats
      return { passed: expected, failed: unexpected + flaky, skipped }
    }),
  )
} else {
  console.log(missing)
  check('end-to-end tests (no browser)', false)
}

console.log(
  `${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
)
process.exitCode = total.failed === 0 ? 0 : 1
