import { unsent } from '../session/outbox.ts'
import type { SessionState } from '../session/session.ts'
import { useActs, useSession } from '../session/useSession.ts'
import { t } from '../words/t.ts'
import styles from './Dock.module.css'
import { NewAddress } from './NewAddress.tsx'
import { useLate } from './useLate.ts'

type Trouble = 'none' | 'offline' | 'paused' | 'slow'

const troubleOf = ({ connection, shared, outbox }: SessionState): Trouble => {
  if (connection !== 'joined') return 'offline'
  if (shared?.isPaused) return 'paused'
  return unsent(outbox).length > 0 ? 'slow' : 'none'
}

/** Quiet as long as all is well. */
export function StateBar() {
  const trouble = useSession(troubleOf)
  return <div role="status">{trouble !== 'none' && <Bar key={trouble} trouble={trouble} />}</div>
}

function Bar({ trouble }: { trouble: Exclude<Trouble, 'none'> }) {
  const session = useActs()
  const count = useSession(state => unsent(state.outbox).length)
  // A message on its way, or a line that comes back at once, is nothing to speak of.
  const isLate = useLate(trouble === 'paused' ? 0 : 1_200)
  const isLong = useLate(15_000)
  if (!isLate) return null
  switch (trouble) {
    case 'offline':
      return (
        <div className={styles.offline}>
          <div className={styles.bar}>
            <span>{count > 0 ? t('bar.offlineUnsent', { count }) : t('bar.offline')}</span>
            <button type="button" onClick={() => session.wake()}>
              {t('bar.tryNow')}
            </button>
          </div>
          {isLong && <NewAddress />}
        </div>
      )
    case 'paused':
      return (
        <p className={styles.bar} data-tone="calm">
          {count > 0 ? t('bar.pausedUnsent', { count }) : t('bar.paused')}
        </p>
      )
    case 'slow':
      return (
        <p className={styles.bar} data-tone="calm">
          {t('bar.unsent', { count })}
        </p>
      )
    default:
      return trouble satisfies never
  }
}
