import { formatAlternatives, formatMinutes } from '../locale/dates.ts'
import type { ElementKind, Step } from '../process/schema.ts'
import type { EntryKind } from '../workshop/entryFields.ts'
import { lettersOf } from '../workshop/selectors.ts'
import type { Entry } from '../workshop/state.ts'
import type { Block, Row, Run } from './document.ts'
import { entryTable } from './entryTable.ts'
import { keptTogether } from './pieces.ts'
import { proposedMark } from './proposed.ts'
import { inStep, ofKind, type Reading, stepTimes } from './reading.ts'
import { headCell, paragraphsOf, plain, quiet } from './runs.ts'
import { voteBlocks } from './votes.ts'

/** In the order in which a reader wants them: what was said, what may go wrong, what was settled, what is to be done. */
const order = ['note', 'risk', 'decision', 'question', 'action'] as const satisfies readonly EntryKind[]
const headings = {
  note: 'discussion',
  risk: 'risks',
  question: 'questions',
  decision: 'decisions',
  action: 'actions',
} as const satisfies Record<EntryKind, string>

/** One phase as a chapter: a heading of level 1, then its steps. */
export function phaseSections(reading: Reading): Block[] {
  const { process } = reading.state
  return process.phases.flatMap(phase => {
    const steps = process.steps.filter(step => step.phaseId === phase.id)
    const [first, last] = [steps[0], steps.at(-1)]
    if (!first || !last) return []
    const text = reading.t('minutes.section.phase', {
      count: steps.length,
      first: reading.stepNumber(first.id),
      last: reading.stepNumber(last.id),
      phase: phase.name,
    })
    const note = proposedMark(reading, 'phase', phase.id)
    const heading: Block = {
      type: 'heading',
      level: 1,
      text,
      id: `phase_${reading.stepNumber(first.id)}`,
      note,
    }
    return [heading, ...steps.flatMap(step => stepSection(reading, step))]
  })
}

function stepSection(reading: Reading, step: Step): Block[] {
  const number = reading.stepNumber(step.id)
  const entries = inStep(reading, step)
  const isEmpty = entries.length === 0
  const missing = missingLine(reading, step, entries)
  return [
    {
      type: 'heading',
      level: 2,
      text: reading.t('minutes.section.step', { number, step: step.name }),
      id: `step_${number}`,
      note: proposedMark(reading, 'step', step.id),
    },
    {
      type: 'table',
      style: 'fields',
      altText: step.name,
      widths: [24, 76],
      header: [],
      rows: keptTogether(facts(reading, step, isEmpty ? missing : '')),
    },
    ...entryTables(reading, number, entries),
    ...(isEmpty || missing === '' ? [] : [closingLine(missing)]),
    ...voteBlocks(reading, step, number),
  ]
}

/** @param ofEntries what is said in place of entries: in the table, a sentence alone could come to stand on another page. */
function facts(reading: Reading, step: Step, ofEntries: string): Row[] {
  const { t } = reading
  // At the row's name a mark holds for the whole row; behind the last line it would seem to hold for that line.
  const row = (key: string, blocks: Run[][], of: ElementKind | null): Row => ({
    cells: [
      headCell(plain(t(`minutes.row.${key}`)), ...(of === null ? [] : proposedMark(reading, of, step.id))),
      { blocks },
    ],
  })
  const outcomes = step.outcomes.map(outcome => [plain(outcome)])
  return [
    row('goal', paragraphsOf(step.goal), 'guide'),
    ...(outcomes.length > 0 ? [row('outcomes', outcomes, 'guide')] : []),
    row('tools', toolLines(reading, step), step.toolIds.length > 0 ? 'stepTools' : null),
    row('time', [[plain(timeLine(reading, step))]], null),
    row('involvement', involvementLines(reading, step), 'involvement'),
    ...(ofEntries === '' ? [] : [row('entries', [[quiet(ofEntries)]], null)]),
  ]
}

function toolLines(reading: Reading, step: Step): Run[][] {
  const { t } = reading
  if (step.toolIds.length === 0) return [[quiet(t('minutes.empty.tools'))]]
  return step.toolIds.map(id => {
    const name = reading.tool(id)?.name
    return [plain(name === undefined ? id : t('minutes.value.withCode', { code: id, name }))]
  })
}

function timeLine(reading: Reading, step: Step): string {
  const { t, language } = reading
  const times = stepTimes(reading, step)
  const planned = formatMinutes(times.planned, language)
  if (times.actual === null) return t('minutes.value.timePlanned', { planned })
  const actual = formatMinutes(times.actual, language)
  return t(`minutes.value.${times.isRunning ? 'timePlannedSoFar' : 'timePlannedActual'}`, { planned, actual })
}

const letters = [
  ['accountable', 'A'],
  ['responsible', 'R'],
  ['consulted', 'C'],
  ['informed', 'I'],
] as const

function involvementLines(reading: Reading, step: Step): Run[][] {
  const { t } = reading
  const lines = letters.flatMap(([key, letter]) => {
    const names = reading.actors
      .filter(actor => lettersOf(step, actor.id)?.includes(letter))
      .map(actor => actor.shortName)
    return names.length === 0 ? [] : [[quiet(`${t(`minutes.row.${key}`)}: `), plain(names.join(', '))]]
  })
  return lines.length === 0 ? [[quiet(t('minutes.empty.involvement'))]] : lines
}

function entryTables(reading: Reading, number: number, entries: readonly Entry[]): Block[] {
  return order.flatMap((kind): Block[] => {
    const those = ofKind(entries, kind)
    if (those.length === 0) return []
    const text = reading.t(`minutes.section.${headings[kind]}`)
    return [
      { type: 'heading', level: 3, text, id: `step_${number}_${kind}` },
      entryTable(reading, kind, those),
    ]
  })
}

const closingLine = (text: string): Block => ({ type: 'paragraph', style: 'quiet', runs: [plain(text)] })

/** Which kinds of entries there are none of, and what was parked. */
function missingLine(reading: Reading, step: Step, entries: readonly Entry[]): string {
  const { t } = reading
  const sentences: string[] = []
  const missing = order.filter(kind => !entries.some(entry => entry.kind === kind))
  if (missing.length === order.length) sentences.push(t('minutes.empty.step'))
  else if (missing.length > 0) {
    const kinds = missing.map(kind => t(`minutes.kind.${kind}`).toLocaleLowerCase(reading.language))
    sentences.push(t('minutes.empty.kinds', { kinds: formatAlternatives(kinds, reading.language) }))
  }
  const parked = reading.parked.filter(entry => entry.stepId === step.id)
  if (parked.length > 0) {
    const labels = parked.map(entry => entry.label).join(', ')
    sentences.push(t('minutes.count.parkedHere', { count: parked.length, labels }))
  }
  return sentences.join(' ')
}
