import type { PhoneMessage } from '../protocol/room.ts'
import type { Command } from '../workshop/commands.ts'
import type { WorkshopState } from '../workshop/state.ts'
import { ruleOf } from './authorship.ts'

/**
 * What a phone asks, as a command to the workshop; its author comes from `authorOfMessage` with the same state. Where the
 * answer is `ruleChanged`, a stricter rule came in between: ask both again and submit again.
 * @returns null for a raised hand, which is the room server's and is not kept.
 */
export function toCommand(
  state: WorkshopState,
  participantId: string,
  message: PhoneMessage,
): Command | null {
  const { id } = message
  switch (message.type) {
    case 'addEntry': {
      const { entryId, kind, text, stepId } = message
      return { id, type: 'addEntry', entryId, kind, text, stepId, rule: ruleOf(state, message) }
    }
    case 'editEntry': {
      const { entryId, basedOn, text } = message
      return { id, type: 'editEntry', entryId, basedOn, text }
    }
    case 'withdrawEntry':
      return { id, type: 'removeEntry', entryId: message.entryId }
    case 'castVote':
      return { id, type: 'castVote', voteId: message.voteId, dots: message.dots }
    case 'setMe': {
      const { name, laneId } = message
      return { id, type: 'changeParticipant', participantId, name, laneId }
    }
    case 'raiseHand':
      return null
    default:
      return message satisfies never
  }
}
