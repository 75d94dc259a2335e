import type { Vote } from '../../../shared/workshop/roomState.ts'
import { voteResult, votersOf } from '../../../shared/workshop/selectors.ts'
import { useTranslate } from '../../ui/i18n.ts'
import { peopleHere, useOpenRoom } from './roomOnWall.ts'
import { VoteOptions } from './VoteOptions.tsx'
import styles from './VoteView.module.css'

/** A vote: while it is open what is asked and how many have answered, afterwards how it ended. */
export function VoteView({ vote }: { readonly vote: Vote }) {
  const t = useTranslate()
  const room = useOpenRoom()
  const result = voteResult(vote)
  const voters = votersOf(vote)
  const { label, title, dotsPerPerson } = vote
  return (
    <main className={styles.view}>
      <header className={styles.head}>
        <p className={styles.label}>
          {t(result === null ? 'wall.vote.label' : 'wall.vote.result', { label })}
        </p>
        <h1 className={styles.title} data-long={title.length > longTitle || undefined}>
          {title}
        </h1>
        <p className={styles.facts} role="status">
          {result === null
            ? [
                t('wall.vote.dots', { count: dotsPerPerson }),
                voters === 0
                  ? t('wall.vote.notYet')
                  : t('wall.vote.voted', {
                      voters,
                      people: Math.max(voters, room === null ? 0 : peopleHere(room)),
                    }),
              ].join(' · ')
            : [
                t('wall.vote.voters', { count: voters }),
                ...(result.winners.length > 1 ? [t('wall.vote.tied')] : []),
                ...(result.winners.length === 0 ? [t('wall.vote.nobody')] : []),
              ].join(' · ')}
        </p>
      </header>
      <VoteOptions vote={vote} result={result} />
      {result === null && <p className={styles.secret}>{t('wall.vote.secret')}</p>}
    </main>
  )
}

/** Longer titles are set smaller. */
const longTitle = 60
