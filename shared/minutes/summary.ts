import { type EntryKind, entryKinds } from '../workshop/entryFields.ts'
import { riskScore } from '../workshop/selectors.ts'
import type { Entry } from '../workshop/state.ts'
import { attentionSentences } from './attention.ts'
import type { Block, Cell } from './document.ts'
import { byScore, byUrgency, fieldText, isOpen, isOverdue, ownerRun } from './entryFacts.ts'
import { emptySentence } from './frontMatter.ts'
import { intro, keptTogether } from './pieces.ts'
import { activeOfKind, ofKind, type Reading, wasWalked } from './reading.ts'
import { bold, cell, centred, heads, labelCell, paragraphsOf, plain, quiet, textCell, toned } from './runs.ts'

const mostRisks = 5

/** What somebody needs who reads no further: counts, highest risks, decisions, what is late, what needs attention. */
export function summaryBlocks(reading: Reading): Block[] {
  const { t } = reading
  const part = (key: string, blocks: Block[]): Block[] => [
    { type: 'heading', level: 3, text: t(`minutes.section.${key}`), id: `summary_${key}` },
    ...blocks,
  ]
  const attention = attentionSentences(reading)
  const late = overdueActions(reading)
  return [
    { type: 'heading', level: 1, text: t('minutes.section.summary'), id: 'summary' },
    ...part('inShort', [leadSentence(reading, late.length > 0), countTable(reading)]),
    ...part('topRisks', topRisks(reading)),
    ...part('decisions', decisions(reading)),
    ...(late.length === 0 ? [] : part('overdue', [overdueTable(reading, late)])),
    ...part(
      'attention',
      attention.length === 0
        ? [{ type: 'paragraph', runs: [plain(t('minutes.attention.none'))] }]
        : [{ type: 'list', items: attention.map(text => [plain(text)]) }],
    ),
  ]
}

/** What was recorded and walked; where nothing is late, that too, which needs no part of its own then. */
function leadSentence(reading: Reading, isLate: boolean): Block {
  const { t, state, entries, today } = reading
  const total = state.process.steps.length
  const walked = state.process.steps.filter(step => wasWalked(reading, step)).length
  const text = t('minutes.count.lead', {
    entries: t('minutes.count.entries', { count: entries.length }),
    walked: t('minutes.count.walked', { count: walked, total }),
  })
  const inTime = isLate ? '' : ` ${t('minutes.empty.overdue', { day: reading.day(today) })}`
  return { type: 'paragraph', style: 'lead', runs: [plain(text + inTime)] }
}

/** One column for each kind: how many, and below what there is to say of them. */
function countTable(reading: Reading): Block {
  const { t } = reading
  const countCell = (kind: EntryKind): Cell => {
    const those = ofKind(reading.entries, kind)
    return { blocks: [[bold(`${those.length}`)], [quiet(countDetail(reading, kind, those))]] }
  }
  return {
    type: 'table',
    style: 'grid',
    altText: t('minutes.section.inShort'),
    widths: [15, 17, 16, 18, 34],
    header: entryKinds.map(kind => [{ ...toned(t(`minutes.kind.${kind}`), kind), isBold: true }]),
    rows: keptTogether([{ cells: entryKinds.map(countCell) }]),
  }
}

/** "7 open, 2 not scored": only counts that are not zero. */
export function countDetail(reading: Reading, kind: EntryKind, entries: readonly Entry[]): string {
  const { t, today } = reading
  const active = entries.filter(entry => !entry.isParked)
  const counted = (key: string, isCounted: (entry: Entry) => boolean) => {
    const count = active.filter(isCounted).length
    return count === 0 ? [] : [t(`minutes.count.${key}`, { count })]
  }
  const parts: Record<EntryKind, () => string[]> = {
    note: () => [],
    risk: () => [...counted('open', isOpen), ...counted('notScored', entry => riskScore(entry) === null)],
    question: () => counted('open', isOpen),
    decision: () => counted('dissent', entry => Boolean(entry.fields.dissent)),
    action: () => [
      ...counted('open', isOpen),
      ...counted('overdue', entry => isOverdue(entry, today)),
      ...counted('noOwner', entry => isOpen(entry) && !entry.fields.owner),
      ...counted('noDue', entry => isOpen(entry) && !entry.fields.due),
    ],
  }
  const parked = entries.length - active.length
  const all = [...parts[kind](), ...(parked === 0 ? [] : [t('minutes.count.parked', { count: parked })])]
  return all.join(', ') || '–'
}

function topRisks(reading: Reading): Block[] {
  const { t } = reading
  const risks = activeOfKind(reading, 'risk')
  if (risks.length === 0) return [emptySentence(reading, 'risks')]
  const top = risks
    .filter(entry => riskScore(entry) !== null)
    .sort(byScore)
    .slice(0, mostRisks)
  if (top.length === 0) return [emptySentence(reading, 'scoredRisks')]
  return [
    intro(t('minutes.intro.topRisks', { count: top.length })),
    {
      type: 'table',
      style: 'grid',
      altText: t('minutes.section.topRisks'),
      widths: [8, 46, 9, 9, 13, 15],
      header: heads(
        t('minutes.column.id'),
        t('minutes.column.risk'),
        t('minutes.column.step'),
        t('minutes.column.score'),
        t('minutes.column.response'),
        t('minutes.column.owner'),
      ),
      rows: keptTogether(
        top.map(entry => ({
          cells: [
            labelCell(entry.label, 'risk'),
            { blocks: paragraphsOf(entry.text) },
            centred(plain(`${reading.stepNumber(entry.stepId)}`)),
            centred({ text: `${riskScore(entry)}`, isBold: true }),
            textCell(fieldText(reading, entry, 'response') || '–'),
            textCell(entry.fields.owner || '–'),
          ],
        })),
      ),
    },
  ]
}

function decisions(reading: Reading): Block[] {
  const { t } = reading
  const those = activeOfKind(reading, 'decision')
  if (those.length === 0) return [emptySentence(reading, 'decisions')]
  return [
    {
      type: 'table',
      style: 'grid',
      altText: t('minutes.section.decisions'),
      widths: [8, 64, 9, 19],
      header: heads(
        t('minutes.column.id'),
        t('minutes.column.decision'),
        t('minutes.column.step'),
        t('minutes.column.decidedBy'),
      ),
      rows: those.map(entry => ({
        cells: [
          labelCell(entry.label, 'decision'),
          { blocks: paragraphsOf(entry.text) },
          centred(plain(`${reading.stepNumber(entry.stepId)}`)),
          textCell(entry.fields.decidedBy || '–'),
        ],
      })),
    },
  ]
}

const overdueActions = (reading: Reading): Entry[] =>
  activeOfKind(reading, 'action')
    .filter(entry => isOverdue(entry, reading.today))
    .sort(byUrgency)

function overdueTable(reading: Reading, late: readonly Entry[]): Block {
  const { t } = reading
  return {
    type: 'table',
    style: 'grid',
    altText: t('minutes.section.overdue'),
    widths: [8, 55, 9, 14, 14],
    header: heads(
      t('minutes.column.id'),
      t('minutes.column.action'),
      t('minutes.column.step'),
      t('minutes.column.owner'),
      t('minutes.column.due'),
    ),
    rows: keptTogether(
      late.map(entry => ({
        cells: [
          labelCell(entry.label, 'action'),
          { blocks: paragraphsOf(entry.text) },
          centred(plain(`${reading.stepNumber(entry.stepId)}`)),
          cell(ownerRun(reading, entry)),
          cell({ text: reading.day(entry.fields.due ?? ''), tone: 'warning', isBold: true }),
        ],
      })),
    ),
  }
}
