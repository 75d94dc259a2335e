import { useMemo } from 'react'
import type { Actor } from '../../../shared/process/schema.ts'
import { emptyLanes } from '../../../shared/room/emptyLanes.ts'
import { useClient, useWorkshop } from '../../client/index.ts'
import type { OpenRoom } from './roomStatus.ts'

/** The room while phones can join; null otherwise. */
export const useOpenRoom = (): OpenRoom | null => useClient(({ room }) => (room.kind === 'on' ? room : null))

/** False on a second laptop: inviting, files and ending are the facilitator's. */
export const useIsOwnDesk = (): boolean =>
  useClient(({ welcome }) => welcome?.author.role !== 'cofacilitator')

/**
 * Lanes that nobody in the room speaks for. Before anybody has come, and while nobody is on the list of people, there is
 * nothing to say about that.
 */
export function useEmptyLanes(): readonly Actor[] {
  const process = useWorkshop(state => state.process)
  const lanes = useWorkshop(state => state.lanes)
  const people = useWorkshop(state => state.people)
  const room = useWorkshop(state => state.room)
  return useMemo(() => {
    const hasAnybody = people.length > 0 || Object.keys(room.presence).length > 0
    return hasAnybody ? emptyLanes({ process, lanes, people, room }) : []
  }, [process, lanes, people, room])
}
