import type { LaneArrangement } from '../../../../shared/workshop/state.ts'

export type Direction = 'up' | 'down'

/** @returns the arrangement with one lane moved by one place, or null where it stands at that end already. */
export function movedLane(
  lanes: LaneArrangement,
  laneId: string,
  direction: Direction,
): LaneArrangement | null {
  const at = lanes.order.indexOf(laneId)
  const goal = direction === 'up' ? at - 1 : at + 1
  if (at < 0 || goal < 0 || goal >= lanes.order.length) return null
  const order = lanes.order.toSpliced(at, 1)
  return { ...lanes, order: order.toSpliced(goal, 0, laneId) }
}

export const withShown = (lanes: LaneArrangement, laneId: string, isShown: boolean): LaneArrangement => ({
  ...lanes,
  hidden: isShown ? lanes.hidden.filter(id => id !== laneId) : [...lanes.hidden, laneId],
})
