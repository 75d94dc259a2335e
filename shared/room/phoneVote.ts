import type { PhoneVote } from '../protocol/room.ts'
import type { Vote } from '../workshop/roomState.ts'
import type { WorkshopState } from '../workshop/state.ts'
import { openVoteOf, visibleVotes, voteResult, votersOf } from '../workshop/votes.ts'

/** The vote that phones and wall show: the open one, or the result of the last one while its step is on. */
export function shownVote(state: WorkshopState): Vote | null {
  const open = openVoteOf(state)
  if (open) return open
  const last = visibleVotes(state).at(-1)
  return last && last.stepId === state.walk.currentStepId ? last : null
}

export function phoneVote(vote: Vote): PhoneVote {
  const { id, title, options, dotsPerPerson, closedAt } = vote
  const result = voteResult(vote)
  return {
    id,
    title,
    options: options.map(option => ({ id: option.id, text: option.text })),
    dotsPerPerson,
    status: closedAt === null ? 'open' : 'closed',
    voters: votersOf(vote),
    tally: result && Object.fromEntries(result.ranked.map(({ option, dots }) => [option.id, dots])),
  }
}
