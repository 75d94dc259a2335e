import { entriesOfStep, findEntry } from '../../../shared/workshop/selectors.ts'
import type { Entry, WorkshopState } from '../../../shared/workshop/state.ts'

/** More never fit on the wall, whatever their length. */
const mostCards = 8

export type Latest = { readonly entries: readonly Entry[]; readonly total: number }

/**
 * The newest entries of a step, newest first. An entry that the desk points at comes before them where it is not among
 * them already, whichever step it belongs to.
 */
export function latestEntries(state: WorkshopState, stepId: string, pointedEntryId: string | null): Latest {
  const ofStep = entriesOfStep(state, stepId)
  const newest = ofStep.slice(-mostCards).reverse()
  const pointed = pointedEntryId === null ? undefined : findEntry(state, pointedEntryId)
  const isShownAnyway = pointed === undefined || pointed.isRemoved || newest.includes(pointed)
  return { entries: isShownAnyway ? newest : [pointed, ...newest], total: ofStep.length }
}
