import type { WorkshopEvent } from '../events.ts'
import type { Vote } from '../roomState.ts'

type VoteEvent = Extract<WorkshopEvent, { type: `vote${string}` }>
type Votes = readonly Vote[]

export function evolveVotes(
  votes: Votes,
  event: VoteEvent,
  { authorId, at }: { readonly authorId: string; readonly at: number },
): Votes {
  switch (event.type) {
    case 'voteOpened':
      if (votes.some(vote => vote.id === event.vote.id)) return votes
      return [...votes, { ...event.vote, openedAt: at, closedAt: null, isRemoved: false, ballots: {} }]
    case 'voteCast':
      return change(votes, event.voteId, vote => {
        const others = Object.entries(vote.ballots).filter(([voterId]) => voterId !== authorId)
        const own: typeof others = Object.keys(event.dots).length === 0 ? [] : [[authorId, event.dots]]
        return { ...vote, ballots: Object.fromEntries([...others, ...own]) }
      })
    case 'voteClosed':
      return change(votes, event.voteId, vote => ({ ...vote, closedAt: vote.closedAt ?? at }))
    case 'voteRemoved':
      return change(votes, event.voteId, vote => ({ ...vote, isRemoved: true }))
    case 'voteRestored':
      return change(votes, event.voteId, vote => ({ ...vote, isRemoved: false }))
    default:
      return event satisfies never
  }
}

const change = (votes: Votes, id: string, how: (vote: Vote) => Vote): Votes =>
  votes.map(vote => (vote.id === id ? how(vote) : vote))
