import { fieldSpec } from '../workshop/entryFields.ts'
import { linkedEntries, riskScore } from '../workshop/selectors.ts'
import type { Entry } from '../workshop/state.ts'
import type { Run } from './document.ts'
import type { Reading } from './reading.ts'
import { paragraphsOf, plain, quiet, warning } from './runs.ts'

/** What is known of an entry, worked out once for summaries, tables and logs. */

/** What nobody said about the status: a question with an answer is answered, everything else is open. */
export function statusOf(entry: Entry): string {
  return entry.fields.status ?? (entry.kind === 'question' && entry.fields.answer ? 'answered' : 'open')
}

const openStatuses = new Set(['open', 'inProgress'])
export const isOpen = (entry: Entry): boolean => openStatuses.has(statusOf(entry))

/** Somebody still has to see to it: neither finished nor set aside. */
export const isPending = (entry: Entry): boolean => isOpen(entry) && !entry.isParked
export const isOverdue = (entry: Entry, today: string): boolean =>
  isPending(entry) && Boolean(entry.fields.due) && (entry.fields.due ?? '') < today

const priorityRank: Record<string, number> = { high: 0, medium: 1, low: 2 }
/** For sorting: the earliest date first, none last; then the higher priority. */
export function byUrgency(a: Entry, b: Entry): number {
  const [dueA, dueB] = [a.fields.due ?? '9999', b.fields.due ?? '9999']
  if (dueA !== dueB) return dueA < dueB ? -1 : 1
  return (priorityRank[a.fields.priority ?? ''] ?? 3) - (priorityRank[b.fields.priority ?? ''] ?? 3)
}
/** For sorting: the highest score first, risks without a score last. */
export const byScore = (a: Entry, b: Entry): number => (riskScore(b) ?? 0) - (riskScore(a) ?? 0)

/** The value of a field in the reader's words, as paragraphs; empty where nothing was said. */
export function fieldParagraphs(reading: Reading, entry: Entry, field: string): Run[][] {
  const value = entry.fields[field]
  if (value === undefined || value === '') return []
  const spec = fieldSpec(entry.kind, field)
  switch (spec?.type) {
    case 'date':
      return [[plain(reading.day(value))]]
    case 'choice':
      return [[plain(reading.t(`minutes.choice.${field}.${value}`))]]
    case 'lane':
      return [[plain(reading.actor(value)?.name ?? value)]]
    default:
      return paragraphsOf(value)
  }
}

/** The value of a field on one line. */
export const fieldText = (reading: Reading, entry: Entry, field: string): string =>
  fieldParagraphs(reading, entry, field)
    .map(runs => runs.map(run => run.text).join(''))
    .join(' ')

export const statusText = (reading: Reading, entry: Entry): string =>
  reading.t(`minutes.choice.status.${statusOf(entry)}`)

export function scoreRun(reading: Reading, entry: Entry): Run {
  const score = riskScore(entry)
  if (score === null) return quiet(reading.t('minutes.value.notScored'))
  const { likelihood = '', impact = '' } = entry.fields
  return plain(reading.t('minutes.value.score', { score, likelihood, impact }))
}

/** The due date, marked in words and colour where it has passed; what is missing from an action to be done is said. */
export function dueRun(reading: Reading, entry: Entry): Run {
  const { due } = entry.fields
  if (!due) return isMissed(entry) ? warning(reading.t('minutes.value.noDue')) : quiet('–')
  const day = reading.day(due)
  return isOverdue(entry, reading.today) ? warning(reading.t('minutes.value.overdue', { day })) : plain(day)
}

export function ownerRun(reading: Reading, entry: Entry): Run {
  const { owner } = entry.fields
  if (owner) return plain(owner)
  return isMissed(entry) ? warning(reading.t('minutes.value.noOwner')) : quiet('–')
}
/** An action needs an owner and a date; a risk may do without. */
const isMissed = (entry: Entry): boolean => entry.kind === 'action' && isPending(entry)

/** Labels of the entries that follow from this one, and of those it follows from: "A4, A7", or '' where there are none. */
export function linkedLabels({ state }: Reading, entry: Entry): { leadsTo: string; follows: string } {
  const { to, from } = linkedEntries(state, entry.id)
  const labels = (entries: readonly Entry[]) => entries.map(other => other.label).join(', ')
  return { leadsTo: labels(to), follows: labels(from) }
}
