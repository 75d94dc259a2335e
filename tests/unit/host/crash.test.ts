import { expect, test } from 'vitest'
import { createDraw } from '../../../shared/sample/draw.ts'
import { crashRuns } from '../../soak/crashRuns.ts'

/** `tests/soak/crash.ts` does this 300 times. */
const runs = 15

test(`${runs} times killed while applying: everything acknowledged is in the file, which is sound and goes on`, async () => {
  const report = await crashRuns(runs, createDraw(Date.now()).fraction)
  expect(report.faults).toEqual([])
  expect(report.passed).toBe(runs)
  expect(report.acknowledged).toBeGreaterThan(0)
}, 180_000)
