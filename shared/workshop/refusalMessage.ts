import type { MessageKey, Translate } from '../locale/translate.ts'
import { entryFields } from './entryFields.ts'
import type { Refusal } from './refusals.ts'
import { detailNames } from './state.ts'

/** The sentence for people: what happened, what is safe, what to do next. */
export function refusalMessage(refusal: Refusal, translate: Translate): string {
  const { code, params = {} } = refusal
  const { field, problem, fault } = params
  if (code === 'malformed') {
    const sentence = translate(`refusal.fault.${fault ?? 'notACommand'}`, params)
    return translate('refusal.malformed', { problem: sentence })
  }
  const named = field === undefined ? params : { ...params, field: translate(fieldLabelKey(String(field))) }
  const isExplained = code === 'badValue' && problem !== undefined
  return translate(isExplained ? `refusal.problem.${problem}` : `refusal.${code}`, named)
}

const ofEntries = new Set(['text', ...Object.values(entryFields).flatMap(fields => Object.keys(fields))])
const ofDetails = new Set<string>(detailNames)
const others = ['name', 'shortName', 'goal', 'order', 'options']

/** A field is called as on its form. One that nothing has is shown as it was sent. */
function fieldLabelKey(field: string): MessageKey {
  if (ofEntries.has(field)) return `panel.field.${field}`
  if (ofDetails.has(field)) return `panel.details.name.${field}`
  return others.includes(field) ? `refusal.field.${field}` : field
}
