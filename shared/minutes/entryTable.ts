import type { LaneId } from '../process/schema.ts'
import type { EntryKind } from '../workshop/entryFields.ts'
import type { Entry } from '../workshop/state.ts'
import type { Run, Table } from './document.ts'
import {
  dueRun,
  fieldParagraphs,
  fieldText,
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
const widths = [7, 51, 42]

/** Longer fields, told under the text, in this order. */
const told = {
  note: [],
  risk: ['cause', 'effect', 'existingControl'],
  question: [],
  decision: ['options', 'reason', 'dissent'],
  action: ['finding', 'evidence', 'comment'],
} as const satisfies Record<EntryKind, readonly string[]>

/**
 * Short facts, a line for each group, in this order; a fact nobody gave is left out unless its absence matters. `actor`
 * and `tool` are what the entry hangs on, `leadsTo` and `follows` the entries it is linked with.
 */
const around = [
  ['actor', 'tool'],
  ['follows', 'leadsTo'],
] as const
const listed = {
  note: around,
  risk: [['score'], ['category'], ['response', 'residual'], ['owner'], ['status', 'due'], ...around],
  question: [['status'], ['askedBy'], ['forWhom'], ['answeredBy'], ...around],
  decision: [['decidedBy'], ['decidedOn'], ['effectiveFrom'], ['reviewOn'], ...around],
  action: [
    ['owner'],
    ['due'],
    ['status', 'priority'],
    ['organisation'],
    ['support'],
    ['start', 'element'],
    ['completedOn'],
    ['standard'],
    ...around,
  ],
} as const satisfies Record<EntryKind, readonly (readonly string[])[]>

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
  return listed[entry.kind].flatMap(names => {
    const facts = names.flatMap(name => {
      const value = factRun(reading, entry, name)
      return value ? [[quiet(`${reading.t(`minutes.field.${name}`)}: `), value]] : []
    })
    const line = facts.flatMap((fact, index) => (index === 0 ? fact : [quiet(' · '), ...fact]))
    return line.length === 0 ? [] : [line]
  })
}

function factRun(reading: Reading, entry: Entry, name: string): Run | null {
  const given = (text: string) => (text === '' ? null : plain(text))
  switch (name) {
    case 'score':
      return scoreRun(reading, entry)
    case 'status':
      return plain(statusText(reading, entry))
    case 'owner':
      return entry.kind === 'action' ? ownerRun(reading, entry) : given(fieldText(reading, entry, name))
    case 'due':
      return entry.kind === 'action' || entry.fields.due ? dueRun(reading, entry) : null
    case 'organisation':
      return given(laneName(reading, entry.fields.organisation ?? null))
    case 'actor':
      return given(laneName(reading, entry.laneId))
    case 'tool':
      return given(entry.toolId ?? '')
    case 'leadsTo':
    case 'follows':
      return given(linkedLabels(reading, entry)[name])
    default:
      return given(fieldText(reading, entry, name))
  }
}

const laneName = (reading: Reading, id: LaneId | null): string =>
  id === null ? '' : (reading.actor(id)?.shortName ?? id)

const oneField = (reading: Reading, entry: Entry, field: string): Run[][] => {
  const value = fieldParagraphs(reading, entry, field)
  return value.length === 0 ? [] : labelled(reading.t(`minutes.field.${field}`), value)
}
