import type { Entry, WorkshopState } from '../workshop/state.ts'
import { actionTotals } from './actionTotals.ts'
import type { Block, Cell, DocumentTree, Row, Run } from './document.ts'
import { byUrgency, fieldParagraphs, isOpen, isOverdue, linkedLabels } from './entryFacts.ts'
import { documentFrame } from './frame.ts'
import { emptySentence, titleBlocks } from './frontMatter.ts'
import { groupedActionColumns as columns, logHead, logRow } from './logs.ts'
import { intro } from './pieces.ts'
import { type DocumentOptions, ofKind, type Reading, readWorkshop } from './reading.ts'
import { bold, plain, quiet } from './runs.ts'
import { countDetail } from './summary.ts'

/**
 * The action list as a document of its own, to work with after the meeting: the most urgent first, every field of every
 * action, totals at the end.
 */
export function actionListDocument(state: WorkshopState, options: DocumentOptions): DocumentTree {
  const reading = readWorkshop(state, options)
  const { t } = reading
  const actions = ofKind(reading.entries, 'action')
  const heading: Block = {
    type: 'heading',
    level: 1,
    text: t('minutes.section.actionList'),
    id: 'actionList',
  }
  return {
    ...documentFrame(reading, t('minutes.title.actions'), 'minutes.title.actionKeywords'),
    sections: [
      {
        orientation: 'landscape',
        blocks: [
          ...titleBlocks(reading, t('minutes.title.actions'), 'wide'),
          ...lead(reading, actions),
          heading,
          ...(actions.length === 0 ? [emptySentence(reading, 'actions')] : list(reading, actions)),
          ...actionTotals(reading, actions),
        ],
      },
    ],
  }
}

/** "13 actions: 12 open, 1 in progress, 3 overdue." */
function lead(reading: Reading, actions: readonly Entry[]): Block[] {
  if (actions.length === 0) return []
  const { t } = reading
  const text = t('minutes.count.actionsLead', {
    actions: t('minutes.count.actions', { count: actions.length }),
    detail: countDetail(reading, 'action', actions),
  })
  return [{ type: 'paragraph', style: 'lead', runs: [plain(text)] }]
}

function list(reading: Reading, actions: readonly Entry[]): Block[] {
  const { t } = reading
  const rows = groups(reading, actions).flatMap(({ title, entries }) => [
    groupRow(title, entries.length),
    ...entries.flatMap(entry => actionRows(reading, entry)),
  ])
  return [
    intro(t('minutes.intro.actionDocument')),
    {
      type: 'table',
      style: 'grid',
      altText: t('minutes.section.actionList'),
      widths: columns.map(column => column.width),
      header: logHead(reading, columns),
      rows,
    },
  ]
}

/** Every action in exactly one group; inside a group by due date, then by priority. Empty groups are left out. */
function groups(reading: Reading, actions: readonly Entry[]): { title: string; entries: Entry[] }[] {
  const { t, today } = reading
  const groupOf = (entry: Entry) => {
    if (entry.isParked) return 'parked'
    if (!isOpen(entry)) return 'closed'
    if (isOverdue(entry, today)) return 'overdue'
    return entry.fields.due ? 'dated' : 'undated'
  }
  return (['overdue', 'dated', 'undated', 'closed', 'parked'] as const).flatMap(group => {
    const entries = actions.filter(entry => groupOf(entry) === group).sort(byUrgency)
    return entries.length === 0
      ? []
      : [{ title: t(`minutes.group.${group}`, { day: reading.day(today) }), entries }]
  })
}

const groupRow = (title: string, count: number): Row => ({
  isGroup: true,
  isKeptWithNext: true,
  cells: [{ blocks: [[bold(title), quiet(`  ${count}`)]], span: columns.length }],
})

/** The line of the list, and under it, in the same columns' width, everything else that is known. */
function actionRows(reading: Reading, entry: Entry): Row[] {
  const line = logRow(reading, columns, entry)
  const [label] = line.cells
  const bar: Cell = { blocks: [[]], ...(label?.bar ? { bar: label.bar } : {}) }
  return [
    { ...line, isKeptWithNext: true },
    { cells: [bar, { blocks: details(reading, entry), span: columns.length - 1 }] },
  ]
}

const shortDetails = ['element', 'support', 'start', 'completedOn', 'standard'] as const
const longDetails = ['finding', 'evidence', 'comment'] as const

function details(reading: Reading, entry: Entry): Run[][] {
  const { t } = reading
  const { follows, leadsTo } = linkedLabels(reading, entry)
  const facts: [string, Run[][]][] = [
    ...shortDetails.map((field): [string, Run[][]] => [field, fieldParagraphs(reading, entry, field)]),
    ['follows', follows ? [[plain(follows)]] : []],
    ['leadsTo', leadsTo ? [[plain(leadsTo)]] : []],
  ]
  const short = facts.flatMap(([field, [value]]) => (value ? [{ field, value }] : []))
  const oneLine = short.flatMap(({ field, value }, index): Run[] => [
    quiet(`${index > 0 ? '   ' : ''}${t(`minutes.field.${field}`)}: `),
    ...value,
  ])
  const long = longDetails.flatMap((field): Run[][] => {
    const [first, ...rest] = fieldParagraphs(reading, entry, field)
    return first ? [[quiet(`${t(`minutes.field.${field}`)}: `), ...first], ...rest] : []
  })
  const all = [...(oneLine.length > 0 ? [oneLine] : []), ...long]
  return all.length > 0 ? all : [[quiet(t('minutes.details.none'))]]
}
