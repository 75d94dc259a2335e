import type { PhoneEntry } from '../protocol/room.ts'
import { isHidden } from '../workshop/collecting.ts'
import { findActor } from '../workshop/elements.ts'
import { findEntry } from '../workshop/entryIndex.ts'
import { authorNameOf } from '../workshop/presence.ts'
import type { Entry, WorkshopState } from '../workshop/state.ts'

/** An entry as a phone shows it: a name only where the rule it was made under allows one. */
export function phoneEntry(state: WorkshopState, entry: Entry): PhoneEntry {
  const { id, label, kind, text, stepId, laneId } = entry
  return {
    id,
    label,
    kind,
    text,
    stepId,
    author: authorNameOf(state, entry),
    laneName: laneId === null ? '' : (findActor(state, laneId)?.shortName ?? ''),
    answer: kind === 'question' ? (entry.fields.answer ?? '') : '',
  }
}

/** The question that the facilitator put to the room. @param questionId `Stage.questionId`. */
export function shownQuestion(
  state: WorkshopState,
  questionId: string | null,
): { label: string; text: string } | null {
  const entry = questionId === null ? undefined : findEntry(state, questionId)
  if (entry?.kind !== 'question' || entry.isRemoved || isHidden(entry)) return null
  return { label: entry.label, text: entry.text }
}
