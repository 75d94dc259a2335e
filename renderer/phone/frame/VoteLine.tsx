import { useLayoutEffect, useState } from 'react'
import { useActs, useSession } from '../session/useSession.ts'
import { ballotToFill } from '../vote/dots.ts'
import { t } from '../words/t.ts'
import styles from './Dock.module.css'
import { focusOn } from './focusOn.ts'

/** Says that a vote waits for dots, and leads to it from wherever the page is. */
export function VoteLine() {
  const session = useActs()
  const voteId = useSession(ballotToFill)
  const tab = useSession(state => state.view.tab)
  const isInSight = useInSight('vote', `${voteId} ${tab}`)
  const show = () => {
    session.setView({ tab: 'now' })
    focusOn('vote')
  }
  return (
    <div role="status">
      {voteId !== null && (
        <div className={isInSight ? 'visuallyHidden' : styles.bar} data-tone="call">
          <span>{t('vote.isOpen')}</span>
          {!isInSight && (
            <button type="button" onClick={show}>
              {t('vote.show')}
            </button>
          )}
        </div>
      )}
    </div>
  )
}

/** @param when changes when the element may be another one. */
function useInSight(id: string, when: string): boolean {
  const [isInSight, setInSight] = useState(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it says when to look again.
  useLayoutEffect(() => {
    const element = document.getElementById(id)
    setInSight(element !== null)
    if (element === null) return
    const watch = new IntersectionObserver(
      seen => setInSight(seen.some(({ isIntersecting }) => isIntersecting)),
      // Behind the dock it is not in sight.
      { rootMargin: '0px 0px -15%' },
    )
    watch.observe(element)
    return () => watch.disconnect()
  }, [id, when])
  return isInSight
}
