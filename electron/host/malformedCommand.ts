import type { Translate } from '../../shared/locale/translate.ts'
import type { Answer } from '../../shared/protocol/contract.ts'
import { parseCommand } from '../../shared/workshop/parseCommand.ts'
import { answerOf } from './sentences.ts'

/**
 * A command that has an id but no valid shape is answered like any refused one, so that its view stops sending it.
 * @returns null where there is no id to answer to.
 */
export function malformedAnswer(input: unknown, t: Translate): Answer | null {
  if (typeof input !== 'object' || input === null || !('command' in input)) return null
  const id = idOf(input.command)
  if (id === null) return null
  const parsed = parseCommand(input.command)
  const refusal = parsed.ok
    ? ({ code: 'malformed', params: { fault: 'notACommand' } } as const)
    : parsed.refusal
  return answerOf(id, { ok: false, refusal }, t)
}

/** @returns the id of something that may be a command, however broken the rest is. */
export function idOf(command: unknown): string | null {
  const hasId = typeof command === 'object' && command !== null && 'id' in command
  return hasId && typeof command.id === 'string' ? command.id.slice(0, 64) : null
}
