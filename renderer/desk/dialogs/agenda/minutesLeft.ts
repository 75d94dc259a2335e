import { findStepWalk, stepElapsedMs } from '../../../../shared/workshop/selectors.ts'
import type { WorkshopState } from '../../../../shared/workshop/state.ts'

const minuteMs = 60_000

/**
 * Minutes to go if every step that is not done takes what is planned: of steps begun, what is left of the plan, never
 * less than nothing.
 * @param now milliseconds since 1970 UTC.
 */
export function minutesLeft(state: WorkshopState, now: number): number {
  return state.process.steps.reduce((sum, { id }) => {
    const walk = findStepWalk(state, id)
    if (walk === undefined || walk.doneAt !== null) return sum
    return sum + Math.max(0, walk.plannedMinutes - stepElapsedMs(state, id, now) / minuteMs)
  }, 0)
}
