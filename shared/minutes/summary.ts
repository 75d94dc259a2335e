import { type EntryKind, entryKinds } from '../workshop/entryFields.ts'
import { riskScore } from '../workshop/selectors.ts'
import type { Entry } from '../workshop/state.ts'
import { attentionSentences } from './attention.ts'
import type { Block, Cell } from './document.ts'
import { byScore, byUrgency, fieldText, isOverdue, isPending, ownerRun, statusOf } from './entryFacts.ts'
import { emptySentence } from './frontMatter.ts'
import { intro, keptTogether, partHeading } from './pieces.ts'
import { activeOfKind, ofKind, type Reading, wasWalked } from './reading.ts'
import { bold, cell, centred, heads, labelCell, paragraphsOf, plain, quiet, textCell, toned } from './runs.ts'

const mostRisks = 5

/**
 * What somebody needs who reads no further: counts, highest risks, decisions, what is late, what needs attention.
 * @param riskLetter of the annex that holds all risks.
 */
export function summaryBlocks(reading: Reading, riskLetter: string): Block[] {
  const { t } = reading
  const part = (key: string, blocks: Block[]): Block[] => [
    partHeading(t(`minutes.section.${key}`), `summary_${key}`),
    ...blocks,
  ]
  const attention = attentionSentences(reading)
  const late = overdueEntries(reading)
  return [
    { type: 'heading', level: 1, text: t('minutes.section.summary'), id: 'summary' },
    leadSentence(reading, late.length > 0),
    countTable(reading),
    ...part('topRisks', topRisks(reading, riskLetter)),
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
    altText: t('minutes.section.counts'),
    widths: [12, 22, 13, 17, 36],
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
  const withStatus = (status: 'open' | 'inProgress') => counted(status, entry => statusOf(entry) === status)
  const overdue = () => counted('overdue', entry => isOverdue(entry, today))
  const parts: Record<EntryKind, () => string[]> = {
    note: () => [],
    risk: () => [
      ...withStatus('open'),
      ...overdue(),
      ...counted('notScored', entry => isPending(entry) && riskScore(entry) === null),
    ],
    question: () => withStatus('open'),
    decision: () => counted('dissent', entry => Boolean(entry.fields.dissent)),
    action: () => [
      ...withStatus('open'),
      ...withStatus('inProgress'),
      ...overdue(),
      ...counted('noOwner', entry => isPending(entry) && !entry.fields.owner),
      ...counted('noDue', entry => isPending(entry) && !entry.fields.due),
    ],
  }
  const parked = entries.length - active.length
  const all = [...parts[kind](), ...(parked === 0 ? [] : [t('minutes.count.parked', { count: parked })])]
  return all.join(', ') || '–'
}

/** Of the risks that are open: what was treated, accepted or closed needs nobody's eye here. */
function topRisks(reading: Reading, letter: string): Block[] {
  const { t } = reading
  const risks = activeOfKind(reading, 'risk')
  const open = risks.filter(isPending)
  const scored = open.filter(entry => riskScore(entry) !== null).sort(byScore)
  const top = scored.slice(0, mostRisks)
  const last = top.at(-1)
  if (risks.length === 0) return [emptySentence(reading, 'risks')]
  if (open.length === 0) return [emptySentence(reading, 'openRisks')]
  if (!last) return [emptySentence(reading, 'scoredRisks')]
  const score = riskScore(last) ?? 0
  const count = scored.slice(mostRisks).filter(entry => riskScore(entry) === score).length
  const ties = count === 0 ? [] : [t('minutes.intro.topRisksTied', { count, score, letter })]
  return [
    intro([t('minutes.intro.topRisks', { count: top.length }), ...ties].join(' ')),
    {
      type: 'table',
      style: 'grid',
      altText: t('minutes.section.topRisks'),
      widths: [7, 52, 7, 7, 12, 15],
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
      widths: [7, 66, 7, 20],
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

/** Actions and risks whose date has passed, the longest overdue first. */
const overdueEntries = (reading: Reading): Entry[] =>
  reading.entries.filter(entry => isOverdue(entry, reading.today)).sort(byUrgency)

function overdueTable(reading: Reading, late: readonly Entry[]): Block {
  const { t } = reading
  return {
    type: 'table',
    style: 'grid',
    altText: t('minutes.section.overdue'),
    widths: [7, 58, 7, 14, 14],
    header: heads(
      t('minutes.column.id'),
      t('minutes.column.actionOrRisk'),
      t('minutes.column.step'),
      t('minutes.column.owner'),
      t('minutes.column.due'),
    ),
    rows: keptTogether(
      late.map(entry => ({
        cells: [
          labelCell(entry.label, entry.kind),
          { blocks: paragraphsOf(entry.text) },
          centred(plain(`${reading.stepNumber(entry.stepId)}`)),
          cell(ownerRun(reading, entry)),
          cell({ text: reading.day(entry.fields.due ?? ''), tone: 'warning', isBold: true }),
        ],
      })),
    ),
  }
}
