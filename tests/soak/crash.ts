import { parseArgs } from 'node:util'
import { createDraw } from '../../shared/sample/draw.ts'
import { crashRuns } from './crashRuns.ts'

/** `node tests/soak/crash.ts --runs 300 --seed 1`: prints how many of the runs lost nothing. */
const { values } = parseArgs({ options: { runs: { type: 'string' }, seed: { type: 'string' } } })
const runs = Number(values.runs ?? 300)
const draw = createDraw(Number(values.seed ?? Date.now() % 1_000_000))

const report = await crashRuns(runs, draw.fraction, (done, { passed }) => {
  if (done % 50 === 0) console.log(`${passed} of ${done} so far`)
})
for (const fault of report.faults) console.log(fault)
console.log(
  `${report.passed} of ${report.runs} runs: killed while applying, every acknowledged command in the file, verify passed, the next apply worked ` +
    `(${report.acknowledged} commands acknowledged, ${report.cutInCommit} runs cut off in mid-commit)`,
)
process.exitCode = report.passed === report.runs ? 0 : 1
