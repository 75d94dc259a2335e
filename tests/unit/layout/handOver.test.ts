import { describe, expect, it } from 'vitest'
import { type BoardLayout, layoutBoard } from '../../../shared/process/layout.ts'
import type { Process } from '../../../shared/process/schema.ts'
import { allLanes, poctProcess as process } from './processes.ts'

const counts = () => 3
const layoutOf = (of: Process, hidden: string[] = []): BoardLayout =>
  layoutBoard({ process: of, lanes: { ...allLanes, hidden }, maxCards: 3, counts })

describe('the hand-over line', () => {
  it('passes through the accountable lane of every step', () => {
    const { points } = layoutOf(process).handOver
    expect(points.map(point => point.stepId)).toEqual(process.steps.map(step => step.id))
    for (const { stepId, laneId } of points) {
      const step = process.steps.find(({ id }) => id === stepId)
      expect(step?.involvement[laneId]).toMatch(/^AR?$/)
    }
  })

  it('takes the first responsible lane where nobody is accountable, and passes by a step with neither', () => {
    const [first, second, ...rest] = process.steps
    if (first === undefined || second === undefined) throw new Error('no steps')
    const changed: Process = {
      ...process,
      steps: [
        { ...first, involvement: { ICT: 'R', CE: 'R' } },
        { ...second, involvement: { ICT: 'C' } },
        ...rest,
      ],
    }
    const { points } = layoutOf(changed).handOver
    expect(points[0]).toMatchObject({ stepId: first.id, laneId: 'ICT' })
    expect(points.some(point => point.stepId === second.id)).toBe(false)
  })

  it('goes round hidden lanes', () => {
    const { points } = layoutOf(process, ['CISO']).handOver
    expect(points.every(point => point.laneId !== 'CISO')).toBe(true)
  })

  it('crosses no card and no letter: it runs in the free strip of a row or in the gap between columns', () => {
    const layout = layoutOf(process)
    for (const { x, y } of cornersOf(layout.handOver.path)) {
      const row = layout.rows.find(r => y >= r.y && y <= r.y + r.height)
      const isInStrip = row !== undefined && y >= row.y + row.height - layout.metrics.channelHeight
      const isInGap = layout.steps.every(step => x <= step.x || x >= step.x + step.width)
      expect(isInStrip || isInGap, `${x} ${y}`).toBe(true)
    }
  })

  it('is empty with fewer than two places to join', () => {
    const one = { ...process, phases: process.phases.slice(0, 1), steps: process.steps.slice(0, 1) }
    expect(layoutOf(one).handOver.path).toBe('')
  })
})

/** All end points of the path's straight parts. */
function cornersOf(path: string): { x: number; y: number }[] {
  let x = 0
  let y = 0
  return [...path.matchAll(/([MHVQ])([^MHVQ]*)/g)].map(([, command, numbers]) => {
    const values = (numbers ?? '').trim().split(/\s+/).map(Number)
    if (command === 'H') x = values[0] ?? x
    else if (command === 'V') y = values[0] ?? y
    else [x, y] = [values.at(-2) ?? x, values.at(-1) ?? y]
    return { x, y }
  })
}
