import type { RoomParticipant } from '../../../shared/protocol/room.ts'
import { findPresence } from '../../../shared/workshop/presence.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'
import type { Phones } from './phones.ts'
import type { ParticipantRecords } from './records.ts'

/**
 * The people with phones as the desk sees them, in the order in which they came. When somebody was seen is when they came
 * and went, never when they sent something: next to an anonymous entry that would be their name.
 */
export function participantsOf(
  state: WorkshopState,
  records: ParticipantRecords,
  phones: Phones,
): RoomParticipant[] {
  const listed = records.all().flatMap(({ id, isMuted, isRemoved }): RoomParticipant[] => {
    const phone = phones.get(id)
    const presence = findPresence(state, id)
    if (isRemoved || !presence) return []
    const { name, laneId, joinedAt, lastSeenAt } = presence
    return [
      {
        id,
        role: 'participant',
        name: state.room.rule === 'named' ? name : '',
        laneId,
        isHere: phone !== undefined,
        isMuted,
        joinedAt,
        lastSeenAt,
        handSince: phone?.handSince ?? null,
      },
    ]
  })
  return listed.sort((a, b) => a.joinedAt - b.joinedAt)
}
