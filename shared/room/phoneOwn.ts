import type { PhoneOwn } from '../protocol/room.ts'
import { mayChange } from '../workshop/decide/permissions.ts'
import { findEntry } from '../workshop/entryIndex.ts'
import type { Entry, WorkshopState } from '../workshop/state.ts'
import { votersOf } from '../workshop/votes.ts'
import type { Participant } from './authorship.ts'
import { actionsOf } from './myActions.ts'
import { phoneEntry } from './phoneEntries.ts'
import { shownVote } from './phoneVote.ts'

/** One participant, with what only the room server knows of them. */
export type PhoneOwner = Participant & {
  readonly isMuted: boolean
  readonly handSince: number | null
  /** Ids of the entries they made; found again after a restart by making each entry's pseudonym anew. */
  readonly entryIds: Iterable<string>
}

/**
 * What only one phone gets. Their hidden entries are in it, nobody else's.
 * @param voterIdOf the pseudonym they vote with, `HMAC-SHA256(token, voteId)`.
 */
export function phoneOwn(
  state: WorkshopState,
  owner: PhoneOwner,
  voterIdOf: (voteId: string) => string,
  version: number,
): PhoneOwn {
  const { name, laneId, isMuted, handSince } = owner
  return {
    version,
    name,
    laneId,
    isMuted,
    isHandRaised: handSince !== null,
    entries: ownEntries(state, owner).map(entry => ({
      ...phoneEntry(state, entry),
      revision: entry.revision,
      canChange: !isMuted && mayChange(state, asAuthor(entry), entry),
    })),
    actions: actionsOf(state, owner),
    dots: ownDots(state, voterIdOf),
  }
}

function ownEntries(state: WorkshopState, { entryIds }: PhoneOwner): Entry[] {
  return [...entryIds]
    .map(id => findEntry(state, id))
    .filter(entry => entry !== undefined && !entry.isRemoved) as Entry[]
}

const asAuthor = (entry: Entry) =>
  ({ id: entry.authorId, role: 'participant', name: '', laneId: null }) as const

function ownDots(state: WorkshopState, voterIdOf: (voteId: string) => string): Record<string, number> {
  const vote = shownVote(state)
  if (!vote || votersOf(vote) === 0) return {}
  const voterId = voterIdOf(vote.id)
  return Object.hasOwn(vote.ballots, voterId) ? { ...vote.ballots[voterId] } : {}
}
