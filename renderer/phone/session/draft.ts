import type { PhoneShared } from '../../../shared/protocol/room.ts'
import { type EntryKind, entryKinds } from '../../../shared/workshop/entryFields.ts'
import { isRecord } from './shapes.ts'

/** What stands in the field. It belongs to the step where it was begun, wherever the room goes meanwhile. */
export type Draft = {
  readonly text: string
  readonly kind: EntryKind
  readonly stepId: string | null
  /** Where its author wants it to go, if they said so. */
  readonly goalId: string | null
}
/** A change to an entry that was begun and not sent. Kind and step are of the entry, which may be gone by now. */
export type Edit = {
  readonly text: string
  readonly basedOn: number
  readonly kind?: EntryKind
  readonly stepId?: string
}
/** By entry id. */
export type Edits = Readonly<Record<string, Edit>>

export const emptyDraft: Draft = { text: '', kind: 'note', stepId: null, goalId: null }

export function readDraft(kept: unknown): Draft {
  if (!isRecord(kept)) return emptyDraft
  return {
    text: typeof kept.text === 'string' ? kept.text : '',
    kind: entryKinds.find(kind => kind === kept.kind) ?? 'note',
    stepId: typeof kept.stepId === 'string' ? kept.stepId : null,
    goalId: typeof kept.goalId === 'string' ? kept.goalId : null,
  }
}

export function readEdits(kept: unknown): Edits {
  if (!isRecord(kept)) return {}
  return Object.fromEntries(
    Object.entries(kept).filter(
      ([, edit]) => isRecord(edit) && typeof edit.text === 'string' && typeof edit.basedOn === 'number',
    ),
  ) as Edits
}

/** @param shownStepId where the person types. */
export function typed(draft: Draft, text: string, shownStepId: string | null): Draft {
  if (text.trim() === '') return { ...draft, text, stepId: null, goalId: null }
  return { ...draft, text, stepId: draft.stepId ?? shownStepId }
}

/**
 * Where the draft will go: where its author said, while that can be seen and is open; else to the step it was begun in while
 * that is open, else to the one that is shown.
 */
export function goalOf(draft: Draft, shared: PhoneShared, shownStepId: string | null): string | null {
  const { stepId, goalId } = draft
  const isOpen = (id: string | null) => shared.steps.some(step => step.id === id && !step.isDone)
  if ((goalId === stepId || goalId === shownStepId) && isOpen(goalId)) return goalId
  return isOpen(stepId) ? stepId : shownStepId
}
