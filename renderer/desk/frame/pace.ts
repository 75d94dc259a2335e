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

/** "07:42", past the hour "1:07:42"; the sign is the caller's matter. */
export function clockFace(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000)
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  return hours > 0 ? `${hours}:${rest}` : rest
}
