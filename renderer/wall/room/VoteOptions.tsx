import { useMemo } from 'react'
import type { Vote } from '../../../shared/workshop/roomState.ts'
import type { VoteResult } from '../../../shared/workshop/selectors.ts'
import { useTranslate } from '../../ui/i18n.ts'
import fit from '../frame/fit.module.css'
import { type Setting, useFit } from '../frame/useFit.ts'
import styles from './VoteView.module.css'

const settings: readonly Setting[] = [
  { columns: 1, size: 2.2 },
  { columns: 1, size: 1.8 },
  { columns: 1, size: 1.5 },
  { columns: 1, size: 1.3 },
  { columns: 2, size: 1.3 },
  { columns: 2, size: 1.1 },
  { columns: 2, size: 1 },
]

type Line = { readonly id: string; readonly text: string; readonly score: Score | null }
type Score = {
  readonly dots: number
  readonly share: number
  readonly isFirst: boolean
  readonly isTie: boolean
}

/** In the order in which they are asked; with a result the most dots first, each with its number and a bar as long. */
export function VoteOptions({ vote, result }: { readonly vote: Vote; readonly result: VoteResult | null }) {
  const t = useTranslate()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the result is read out of the vote
  const lines = useMemo(() => linesOf(vote, result), [vote])
  const [list, shown] = useFit(settings, lines.length, lines)
  const left = lines.length - shown
  return (
    <div className={styles.options}>
      <ul ref={list} className={fit.list} aria-label={t('wall.vote.choices')}>
        {lines.map(({ id, text, score }) => (
          <li key={id} className={styles.option} data-first={score?.isFirst || undefined}>
            <span className={styles.text}>{text}</span>
            {score !== null && (
              <>
                <span className={styles.dots}>
                  {score.isTie && <span className={styles.tie}>{t('wall.vote.tie')}</span>}
                  <span aria-hidden>{score.dots}</span>
                  <span className="visuallyHidden">{t('wall.vote.dotsOf', { count: score.dots })}</span>
                </span>
                <span className={styles.bar} aria-hidden>
                  <span style={{ width: `${score.share * 100}%` }} />
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
      {left > 0 && <p className={styles.more}>{t('wall.vote.more', { count: left })}</p>}
    </div>
  )
}

function linesOf({ options }: Vote, result: VoteResult | null): readonly Line[] {
  if (result === null) return options.map(({ id, text }) => ({ id, text, score: null }))
  const most = result.ranked[0]?.dots ?? 0
  return result.ranked.map(({ option, dots, place, isTie }) => ({
    id: option.id,
    text: option.text,
    score: {
      dots,
      share: most === 0 ? 0 : dots / most,
      isFirst: place === 1 && dots > 0,
      isTie: isTie && dots > 0,
    },
  }))
}
