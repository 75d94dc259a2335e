import type { PhoneShared } from '../../../shared/protocol/room.ts'

/** Which part of the page is open. `lookStepId` null: the phone goes with the room. */
export type View = {
  readonly tab: 'now' | 'steps' | 'actions'
  readonly lookStepId: string | null
  /** Said once at the top: the room moved on, or everybody was called back. */
  readonly notice: { readonly kind: 'summoned' | 'moved'; readonly stepId: string } | null
}

export const firstView: View = { tab: 'now', lookStepId: null, notice: null }

/**
 * Phones go with the room unless they look elsewhere; a summons brings all of them back.
 * @param before null for the first picture: where the room stands then is no news.
 */
export function viewAfter(view: View, before: PhoneShared | null, after: PhoneShared): View {
  const hasStep = (id: string | null) => after.steps.some(step => step.id === id)
  const looks = hasStep(view.lookStepId) ? view.lookStepId : null
  if (before === null) return { ...view, lookStepId: looks }
  const { currentStepId } = after
  if (after.summons > before.summons && currentStepId !== null)
    return { tab: 'now', lookStepId: null, notice: { kind: 'summoned', stepId: currentStepId } }
  if (before.currentStepId === currentStepId)
    return looks === view.lookStepId ? view : { ...view, lookStepId: looks }
  const notice =
    currentStepId === null || before.currentStepId === null
      ? null
      : ({ kind: 'moved', stepId: currentStepId } as const)
  return { ...view, lookStepId: looks === currentStepId ? null : looks, notice }
}

/** The step that this phone shows: the one looked at, or the one that is on. */
export function shownStepId(view: View, shared: PhoneShared): string | null {
  return view.lookStepId ?? shared.currentStepId
}
