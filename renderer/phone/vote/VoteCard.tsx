import type { PhoneVote } from '../../../shared/protocol/room.ts'
import cards from '../now/Cards.module.css'
import { t } from '../words/t.ts'
import { Ballot } from './Ballot.tsx'
import { Result } from './Result.tsx'

export function VoteCard({ vote }: { vote: PhoneVote }) {
  const isOpen = vote.status === 'open'
  return (
    <section className={cards.card} data-tone={isOpen ? 'call' : 'calm'} aria-labelledby="vote">
      <h2 id="vote" tabIndex={-1}>
        {t(isOpen ? 'vote.title' : 'vote.closedTitle')}
      </h2>
      <p className={cards.big}>{vote.title}</p>
      {isOpen ? <Ballot vote={vote} /> : <Result vote={vote} />}
    </section>
  )
}
