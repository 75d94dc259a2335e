import type { CloseReason } from '../../../shared/protocol/room.ts'

/** What the page does after the host has ended or refused the connection. */
export type NextMove =
  /** Back to the six characters. `code`: it is no good any more. */
  | { kind: 'askCode'; forget: 'token' | 'code' }
  /** A screen that says why, and a try by itself after so many milliseconds. */
  | { kind: 'wait'; ms: number }
  /** A screen that says why; nothing happens until the person wants it. */
  | { kind: 'stay'; forgetToken: boolean }
  /** Nobody is troubled: the next line is opened after so many milliseconds. */
  | { kind: 'retry'; ms: number }
  /** The message that was under way is what the host cannot take. */
  | { kind: 'blameMessage' }

/** @param hasToken whether the refused try was made with a token. */
export function nextMove(reason: string, hasToken: boolean): NextMove {
  const known = reason as CloseReason
  switch (known) {
    case 'noToken':
    case 'badToken':
      return { kind: 'askCode', forget: 'token' }
    case 'badCode':
    case 'tooManyTries':
      return hasToken ? { kind: 'retry', ms: 3_000 } : { kind: 'askCode', forget: 'code' }
    case 'roomFull':
      return { kind: 'wait', ms: 10_000 }
    case 'roomClosed':
      return { kind: 'wait', ms: 3_000 }
    case 'removed':
      return { kind: 'stay', forgetToken: true }
    case 'replaced':
    case 'protocolMismatch':
    case 'badOrigin':
      return { kind: 'stay', forgetToken: false }
    case 'messageTooLarge':
    case 'malformed':
      return { kind: 'blameMessage' }
    case 'tooManyConnections':
    case 'joinTimeout':
    case 'tooFast':
    case 'serverError':
      return { kind: 'retry', ms: 2_500 }
    default:
      known satisfies never
      return { kind: 'retry', ms: 2_500 }
  }
}
