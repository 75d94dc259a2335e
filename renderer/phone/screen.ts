import { nextMove } from './session/closings.ts'
import type { SessionState } from './session/session.ts'

export type Screen = 'askCode' | 'joining' | 'introduce' | 'ended' | 'room'

/** Which of the five screens is shown; all that decides it is in the session. */
export function screenOf({ ending, identity, code, shared }: SessionState): Screen {
  if (ending !== null && nextMove(ending.reason, false).kind !== 'askCode') return 'ended'
  if (identity.token === null && code === null) return 'askCode'
  if (shared === null) return 'joining'
  return identity.isIntroduced ? 'room' : 'introduce'
}
