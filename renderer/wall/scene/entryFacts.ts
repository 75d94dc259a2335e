import { formatShortDay } from '../../../shared/locale/dates.ts'
import type { Translate } from '../../../shared/locale/translate.ts'
import { findActor } from '../../../shared/workshop/selectors.ts'
import type { Entry, WorkshopState } from '../../../shared/workshop/state.ts'

/** What the room should see of an entry beside its text, in few words: who has it, by when, what was answered. */
export function entryFacts(state: WorkshopState, entry: Entry, t: Translate, language: string): string[] {
  const { fields } = entry
  const due =
    fields.due === undefined ? [] : [t('wall.entry.due', { day: formatShortDay(fields.due, language) })]
  switch (entry.kind) {
    case 'note':
      return []
    case 'risk':
      return [...said(fields.owner), ...due]
    case 'question':
      if (fields.answer !== undefined) return [t('wall.entry.answer', { answer: fields.answer })]
      return [
        t('wall.entry.open'),
        ...(fields.forWhom === undefined ? [] : [t('wall.entry.forWhom', { name: fields.forWhom })]),
      ]
    case 'decision':
      return fields.decidedBy === undefined ? [] : [t('wall.entry.decidedBy', { name: fields.decidedBy })]
    case 'action': {
      const organisation = fields.organisation && findActor(state, fields.organisation)?.shortName
      return [
        fields.owner ?? organisation ?? t('wall.entry.noOwner'),
        ...(due.length === 0 ? [t('wall.entry.noDue')] : due),
        ...(fields.priority === 'high' ? [t('wall.entry.priorityHigh')] : []),
      ]
    }
    default:
      return entry.kind satisfies never
  }
}

const said = (value: string | undefined): string[] => (value === undefined ? [] : [value])
