import type { PhoneMessage } from '../protocol/room.ts'
import type { Author } from '../workshop/author.ts'
import { findEntry } from '../workshop/entryIndex.ts'
import { authorUnder, type NamingRule, stricterRule } from '../workshop/naming.ts'
import type { WorkshopState } from '../workshop/state.ts'

/** A person with a phone as the room server knows them. Under a rule that hides names `name` is '' here already. */
export type Participant = { readonly id: string; readonly name: string; readonly laneId: string | null }

/**
 * Who stands with an entry in the log. Where the rule hides the author it is a pseudonym made for this one entry, so two
 * entries of one person have nothing in common.
 * @param pseudonym made by the host out of the participant's secret token and the entry's id: `HMAC-SHA256(token, entryId)`
 * in base64url, its first 22 characters. The same phone can therefore change or withdraw its entry, and nobody without the
 * token can tell whose it is.
 */
export function authorFor(participant: Participant, rule: NamingRule, pseudonym: string): Author {
  const { id, name, laneId } = participant
  return authorUnder(rule, { id: rule === 'named' ? id : pseudonym, role: 'participant', name, laneId })
}

/**
 * The rule a message goes under: for a new entry the stricter of what the phone showed and what is in force; for a change
 * the one the entry was made under; for a vote always `anonymous`.
 */
export function ruleOf({ room, entries }: WorkshopState, message: PhoneMessage): NamingRule {
  switch (message.type) {
    case 'addEntry': {
      // Sent again after its answer was lost: the first time settled who stands with it.
      const made = findEntry({ entries }, message.entryId)
      return made ? (made.rule ?? 'named') : stricterRule(message.rule, room.rule)
    }
    case 'editEntry':
    case 'withdrawEntry':
      return findEntry({ entries }, message.entryId)?.rule ?? 'named'
    case 'castVote':
      return 'anonymous'
    case 'raiseHand':
    case 'setMe':
      return 'named'
    default:
      return message satisfies never
  }
}

/**
 * @param pseudonymOf the host's `HMAC-SHA256(token, id)`, see `authorFor`; asked for the entry's or the vote's id.
 * @returns the author to submit the message's command with.
 */
export function authorOfMessage(
  state: WorkshopState,
  participant: Participant,
  message: PhoneMessage,
  pseudonymOf: (id: string) => string,
): Author {
  const rule = ruleOf(state, message)
  const subject = subjectOf(message)
  return authorFor(participant, rule, rule === 'named' || subject === null ? '' : pseudonymOf(subject))
}

/** What a message is about, if a pseudonym can be made for it. */
function subjectOf(message: PhoneMessage): string | null {
  switch (message.type) {
    case 'addEntry':
    case 'editEntry':
    case 'withdrawEntry':
      return message.entryId
    case 'castVote':
      return message.voteId
    case 'raiseHand':
    case 'setMe':
      return null
    default:
      return message satisfies never
  }
}
