import type { Translate } from '../../../shared/locale/translate.ts'
import type { CloseReason } from '../../../shared/protocol/room.ts'
import { closeReasons } from '../../../shared/protocol/roomLimits.ts'

/** What a phone hears as `closed` before its line ends. */
export type Closing = { reason: CloseReason; message: string; waitMs?: number }

export const closingOf = (reason: CloseReason, t: Translate, waitMs = 0): Closing => ({
  reason,
  message: t(`room.close.${reason}`),
  ...(waitMs > 0 ? { waitMs } : {}),
})

/** The close code of the WebSocket, from the range for applications (RFC 6455, 7.4.2). Its reason is the reason's name. */
export const closeCode = (reason: CloseReason): number => 4001 + closeReasons.indexOf(reason)
