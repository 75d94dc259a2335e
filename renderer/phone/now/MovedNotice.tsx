import type { PhoneShared } from '../../../shared/protocol/room.ts'
import { useActs, useSession } from '../session/useSession.ts'
import { t } from '../words/t.ts'
import styles from './Cards.module.css'

/** The room went on, or everybody was called back: seen, and said to a screen reader. */
export function MovedNotice({ shared }: { shared: PhoneShared }) {
  const session = useActs()
  const notice = useSession(state => state.view.notice)
  const lookStepId = useSession(state => state.view.lookStepId)
  const step = shared.steps.find(({ id }) => id === notice?.stepId)
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
            <button type="button" onClick={() => session.setView({ notice: null })}>
              {t('step.understood')}
            </button>
          )}
        </div>
      )}
    </div>
  )
}
