import type { View } from '../../../shared/protocol/contract.ts'
import type { RoomStatus } from '../../../shared/protocol/room.ts'
import type { Author } from '../../../shared/workshop/author.ts'

/**
 * What a view may know of the room. The second laptop's link is the facilitator's alone; a wall is looked at by everybody,
 * so it gets what is needed for joining, and of the people only that a hand is up, not whose.
 */
export function visibleStatus(status: RoomStatus, view: View, role: Author['role']): RoomStatus {
  if (status.kind !== 'on' || (view === 'desk' && role === 'facilitator')) return status
  return {
    ...status,
    cofacilitatorUrl: '',
    participants:
      view === 'desk'
        ? status.participants
        : status.participants.map(participant => ({ ...participant, id: '', name: '' })),
  }
}
