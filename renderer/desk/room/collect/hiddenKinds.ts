import { countKinds, isHidden, type KindCounts } from '../../../../shared/workshop/selectors.ts'
import type { Entry, WorkshopState } from '../../../../shared/workshop/state.ts'

const known = new WeakMap<readonly Entry[], Map<string, KindCounts>>()

/** How many entries of each kind wait for the reveal of a step: all that the desk shows of them. */
export function hiddenKinds({ entries }: Pick<WorkshopState, 'entries'>, stepId: string): KindCounts {
  const ofSteps = known.get(entries) ?? new Map<string, KindCounts>()
  known.set(entries, ofSteps)
  const found = ofSteps.get(stepId)
  if (found) return found
  const counts = countKinds(
    entries.filter(entry => entry.stepId === stepId && isHidden(entry) && !entry.isRemoved),
  )
  ofSteps.set(stepId, counts)
  return counts
}
