import { findStepWalk } from '../../../shared/workshop/selectors.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'

export type StepPlace = 'done' | 'now' | 'ahead'

/** Where a step stands in the walk. A step that is on is "now", done before or not. */
export function stepPlace({ walk }: Pick<WorkshopState, 'walk'>, stepId: string): StepPlace {
  if (walk.currentStepId === stepId) return 'now'
  const doneAt = findStepWalk({ walk }, stepId)?.doneAt ?? null
  return doneAt === null ? 'ahead' : 'done'
}
