import type { RoomStatus } from '../../../shared/protocol/room.ts'
import { useClient } from '../../client/index.ts'

export type OpenRoom = Extract<RoomStatus, { kind: 'on' }>

/** Read live, also on a held wall: an old code or address must not stay up. Null: phones cannot join. */
export const useOpenRoom = (): OpenRoom | null => useClient(({ room }) => (room.kind === 'on' ? room : null))

export const peopleHere = ({ participants }: OpenRoom): number =>
  participants.filter(({ role, isHere }) => role === 'participant' && isHere).length

export const handsUp = ({ participants }: OpenRoom): number =>
  participants.filter(({ handSince }) => handSince !== null).length
