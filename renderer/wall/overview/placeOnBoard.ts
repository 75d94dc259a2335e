import type { BoardLayout } from '../../../shared/process/layout.ts'
import type { LaneId, StepId } from '../../../shared/process/schema.ts'

export type BoardPlace = {
  readonly stepId: StepId
  readonly laneId: LaneId | null
  /** How far into the cell, from 0 to 1, whatever its size is elsewhere. */
  readonly across: number
  readonly down: number
}

/**
 * Which cell a place in layout units belongs to, and where in it. Heads and gaps belong to the nearest cell, so that the
 * spot does not vanish on the way.
 * @returns null on a board without cells.
 */
export function placeOnBoard(layout: BoardLayout, x: number, y: number): BoardPlace | null {
  const step = nearest(layout.steps, x, column => [column.x, column.width])
  const row = nearest(layout.rows, y, lane => [lane.y, lane.height])
  if (step === null || row === null) return null
  return { stepId: step.item.stepId, laneId: row.item.laneId, across: step.share, down: row.share }
}

function nearest<T>(
  items: readonly T[],
  at: number,
  spanOf: (item: T) => readonly [start: number, length: number],
): { item: T; share: number } | null {
  let best: { item: T; share: number } | null = null
  let bestDistance = Number.POSITIVE_INFINITY
  for (const item of items) {
    const [start, length] = spanOf(item)
    const inside = Math.min(Math.max(at, start), start + length)
    const distance = Math.abs(at - inside)
    if (distance >= bestDistance) continue
    bestDistance = distance
    best = { item, share: length === 0 ? 0 : (inside - start) / length }
  }
  return best
}
