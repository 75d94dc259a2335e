import type { CloseReason } from '../../../shared/protocol/room.ts'
import { roomLimits } from '../../../shared/protocol/roomLimits.ts'

/** Bytes of one packet, by who sends it. A second laptop sends commands of the desk, whose texts are longer. */
const mostBytes = { unjoined: 2_048, participant: roomLimits.messageBytes, cofacilitator: 60_000 }

/** Anything larger is not even read: the WebSocket ends with its own code 1009, "message too big". */
export const mostReadBytes = 64 * 1024

/**
 * What may come up a line at all, before Socket.IO reads it: one join, then events and a farewell. No binary data, no
 * acknowledgements, no other namespaces. The letters are those of the Socket.IO protocol, version 5.
 * @param isFirst nothing but the join can be right.
 */
export function refusePacket(
  packet: { type: string; data?: unknown },
  isFirst: boolean,
  guest: keyof typeof mostBytes,
): CloseReason | null {
  const { type, data } = packet
  if (type === 'pong') return null
  if (type !== 'message' || typeof data !== 'string') return 'malformed'
  if (Buffer.byteLength(data) > mostBytes[guest]) return 'messageTooLarge'
  if (isFirst) return isJoin(data) ? null : 'malformed'
  const isEvent = /^2\d{0,15}\[/.test(data)
  return isEvent || data === '1' ? null : 'malformed'
}

function isJoin(data: string): boolean {
  if (!data.startsWith('0{')) return false
  try {
    JSON.parse(data.slice(1))
    return true
  } catch {
    return false
  }
}
