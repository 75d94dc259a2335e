import type { Actor } from '../process/schema.ts'
import { shownLanes } from '../workshop/lanes.ts'
import { isHere } from '../workshop/presence.ts'
import type { WorkshopState } from '../workshop/state.ts'

/**
 * The lanes that nobody in the room speaks for ("Legal is not in the room"): neither a phone that is here nor anybody on
 * the list of people. Lanes that are hidden from the board are not missed.
 */
export function emptyLanes(state: Pick<WorkshopState, 'process' | 'lanes' | 'people' | 'room'>): Actor[] {
  const taken = new Set([
    ...Object.values(state.room.presence)
      .filter(isHere)
      .map(({ laneId }) => laneId),
    ...state.people.filter(({ attendance }) => attendance !== 'apologies').map(({ laneId }) => laneId),
  ])
  return shownLanes(state).filter(lane => !taken.has(lane.id))
}
