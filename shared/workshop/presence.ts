import type { Presence } from './roomState.ts'
import type { Entry, WorkshopState } from './state.ts'

type HasRoom = Pick<WorkshopState, 'room'>

export const findPresence = ({ room }: HasRoom, participantId: string): Presence | undefined =>
  Object.hasOwn(room.presence, participantId) ? room.presence[participantId] : undefined

export const isHere = (presence: Presence): boolean => presence.hereSince !== null

/** Time spent in the room, the stay that is going on included. @param now milliseconds since 1970 UTC. */
export const stayedMs = ({ stayedMs: finished, hereSince }: Presence, now: number): number =>
  finished + (hereSince === null ? 0 : Math.max(0, now - hereSince))

/** @returns the name of the participant who made an entry; '' for the desk's own and where the rule hides it. */
export function authorNameOf(state: HasRoom, entry: Pick<Entry, 'authorId' | 'rule'>): string {
  return entry.rule === undefined ? (findPresence(state, entry.authorId)?.name ?? '') : ''
}
