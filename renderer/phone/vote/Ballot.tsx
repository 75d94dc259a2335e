import type { PhoneVote } from '../../../shared/protocol/room.ts'
import { useActs, useSession } from '../session/useSession.ts'
import { t } from '../words/t.ts'
import { dotsLeft, isCounted, myDots, withDot } from './dots.ts'
import styles from './Vote.module.css'

/** Dots are given with plus and minus and count at once; they can be moved until the vote is closed. */
export function Ballot({ vote }: { vote: PhoneVote }) {
  const session = useActs()
  const dots = useSession(state => myDots(state, vote.id))
  const isKnown = useSession(state => isCounted(state, vote.id))
  const left = dotsLeft(vote, dots)
  const isTouched = left < vote.dotsPerPerson
  const change = (optionId: string, by: 1 | -1) => {
    const next = withDot(vote, dots, optionId, by)
    if (next !== dots) session.send({ type: 'castVote', voteId: vote.id, dots: next })
  }
  return (
    <>
      <p role="status">
        <strong>{left > 0 ? t('vote.left', { count: left }) : t('vote.allGiven')}</strong>
      </p>
      <ul className={styles.options}>
        {vote.options.map(({ id, text }) => (
          <li key={id} className={styles.option}>
            <span className={styles.text}>{text}</span>
            <span className={styles.step}>
              <button
                type="button"
                disabled={(dots[id] ?? 0) === 0}
                aria-label={t('vote.fewer', { option: text })}
                onClick={() => change(id, -1)}
              >
                −
              </button>
              <span className={styles.count}>
                <span aria-hidden>{dots[id] ?? 0}</span>
                <span className="visuallyHidden">{t('vote.mine', { count: dots[id] ?? 0 })}</span>
              </span>
              <button
                type="button"
                disabled={left <= 0}
                aria-label={t('vote.more', { option: text })}
                onClick={() => change(id, 1)}
              >
                +
              </button>
            </span>
          </li>
        ))}
      </ul>
      <p className="hint" role="status">
        {isTouched && `${t(isKnown ? 'vote.counted' : 'vote.notCounted')} `}
        {t('vote.voters', { count: vote.voters })}
      </p>
      <p className="hint">{t('vote.secret')}</p>
    </>
  )
}
