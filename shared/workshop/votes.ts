import type { StepId } from '../process/schema.ts'
import type { Vote, VoteOption } from './roomState.ts'
import type { WorkshopState } from './state.ts'

/** Dot votes, as far as they may be seen: no tally before a vote is closed. */
type HasRoom = Pick<WorkshopState, 'room'>

export const findVote = ({ room }: HasRoom, id: string): Vote | undefined =>
  room.votes.find(vote => vote.id === id)
/** All votes that were not removed, in the order of opening. */
export const visibleVotes = ({ room }: HasRoom): readonly Vote[] => room.votes.filter(vote => !vote.isRemoved)
export const votesOfStep = (state: HasRoom, stepId: StepId): readonly Vote[] =>
  visibleVotes(state).filter(vote => vote.stepId === stepId)
export const isOpenVote = (vote: Vote): boolean => vote.closedAt === null && !vote.isRemoved
/** The vote that is going on; there is one at a time. */
export const openVoteOf = ({ room }: HasRoom): Vote | null => room.votes.findLast(isOpenVote) ?? null

/** How many people have placed a dot. */
export const votersOf = (vote: Vote): number => Object.keys(vote.ballots).length

export type RankedOption = {
  readonly option: VoteOption
  readonly dots: number
  /** 1 for the most dots. Options with as many dots share their place, and the places after it are left out: 1, 1, 3. */
  readonly place: number
  readonly isTie: boolean
}
export type VoteResult = {
  readonly voters: number
  readonly dots: number
  /** Most dots first; a tie stays in the order in which the options were asked. */
  readonly ranked: readonly RankedOption[]
  /** The options on the first place: several are a tie, none means that nobody voted. */
  readonly winners: readonly VoteOption[]
}

/** @returns null while the vote is open: the tally belongs to nobody then. */
export function voteResult(vote: Vote): VoteResult | null {
  if (vote.closedAt === null) return null
  const totals = new Map(vote.options.map(option => [option.id, 0]))
  for (const ballot of Object.values(vote.ballots)) {
    for (const [id, dots] of Object.entries(ballot)) totals.set(id, (totals.get(id) ?? 0) + dots)
  }
  const dotsOf = (option: VoteOption) => totals.get(option.id) ?? 0
  const ranked = vote.options
    .map((option): RankedOption => {
      const dots = dotsOf(option)
      const place = 1 + vote.options.filter(other => dotsOf(other) > dots).length
      return { option, dots, place, isTie: vote.options.filter(other => dotsOf(other) === dots).length > 1 }
    })
    .sort((a, b) => a.place - b.place)
  return {
    voters: votersOf(vote),
    dots: ranked.reduce((sum, { dots }) => sum + dots, 0),
    ranked,
    winners: ranked.filter(({ place, dots }) => place === 1 && dots > 0).map(({ option }) => option),
  }
}
