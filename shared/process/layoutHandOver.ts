import type { BoardMetrics, LaneRow, StepColumn } from './layout.ts'
import type { LaneId, Letters, Process, Step, StepId } from './schema.ts'

/**
 * The line along which the work is handed from step to step, through the accountable lanes (or,
 * where nobody is accountable, the first responsible one). It runs in the free strip at
 * the bottom of a row and changes lanes in the gap between two columns, so it never crosses a card or a letter.
 */
export type HandOver = {
  /** One for each step whose lane is shown; the others are passed by. */
  readonly points: readonly HandOverPoint[]
  /** SVG path data in layout units; empty with fewer than two points. */
  readonly path: string
}
export type HandOverPoint = {
  readonly stepId: StepId
  readonly laneId: LaneId
  readonly x: number
  readonly y: number
}

export function layoutHandOver(
  process: Process,
  steps: readonly StepColumn[],
  rows: readonly LaneRow[],
  metrics: BoardMetrics,
): HandOver {
  const points = process.steps.flatMap((step, at): HandOverPoint[] => {
    const column = steps[at]
    const row = holder(step, rows, ['A', 'AR']) ?? holder(step, rows, ['R'])
    if (column === undefined || row === undefined || row.laneId === null) return []
    const x = column.x + metrics.lettersWidth / 2
    return [{ stepId: step.id, laneId: row.laneId, x, y: row.y + row.height - metrics.channelHeight / 2 }]
  })
  return { points, path: handOverPath(points, steps, metrics) }
}

/** The first shown lane with one of the letters. */
const holder = (step: Step, rows: readonly LaneRow[], wanted: readonly Letters[]): LaneRow | undefined =>
  rows.find(({ laneId }) => {
    const letters = laneId === null ? undefined : step.involvement[laneId]
    return letters !== undefined && wanted.includes(letters)
  })

function handOverPath(
  points: readonly HandOverPoint[],
  steps: readonly StepColumn[],
  metrics: BoardMetrics,
): string {
  const [first, ...rest] = points
  if (first === undefined || rest.length === 0) return ''
  let from = first
  let path = `M${first.x} ${first.y}`
  for (const to of rest) {
    path += bend(from, to, turningPlace(to, steps, metrics), metrics.stepGap)
    from = to
  }
  return path
}

/** The middle of the gap just before the column the line goes to. */
function turningPlace(to: HandOverPoint, steps: readonly StepColumn[], metrics: BoardMetrics): number {
  const at = steps.findIndex(step => step.stepId === to.stepId)
  const before = steps[at - 1]
  const column = steps[at]
  if (column === undefined) return to.x
  const gapStart = before === undefined ? column.x - metrics.stepGap : before.x + before.width
  return (gapStart + column.x) / 2
}

/** Along the row to `turnX`, up or down to the other row, and on; with round corners. */
function bend(from: HandOverPoint, to: HandOverPoint, turnX: number, gap: number): string {
  const drop = to.y - from.y
  if (drop === 0) return `H${to.x}`
  const r = Math.min(gap, Math.abs(drop) / 2)
  const down = Math.sign(drop) * r
  return (
    `H${turnX - r}Q${turnX} ${from.y} ${turnX} ${from.y + down}` +
    `V${to.y - down}Q${turnX} ${to.y} ${turnX + r} ${to.y}H${to.x}`
  )
}
