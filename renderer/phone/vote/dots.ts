import type { PhoneVote } from '../../../shared/protocol/room.ts'
import type { SessionState } from '../session/session.ts'

export type Dots = Readonly<Record<string, number>>
const none: Dots = {}

/** My dots as I placed them last, and whether the host has counted them. */
export function myDots({ outbox, own }: SessionState, voteId: string): Dots {
  return pending({ outbox }, voteId)?.message.dots ?? countedDots({ own })
}

/** My dots as the host has them. */
export const countedDots = ({ own }: Pick<SessionState, 'own'>): Dots => own?.dots ?? none

/** @returns the id of the open vote while I have dots to give. */
export function ballotToFill(state: SessionState): string | null {
  const vote = state.shared?.vote
  return vote?.status === 'open' && dotsLeft(vote, myDots(state, vote.id)) > 0 ? vote.id : null
}

export function isCounted({ outbox }: SessionState, voteId: string): boolean {
  const item = pending({ outbox }, voteId)
  return item === null || item.isAnswered
}

function pending({ outbox }: Pick<SessionState, 'outbox'>, voteId: string) {
  for (let at = outbox.length - 1; at >= 0; at--) {
    const item = outbox[at]
    if (item?.message.type === 'castVote' && item.message.voteId === voteId && item.state.kind !== 'refused')
      return { message: item.message, isAnswered: item.state.kind === 'sent' }
  }
  return null
}

export const dotsLeft = (vote: PhoneVote, dots: Dots): number =>
  vote.dotsPerPerson - vote.options.reduce((sum, { id }) => sum + (dots[id] ?? 0), 0)

/** One dot more or less. @returns the same where it cannot be done. */
export function withDot(vote: PhoneVote, dots: Dots, optionId: string, change: 1 | -1): Dots {
  const next = (dots[optionId] ?? 0) + change
  if (next < 0 || (change > 0 && dotsLeft(vote, dots) <= 0)) return dots
  return { ...dots, [optionId]: next }
}

/** Options from most dots to fewest; the first place is shared where the dots are. */
export function ranked(vote: PhoneVote): {
  rows: { id: string; text: string; dots: number }[]
  first: string[]
} {
  const rows = vote.options
    .map(({ id, text }) => ({ id, text, dots: vote.tally?.[id] ?? 0 }))
    .sort((a, b) => b.dots - a.dots)
  const most = rows[0]?.dots ?? 0
  return { rows, first: most === 0 ? [] : rows.filter(({ dots }) => dots === most).map(({ text }) => text) }
}
