import { useEffect } from 'react'
import type { PhoneShared } from '../../../shared/protocol/room.ts'
import { focusOn } from '../frame/focusOn.ts'
import { useActs, useSession } from '../session/useSession.ts'
import { t } from '../words/t.ts'
import styles from './Cards.module.css'

/** The heading says it too, so this may go by itself; a summons stays until it is understood. */
const movedShownMs = 12_000

/** The room went on, or everybody was called back: seen, and said to a screen reader. */
export function MovedNotice({ shared }: { shared: PhoneShared }) {
  const session = useActs()
  const notice = useSession(state => state.view.notice)
  const lookStepId = useSession(state => state.view.lookStepId)
  const step = shared.steps.find(({ id }) => id === notice?.stepId)
  const { kind } = notice ?? {}
  useEffect(() => {
    if (kind !== 'moved') return
    const timer = setTimeout(() => session.setView({ notice: null }), movedShownMs)
    return () => clearTimeout(timer)
  }, [kind, session])
  // Who looks elsewhere reads in the card below where the room is.
  const isShown = notice !== null && step !== undefined && !(notice.kind === 'moved' && lookStepId !== null)
  return (
    <div role="status">
      {isShown && (
        <div className={styles.card} data-tone={notice.kind === 'summoned' ? 'call' : 'calm'}>
          <p>
            <strong>
              {t(notice.kind === 'summoned' ? 'step.summoned' : 'step.moved', {
                number: step.number,
                name: step.name,
              })}
            </strong>
          </p>
          {notice.kind === 'summoned' && (
            <button
              type="button"
              onClick={() => {
                session.setView({ notice: null })
                focusOn('title')
              }}
            >
              {t('step.understood')}
            </button>
          )}
        </div>
      )}
    </div>
  )
}
