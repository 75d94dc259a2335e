import { findStepWalk, stepElapsedMs } from '../../../shared/workshop/selectors.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'

/**
 * How the walk stands against its plan, in milliseconds; positive: behind. Steps that are done count as planned in full,
 * others only as far as their time has run: a step in good time, or entered by mistake, is neither ahead nor behind.
 */
export function behindMs(state: Pick<WorkshopState, 'process' | 'walk'>, now: number): number {
  return state.process.steps.reduce((behind, { id }) => {
    const walk = findStepWalk(state, id)
    if (walk === undefined || walk.visits === 0) return behind
    const spent = stepElapsedMs(state, id, now)
    const planned = walk.plannedMinutes * 60_000
    const isOver = walk.doneAt !== null && state.walk.currentStepId !== id
    return behind + spent - (isOver ? planned : Math.min(spent, planned))
  }, 0)
}
