import { sharingOf } from '../collecting.ts'
import type { Command } from '../commands.ts'
import { findActor, findStep } from '../elements.ts'
import type { PresenceChanges } from '../events.ts'
import { findPresence, isHere } from '../presence.ts'
import type { WorkshopState } from '../state.ts'
import { cleanLine } from './values.ts'
import { refuse, type Verdict } from './verdict.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>
type PresenceCommand = Of<'joinRoom' | 'leaveRoom' | 'changeParticipant'>

export function decideRoom(
  state: WorkshopState,
  command: PresenceCommand | Of<'setNamingRule' | 'startCollecting' | 'revealEntries'>,
): Verdict {
  switch (command.type) {
    case 'setNamingRule':
      return command.rule === state.room.rule ? [] : [{ type: 'namingRuleSet', rule: command.rule }]
    case 'startCollecting':
    case 'revealEntries':
      return decideSharing(state, command)
    case 'joinRoom':
    case 'leaveRoom':
    case 'changeParticipant':
      return decidePresence(state, command)
    default:
      return command satisfies never
  }
}

function decideSharing(
  state: WorkshopState,
  { type, stepId }: Of<'startCollecting' | 'revealEntries'>,
): Verdict {
  if (!findStep(state, stepId)) return refuse('unknownStep')
  const isCollecting = sharingOf(state, stepId) === 'collecting'
  if (type === 'startCollecting') return isCollecting ? [] : [{ type: 'collectingStarted', stepId }]
  return isCollecting ? [{ type: 'stepRevealed', stepId }] : []
}

function decidePresence(state: WorkshopState, command: PresenceCommand): Verdict {
  const { participantId } = command
  const known = findPresence(state, participantId)
  if (command.type === 'leaveRoom') {
    if (!known) return refuse('unknownPerson')
    if (!isHere(known)) return []
    const { leftAt } = command
    return [{ type: 'participantLeft', participantId, ...(leftAt === undefined ? {} : { leftAt }) }]
  }
  const { laneId } = command
  if (laneId !== undefined && laneId !== null && !findActor(state, laneId)) return refuse('unknownLane')
  const name = nameToKeep(state, command)
  if (command.type === 'joinRoom' && (!known || !isHere(known)))
    return [{ type: 'participantJoined', participantId, name: name ?? '', laneId: command.laneId }]
  if (!known) return refuse('unknownPerson')
  const changes: PresenceChanges = {
    ...(name === undefined || name === known.name ? {} : { name }),
    ...(laneId === undefined || laneId === known.laneId ? {} : { laneId }),
  }
  return Object.keys(changes).length === 0 ? [] : [{ type: 'participantChanged', participantId, changes }]
}

/**
 * Names are kept only where the rule in force names people, and taken back only by a change: a phone that comes again says
 * no name, which says nothing. @returns undefined where the name stays as it is.
 */
function nameToKeep(
  { room }: WorkshopState,
  { type, name }: Of<'joinRoom' | 'changeParticipant'>,
): string | undefined {
  if (name === undefined || room.rule !== 'named') return undefined
  const kept = cleanLine(name)
  return kept === '' && type === 'joinRoom' ? undefined : kept
}
