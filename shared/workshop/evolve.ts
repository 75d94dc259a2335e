import { blankWorkshop, freshWorkshop } from './blank.ts'
import type { RecordedEvent } from './events.ts'
import { evolveEntries } from './evolve/entries.ts'
import { evolvePeople } from './evolve/people.ts'
import { evolveProcess } from './evolve/process.ts'
import { evolveRoom } from './evolve/room.ts'
import { evolveVotes } from './evolve/votes.ts'
import { evolveWalk } from './evolve/walk.ts'
import { touchedKeys } from './history/keys.ts'
import { evolveHistory } from './history/piles.ts'
import type { WorkshopState } from './state.ts'

/**
 * The state after one more event. Pure and total: an event that fits nothing (a log from elsewhere) changes nothing but
 * the number. Does not check whether the event was allowed; that is `decide`'s matter.
 * @param state null before the first event, which is `workshopCreated`.
 */
export function evolve(state: WorkshopState | null, recorded: RecordedEvent): WorkshopState {
  const before = state ?? blankWorkshop
  const changed = happen(before, recorded)
  const keys = touchedKeys(recorded.event)
  const after: WorkshopState = {
    ...changed,
    seq: recorded.seq,
    touched:
      keys.length === 0
        ? changed.touched
        : { ...changed.touched, ...Object.fromEntries(keys.map(key => [key, recorded.seq])) },
  }
  return { ...after, history: evolveHistory(before, after, recorded) }
}

/** @returns what a log adds up to, or null for an empty log. */
export function replay(
  events: Iterable<RecordedEvent>,
  start: WorkshopState | null = null,
): WorkshopState | null {
  let state = start
  for (const recorded of events) state = evolve(state, recorded)
  return state
}

function happen(state: WorkshopState, { event, at, author, seq }: RecordedEvent): WorkshopState {
  switch (event.type) {
    case 'workshopCreated':
      return state.seq === 0 ? freshWorkshop(event.workshopId, event.process, event.details, at) : state
    case 'detailsChanged':
      return { ...state, details: { ...state.details, ...event.changes } }
    case 'personAdded':
    case 'personChanged':
    case 'personRemoved':
      return { ...state, people: evolvePeople(state.people, event) }
    case 'stepEntered':
    case 'walkEnded':
    case 'timeboxStarted':
    case 'timeboxPaused':
    case 'timeboxResumed':
    case 'timeboxExtended':
    case 'timeboxStopped':
    case 'stepMarkedDone':
    case 'stepReopened':
    case 'plannedMinutesSet':
      return { ...state, walk: evolveWalk(state.walk, event, at) }
    case 'entryAdded':
    case 'entryEdited':
    case 'entryMoved':
    case 'entryParked':
    case 'entryUnparked':
    case 'entryRemoved':
    case 'entryRestored':
    case 'entriesLinked':
    case 'entriesUnlinked':
      return evolveEntries(state, event, { authorId: author.id, at, seq })
    case 'involvementSet':
    case 'elementConfirmed':
    case 'elementUnconfirmed':
    case 'elementRenamed':
    case 'guideChanged':
    case 'stepToolsSet':
    case 'lanesArranged':
      return evolveProcess(state, event)
    case 'namingRuleSet':
    case 'collectingStarted':
    case 'stepRevealed':
    case 'participantJoined':
    case 'participantLeft':
    case 'participantChanged':
      return evolveRoom(state, event, { authorId: author.id, at })
    case 'voteOpened':
    case 'voteCast':
    case 'voteClosed':
    case 'voteRemoved':
    case 'voteRestored': {
      const votes = evolveVotes(state.room.votes, event, { authorId: author.id, at })
      return { ...state, room: { ...state.room, votes } }
    }
    default:
      // A newer version's event in a file opened to look at: kept in the log, not understood here.
      event satisfies never
      return state
  }
}
