import { isHidden } from '../collecting.ts'
import type { WorkshopEvent } from '../events.ts'
import { type NamingRule, stricterRule } from '../naming.ts'
import { findPresence, stayedMs } from '../presence.ts'
import type { Presence, RoomState } from '../roomState.ts'
import type { WorkshopState } from '../state.ts'
import { revealed } from './entries.ts'

type PresenceEvent = Extract<WorkshopEvent, { participantId: string }>
type RoomEvent =
  | PresenceEvent
  | Extract<WorkshopEvent, { type: 'namingRuleSet' | 'collectingStarted' | 'stepRevealed' }>
type Stamp = { readonly authorId: string; readonly at: number }

export function evolveRoom(state: WorkshopState, event: RoomEvent, stamp: Stamp): WorkshopState {
  const { room } = state
  switch (event.type) {
    case 'namingRuleSet':
      return { ...state, room: { ...room, rule: event.rule } }
    case 'collectingStarted':
      return { ...state, room: shared(room, event.stepId, 'collecting') }
    case 'stepRevealed':
      return {
        ...state,
        entries: state.entries.map(entry =>
          entry.stepId === event.stepId && isHidden(entry) ? revealed(entry) : entry,
        ),
        room: shared(room, event.stepId, 'revealed'),
      }
    case 'participantJoined':
    case 'participantLeft':
    case 'participantChanged': {
      const before = findPresence(state, event.participantId)
      const after = evolvePresence(before, event, room.rule, stamp)
      if (!after) return state
      return { ...state, room: { ...room, presence: { ...room.presence, [event.participantId]: after } } }
    }
    default:
      return event satisfies never
  }
}

const shared = (room: RoomState, stepId: string, sharing: 'collecting' | 'revealed'): RoomState => ({
  ...room,
  sharing: { ...room.sharing, [stepId]: sharing },
})

function evolvePresence(
  before: Presence | undefined,
  event: PresenceEvent,
  rule: NamingRule,
  { authorId, at }: Stamp,
): Presence | undefined {
  switch (event.type) {
    case 'participantJoined': {
      // A phone that slept joins again by itself: that says nothing new, so what was promised to its owner still holds.
      const saysMore =
        !before || event.laneId !== before.laneId || (event.name !== '' && event.name !== before.name)
      return {
        name: event.name || (before?.name ?? ''),
        laneId: event.laneId,
        rule: saysMore ? rule : stricterRule(before.rule, rule),
        joinedAt: before?.joinedAt ?? at,
        hereSince: before?.hereSince ?? at,
        stayedMs: before?.stayedMs ?? 0,
        lastSeenAt: at,
      }
    }
    case 'participantLeft': {
      if (!before) return undefined
      const leftAt = Math.max(Math.min(event.leftAt ?? at, at), before.hereSince ?? at)
      return { ...before, hereSince: null, stayedMs: stayedMs(before, leftAt), lastSeenAt: leftAt }
    }
    case 'participantChanged': {
      // Only they themselves can say more under a looser rule; what another sets right keeps the promise they got.
      const isTheirOwn = authorId === event.participantId
      return (
        before && {
          ...before,
          ...event.changes,
          rule: isTheirOwn ? rule : stricterRule(before.rule, rule),
          lastSeenAt: at,
        }
      )
    }
    default:
      return event satisfies never
  }
}
