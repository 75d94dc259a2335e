import type { StepId } from '../process/schema.ts'
import type { Entry, WorkshopState } from './state.ts'

/** Collect privately, then reveal: what participants add to a collecting step is seen by its author alone until then. */
type HasRoom = Pick<WorkshopState, 'room'>

export type Sharing = 'open' | 'collecting' | 'revealed'
export const sharingOf = ({ room }: HasRoom, stepId: StepId): Sharing =>
  (Object.hasOwn(room.sharing, stepId) ? room.sharing[stepId] : undefined) ?? 'open'

/** Whether nobody but its author may see an entry. The reveal takes the mark away for good. */
export const isHidden = (entry: Pick<Entry, 'isPrivate'>): boolean => entry.isPrivate === true

const counted = new WeakMap<readonly Entry[], ReadonlyMap<StepId, number>>()

/** How many entries of a step wait for the reveal; all that may be told about them. */
export function hiddenCount({ entries }: Pick<WorkshopState, 'entries'>, stepId: StepId): number {
  const known = counted.get(entries)
  if (known) return known.get(stepId) ?? 0
  const counts = new Map<StepId, number>()
  for (const entry of entries) {
    if (isHidden(entry) && !entry.isRemoved) counts.set(entry.stepId, (counts.get(entry.stepId) ?? 0) + 1)
  }
  counted.set(entries, counts)
  return counts.get(stepId) ?? 0
}
