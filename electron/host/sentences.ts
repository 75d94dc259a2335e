import type { Translate } from '../../shared/locale/translate.ts'
import type { Answer, OpenFailure } from '../../shared/protocol/contract.ts'
import { failureSentence } from '../../shared/protocol/failureSentence.ts'
import type { Refusal } from '../../shared/workshop/refusals.ts'
import type { Outcome } from './givenAnswers.ts'

/** What is sent back for a command, with its sentence. */
export function answerOf(id: string, outcome: Outcome, t: Translate): Answer {
  if (outcome.ok) return { id, ok: true, seq: outcome.seq }
  const { code, current } = outcome.refusal
  const message = refusalText(outcome.refusal, t)
  return { id, ok: false, reason: code, message, ...(current === undefined ? {} : { current }) }
}

/** Values that do not fit have a sentence for each way of not fitting; fields are called as their forms call them. */
export function refusalText({ code, params }: Refusal, t: Translate): string {
  const field = params?.field
  const named = field === undefined ? params : { ...params, field: fieldName(String(field), t) }
  const key = `refusal.problem.${params?.problem}`
  return code === 'badValue' && isSaid(key, t) ? t(key, named) : t(`refusal.${code}`, named)
}

function fieldName(field: string, t: Translate): string {
  const places = [`panel.field.${field}`, `panel.details.name.${field}`, `refusal.field.${field}`]
  const key = places.find(place => isSaid(place, t))
  return key === undefined ? field : t(key)
}

/** A key without a message comes back as it is. */
const isSaid = (key: string, t: Translate): boolean => t(key) !== key

export function failureText(failure: OpenFailure, t: Translate): string {
  const { key, params } = failureSentence(failure)
  return t(key, params)
}
