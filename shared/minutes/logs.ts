import type { EntryKind } from '../workshop/entryFields.ts'
import { riskScore } from '../workshop/selectors.ts'
import type { Entry } from '../workshop/state.ts'
import type { Block, Cell, Row } from './document.ts'
import { byScore, byUrgency, dueRun, fieldText, ownerRun, statusText } from './entryFacts.ts'
import { emptySentence } from './frontMatter.ts'
import { intro } from './pieces.ts'
import { ofKind, type Reading } from './reading.ts'
import { cell, centred, heads, labelCell, paragraphsOf, plain, quiet, textCell } from './runs.ts'

/** One column of a log: its title in the catalogue, its share of the width, and what stands in it. */
type Column = { title: string; width: number; of: (reading: Reading, entry: Entry) => Cell }

const field =
  (name: string) =>
  (reading: Reading, entry: Entry): Cell =>
    textCell(fieldText(reading, entry, name) || '–')

const label: Column = { title: 'id', width: 6, of: (_, entry) => labelCell(entry.label, entry.kind) }
const step: Column = {
  title: 'step',
  width: 5,
  of: (reading, entry) => centred(plain(`${reading.stepNumber(entry.stepId)}`)),
}
const textAlone = (title: string, width: number): Column => ({
  title,
  width,
  of: (_, entry) => ({ blocks: paragraphsOf(entry.text) }),
})
/** With a word where the entry was set aside. */
const text = (title: string, width: number): Column => ({
  title,
  width,
  of: (reading, entry) => {
    const blocks = paragraphsOf(entry.text)
    return { blocks: entry.isParked ? [...blocks, [quiet(reading.t('minutes.value.parked'))]] : blocks }
  },
})
const status = (width: number): Column => ({
  title: 'status',
  width,
  of: (reading, entry) => textCell(statusText(reading, entry)),
})
const owner = (width: number): Column => ({
  title: 'owner',
  width,
  of: (reading, entry) => cell(ownerRun(reading, entry)),
})
const due = (width: number): Column => ({
  title: 'due',
  width,
  of: (reading, entry) => cell(dueRun(reading, entry)),
})

const likelihoodImpact: Column = {
  title: 'likelihoodImpact',
  width: 6,
  of: (_, { fields }) => centred(plain(`${fields.likelihood ?? '–'} × ${fields.impact ?? '–'}`)),
}
const score: Column = {
  title: 'score',
  width: 5,
  of: (_, entry) => centred({ text: `${riskScore(entry) ?? '–'}`, isBold: true }),
}

const actionColumnsAround = (action: Column): Column[] => [
  label,
  step,
  action,
  { title: 'priority', width: 8, of: field('priority') },
  { title: 'organisation', width: 14, of: field('organisation') },
  owner(13),
  due(11),
  status(8),
]

const actionColumns = actionColumnsAround(text('action', 35))
/** For a list that has a group of its own for what was set aside. */
export const groupedActionColumns = actionColumnsAround(textAlone('action', 35))

const columns: Record<Exclude<EntryKind, 'note' | 'action'>, Column[]> = {
  risk: [
    label,
    step,
    text('risk', 27),
    { title: 'category', width: 10, of: field('category') },
    likelihoodImpact,
    score,
    { title: 'response', width: 8, of: field('response') },
    owner(10),
    { title: 'residual', width: 7, of: field('residual') },
    due(9),
    status(7),
  ],
  decision: [
    label,
    step,
    text('decision', 30),
    { title: 'reason', width: 20, of: field('reason') },
    { title: 'decidedBy', width: 12, of: field('decidedBy') },
    { title: 'decidedOn', width: 9, of: field('decidedOn') },
    { title: 'effectiveFrom', width: 9, of: field('effectiveFrom') },
    { title: 'reviewOn', width: 9, of: field('reviewOn') },
  ],
  question: [
    label,
    step,
    text('questionOnly', 31),
    { title: 'answer', width: 28, of: field('answer') },
    { title: 'forWhom', width: 11, of: field('forWhom') },
    { title: 'answeredBy', width: 11, of: field('answeredBy') },
    status(8),
  ],
}

/** A row of a log. @param entries in the order to print. */
export const logRow = (reading: Reading, of: readonly Column[], entry: Entry): Row => ({
  cells: of.map(column => column.of(reading, entry)),
})
export const logHead = ({ t }: Reading, of: readonly Column[]) =>
  heads(...of.map(column => t(`minutes.column.${column.title}`)))

function logTable(reading: Reading, title: string, of: readonly Column[], entries: readonly Entry[]): Block {
  return {
    type: 'table',
    style: 'grid',
    altText: title,
    widths: of.map(column => column.width),
    header: logHead(reading, of),
    rows: entries.map(entry => logRow(reading, of, entry)),
  }
}

/** The risk, decision or question log: every entry of the kind, those set aside included. */
export function logAnnex(
  reading: Reading,
  kind: Exclude<EntryKind, 'note' | 'action'>,
  heading: Block & { type: 'heading' },
): Block[] {
  const { t } = reading
  const entries = ofKind(reading.entries, kind)
  if (entries.length === 0) return [heading, emptySentence(reading, `${kind}s`)]
  const ordered = kind === 'risk' ? entries.sort(byScore) : entries
  const introduction: Block[] = kind === 'risk' ? [intro(t('minutes.intro.riskLog'))] : []
  return [heading, ...introduction, logTable(reading, heading.text, columns[kind], ordered)]
}

/** The action list inside the minutes: every action on one line. */
export function actionAnnex(reading: Reading, heading: Block & { type: 'heading' }): Block[] {
  const { t } = reading
  const actions = ofKind(reading.entries, 'action').sort(byUrgency)
  if (actions.length === 0) return [heading, emptySentence(reading, 'actions')]
  return [
    heading,
    intro(t('minutes.intro.actionList')),
    logTable(reading, heading.text, actionColumns, actions),
  ]
}
