import type { PhoneAnswer, PhoneOwn, PhoneShared } from '../../../shared/protocol/room.ts'
import type { PhoneChange } from '../../../shared/room/phoneChange.ts'

/**
 * The phone trusts its host and carries no schemas. It looks only as far as it must not to stumble: a message that is not
 * at all what it should be is left aside, and the last good picture stays.
 */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const hasLists = (value: Record<string, unknown>, names: readonly string[]): boolean =>
  names.every(name => Array.isArray(value[name]) && (value[name] as unknown[]).every(isRecord))

export function asShared(value: unknown): PhoneShared | null {
  if (!isRecord(value) || typeof value.version !== 'number') return null
  if (!hasLists(value, ['lanes', 'steps', 'entries']) || !isRecord(value.timer)) return null
  const steps = value.steps as Record<string, unknown>[]
  if (!steps.every(step => Array.isArray(step.tools) && isRecord(step.involvement))) return null
  if (value.vote !== null && !(isRecord(value.vote) && hasLists(value.vote, ['options']))) return null
  return value as PhoneShared
}

export function asChange(value: unknown): PhoneChange | null {
  if (!isRecord(value) || typeof value.version !== 'number' || !isRecord(value.parts)) return null
  return hasLists(value, ['steps', 'put']) && Array.isArray(value.gone) ? (value as PhoneChange) : null
}

export function asOwn(value: unknown): PhoneOwn | null {
  if (!isRecord(value) || typeof value.version !== 'number') return null
  return hasLists(value, ['entries', 'actions']) && isRecord(value.dots) ? (value as PhoneOwn) : null
}

export function asAnswer(value: unknown): PhoneAnswer | null {
  return isRecord(value) && typeof value.ok === 'boolean' ? (value as PhoneAnswer) : null
}

export type Joined = { readonly token: string; readonly participantId: string }
export function asJoined(value: unknown): Joined | null {
  if (!isRecord(value) || value.ok !== true || typeof value.token !== 'string') return null
  return {
    token: value.token,
    participantId: typeof value.participantId === 'string' ? value.participantId : '',
  }
}

/** Why the host ended or refused the connection. */
export type Closing = {
  readonly reason: string
  readonly message: string
  /** Milliseconds until another try is worth while. */
  readonly waitMs: number
}
export function asClosing(value: unknown): Closing | null {
  if (!isRecord(value) || typeof value.reason !== 'string') return null
  return {
    reason: value.reason,
    message: typeof value.message === 'string' ? value.message : '',
    waitMs: typeof value.waitMs === 'number' && value.waitMs > 0 ? value.waitMs : 0,
  }
}
