import { createHmac } from 'node:crypto'
import type { PhoneMessage } from '../../../shared/protocol/room.ts'
import { authorOfMessage, type Participant } from '../../../shared/room/authorship.ts'
import { type PhoneOwner, phoneOwn } from '../../../shared/room/phoneOwn.ts'
import { toCommand } from '../../../shared/room/toCommand.ts'
import type { Room } from '../../fixtures/workshop.ts'

/** A phone as the room server has it: its secret, its person, what it sent. */
export type Phone = Participant & { readonly token: string; readonly entryIds: string[] }

export const phone = (id: string, name: string, laneId: string | null): Phone => ({
  id,
  name,
  laneId,
  token: `token-of-${id}-kept-by-host-and-phone`,
  entryIds: [],
})

export const pseudonymOf =
  ({ token }: Phone) =>
  (id: string): string =>
    createHmac('sha256', token).update(id).digest('base64url').slice(0, 22)

type Said = PhoneMessage extends infer M ? (M extends PhoneMessage ? Omit<M, 'id'> : never) : never

/** Sends what a phone says the way the host does. @throws Error where it is refused. */
export function say(room: Room, from: Phone, said: Said): void {
  const message = { id: `m${room.log.length}`, ...said } as PhoneMessage
  const command = toCommand(room.state, from.id, message)
  if (!command) return
  room.do(command, authorOfMessage(room.state, from, message, pseudonymOf(from)))
  if (message.type === 'addEntry') from.entryIds.push(message.entryId)
}

export const ownOf = (room: Room, from: Phone, more: Partial<PhoneOwner> = {}) =>
  phoneOwn(room.state, { ...from, isMuted: false, handSince: null, ...more }, pseudonymOf(from), 1)
