import type { EntryKind } from '../workshop/entryFields.ts'
import type { Entry } from '../workshop/state.ts'
import type { Run, Table } from './document.ts'
import {
  dueRun,
  fieldParagraphs,
  linkedLabels,
  ownerRun,
  scoreRun,
  statusOf,
  statusText,
} from './entryFacts.ts'
import type { Reading } from './reading.ts'
import { heads, labelCell, labelled, paragraphsOf, plain, quiet } from './runs.ts'

/**
 * Entries of one kind with all their fields: the label, what was said with its longer fields under it, and at the right
 * the short facts. The same three widths for every kind, so that a step reads as one column.
 */
const widths = [8, 60, 32]

/** Longer fields, told under the text, in this order. */
const told = {
  note: [],
  risk: ['cause', 'effect', 'existingControl'],
  question: [],
  decision: ['options', 'reason', 'dissent'],
  action: ['finding', 'evidence', 'comment'],
} as const satisfies Record<EntryKind, readonly string[]>

/** Short fields, listed at the right, in this order; those with a meaning when absent are added by hand. */
const listed = {
  note: [],
  risk: ['category', 'response', 'residual', 'owner', 'due'],
  question: ['askedBy', 'forWhom', 'answeredBy'],
  decision: ['decidedBy', 'decidedOn', 'effectiveFrom', 'reviewOn'],
  action: ['priority', 'organisation', 'support', 'start', 'completedOn', 'element', 'standard'],
} as const satisfies Record<EntryKind, readonly string[]>

const columnTitles = {
  note: ['note', 'facts'],
  risk: ['risk', 'assessment'],
  question: ['question', 'askedHow'],
  decision: ['decision', 'decidedHow'],
  action: ['action', 'actionHow'],
} as const satisfies Record<EntryKind, readonly [string, string]>

export function entryTable(reading: Reading, kind: EntryKind, entries: readonly Entry[]): Table {
  const { t } = reading
  const [said, facts] = columnTitles[kind]
  return table(reading, t(`minutes.kind.${kind}`), [said, facts], entries, () => [])
}

/** Entries of any kind in one table, each with the step it belongs to. */
export function mixedEntryTable(reading: Reading, altText: string, entries: readonly Entry[]): Table {
  const { t } = reading
  return table(reading, altText, ['entry', 'facts'], entries, entry => [
    [plain(t('minutes.value.stepRef', { number: reading.stepNumber(entry.stepId) }))],
  ])
}

function table(
  reading: Reading,
  altText: string,
  [said, facts]: readonly [string, string],
  entries: readonly Entry[],
  place: (entry: Entry) => Run[][],
): Table {
  const { t } = reading
  return {
    type: 'table',
    style: 'grid',
    altText,
    widths,
    header: heads(t('minutes.column.id'), t(`minutes.column.${said}`), t(`minutes.column.${facts}`)),
    rows: entries.map(entry => ({
      cells: [
        labelCell(entry.label, entry.kind),
        { blocks: [...paragraphsOf(entry.text), ...longFields(reading, entry)] },
        { blocks: [...place(entry), ...shortFields(reading, entry)] },
      ],
    })),
  }
}

function longFields(reading: Reading, entry: Entry): Run[][] {
  const fields = told[entry.kind].flatMap(field => oneField(reading, entry, field))
  return entry.kind === 'question' ? [...answer(reading, entry), ...fields] : fields
}

function answer(reading: Reading, entry: Entry): Run[][] {
  const { t } = reading
  const given = fieldParagraphs(reading, entry, 'answer')
  if (given.length > 0) return labelled(t('minutes.field.answer'), given)
  const key = statusOf(entry) === 'dropped' ? 'noAnswerDropped' : 'noAnswer'
  return [[{ text: t(`minutes.value.${key}`), tone: 'quiet', isItalic: true }]]
}

function shortFields(reading: Reading, entry: Entry): Run[][] {
  const fields = listed[entry.kind].flatMap(field => oneField(reading, entry, field))
  return [...always(reading, entry), ...fields, ...surroundings(reading, entry)]
}

/** Facts that are said even when nobody gave them, because their absence matters. */
function always(reading: Reading, entry: Entry): Run[][] {
  const { t } = reading
  const fact = (field: string, run: Run): Run[] => [quiet(`${t(`minutes.field.${field}`)}: `), run]
  const status = () => fact('status', plain(statusText(reading, entry)))
  switch (entry.kind) {
    case 'note':
    case 'decision':
      return []
    case 'risk':
      return [fact('score', scoreRun(reading, entry)), status()]
    case 'question':
      return [status()]
    case 'action':
      return [fact('owner', ownerRun(reading, entry)), fact('due', dueRun(reading, entry)), status()]
    default:
      return entry.kind satisfies never
  }
}

/** The actor and tool an entry hangs on, and the entries it is linked with. */
function surroundings(reading: Reading, entry: Entry): Run[][] {
  const { t } = reading
  const fact = (field: string, text: string): Run[][] =>
    text === '' ? [] : [[quiet(`${t(`minutes.field.${field}`)}: `), plain(text)]]
  const { leadsTo, follows } = linkedLabels(reading, entry)
  return [
    ...fact('actor', entry.laneId === null ? '' : (reading.actor(entry.laneId)?.shortName ?? entry.laneId)),
    ...fact('tool', entry.toolId ?? ''),
    ...fact('leadsTo', leadsTo),
    ...fact('follows', follows),
  ]
}

const oneField = (reading: Reading, entry: Entry, field: string): Run[][] => {
  const value = fieldParagraphs(reading, entry, field)
  return value.length === 0 ? [] : labelled(reading.t(`minutes.field.${field}`), value)
}
