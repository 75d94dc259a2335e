import type { Translate } from '../../shared/locale/translate.ts'
import type { Answer, OpenFailure } from '../../shared/protocol/contract.ts'
import { failureSentence } from '../../shared/protocol/failureSentence.ts'
import { refusalMessage } from '../../shared/workshop/refusalMessage.ts'
import type { Outcome } from './givenAnswers.ts'

/** What is sent back for a command, with its sentence. */
export function answerOf(id: string, outcome: Outcome, t: Translate): Answer {
  if (outcome.ok) return { id, ok: true, seq: outcome.seq }
  const { code, current } = outcome.refusal
  const message = refusalMessage(outcome.refusal, t)
  return { id, ok: false, reason: code, message, ...(current === undefined ? {} : { current }) }
}

export function failureText(failure: OpenFailure, t: Translate): string {
  const { key, params } = failureSentence(failure)
  return t(key, params)
}
