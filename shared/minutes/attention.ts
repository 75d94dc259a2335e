import { formatAll } from '../locale/dates.ts'
import type { LaneId } from '../process/schema.ts'
import { riskScore } from '../workshop/selectors.ts'
import type { Entry } from '../workshop/state.ts'
import { processWarnings, type Warning } from '../workshop/warnings.ts'
import { isPending } from './entryFacts.ts'
import { ranges } from './ranges.ts'
import { activeOfKind, type Reading, wasWalked } from './reading.ts'

/** What somebody should settle, each in one sentence; empty when nothing stands out. */
export function attentionSentences(reading: Reading): string[] {
  return [...responsibilities(reading), ...gapsInEntries(reading), ...notWalked(reading)]
}

/** One sentence for each kind of fault, however many steps or actors have it. */
function responsibilities(reading: Reading): string[] {
  const { t } = reading
  const found = processWarnings(reading.state)
  const kinds = [...new Set(found.map(warning => warning.kind))]
  return kinds.map(kind => {
    const those = found.filter(warning => warning.kind === kind)
    const places = those.map(warning => ('stepId' in warning ? reading.stepNumber(warning.stepId) : 0))
    const count = those.length
    return t(`minutes.attention.${kind}`, { count, steps: ranges(places), actors: actorsOf(reading, those) })
  })
}

function actorsOf(reading: Reading, found: readonly Warning[]): string {
  const ids = found.flatMap((warning): readonly LaneId[] => {
    if ('laneIds' in warning) return warning.laneIds
    return 'laneId' in warning ? [warning.laneId] : []
  })
  const names = [...new Set(ids)].map(id => reading.actor(id)?.shortName ?? id)
  return formatAll(names, reading.language)
}

function gapsInEntries(reading: Reading): string[] {
  const { t } = reading
  const actions = activeOfKind(reading, 'action').filter(isPending)
  const listed = (key: string, entries: readonly Entry[]) =>
    entries.length === 0
      ? []
      : [t(`minutes.attention.${key}`, { labels: entries.map(entry => entry.label).join(', ') })]
  return [
    ...listed('openQuestions', activeOfKind(reading, 'question').filter(isPending)),
    ...listed(
      'noOwner',
      actions.filter(entry => !entry.fields.owner),
    ),
    ...listed(
      'noDue',
      actions.filter(entry => !entry.fields.due),
    ),
    ...listed(
      'notScored',
      activeOfKind(reading, 'risk').filter(entry => isPending(entry) && riskScore(entry) === null),
    ),
  ]
}

function notWalked(reading: Reading): string[] {
  const { t, state } = reading
  const numbers = state.process.steps
    .filter(step => !wasWalked(reading, step))
    .map(step => reading.stepNumber(step.id))
  if (numbers.length === 0) return []
  return [t('minutes.attention.notWalked', { count: numbers.length, steps: ranges(numbers) })]
}
