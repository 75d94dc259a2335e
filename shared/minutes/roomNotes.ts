import { entryKinds, kindLetter } from '../workshop/entryFields.ts'
import { type NamingRule, namingRules } from '../workshop/naming.ts'
import { findPresence, hiddenCount } from '../workshop/selectors.ts'
import type { Entry } from '../workshop/state.ts'
import type { Block } from './document.ts'
import { ranges } from './ranges.ts'
import type { Reading } from './reading.ts'
import { plain } from './runs.ts'

/** Which rule on names applied to which entries, and what was collected and never shown; nothing without phones. */
export function roomNotes(reading: Reading): Block[] {
  const items = [...namingItems(reading), ...hiddenItems(reading)]
  return items.length === 0 ? [] : [{ type: 'list', items: items.map(text => [plain(text)]) }]
}

function namingItems({ t, entries, state }: Reading): string[] {
  const isByPhone = (entry: Entry) =>
    entry.rule !== undefined || findPresence(state, entry.authorId) !== undefined
  const byPhone = entries.filter(isByPhone)
  const name = (rule: NamingRule) => t(`room.rule.${rule}.name`)
  const used = namingRules.flatMap(rule => {
    const those = byPhone.filter(entry => (entry.rule ?? 'named') === rule)
    return those.length === 0
      ? []
      : [t('room.minutes.madeUnder', { rule: name(rule), labels: labels(those) })]
  })
  if (used.length === 0 && Object.keys(state.room.presence).length === 0) return []
  return [t('room.minutes.rule', { rule: name(state.room.rule) }), ...used]
}

/** "N1–N4, N7, R2": labels by kind, neighbours drawn together. */
function labels(entries: readonly Entry[]): string {
  return entryKinds
    .flatMap(kind => {
      const numbers = entries
        .filter(entry => entry.kind === kind)
        .map(entry => Number(entry.label.slice(kindLetter[kind].length)))
      return numbers.length === 0
        ? []
        : [ranges(numbers).replace(/\d+/g, number => kindLetter[kind] + number)]
    })
    .join(', ')
}

function hiddenItems({ t, state }: Reading): string[] {
  return state.process.steps.flatMap((step, place) => {
    const count = hiddenCount(state, step.id)
    return count === 0 ? [] : [t('room.minutes.hidden', { count, number: place + 1 })]
  })
}
