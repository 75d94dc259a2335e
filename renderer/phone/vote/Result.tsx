import type { PhoneVote } from '../../../shared/protocol/room.ts'
import { useSession } from '../session/useSession.ts'
import { t } from '../words/t.ts'
import { countedDots, ranked } from './dots.ts'
import styles from './Vote.module.css'

const language = 'en-GB'

/** Bars with their numbers; a tie is called a tie. */
export function Result({ vote }: { vote: PhoneVote }) {
  // Dots that never reached the laptop are not in the sum.
  const mine = useSession(countedDots)
  const { rows, first } = ranked(vote)
  const most = Math.max(1, rows[0]?.dots ?? 0)
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(first)
  return (
    <>
      <p>
        <strong>
          {first.length === 0
            ? t('vote.nobody')
            : first.length > 1
              ? t('vote.tie', { options: names })
              : t('vote.winner', { option: names })}
        </strong>
      </p>
      <ol className={styles.options}>
        {rows.map(({ id, text, dots }) => (
          <li key={id} className={styles.result}>
            <span className={styles.text}>{text}</span>
            <span className={styles.number}>
              {t('vote.dots', { count: dots })}
              {(mine[id] ?? 0) > 0 && (
                <span className="hint"> ({t('vote.own', { count: mine[id] ?? 0 })})</span>
              )}
            </span>
            <span className={styles.bar} aria-hidden>
              <span style={{ width: `${(100 * dots) / most}%` }} />
            </span>
          </li>
        ))}
      </ol>
      <p className="hint">{t('vote.voters', { count: vote.voters })}</p>
    </>
  )
}
