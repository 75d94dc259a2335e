import styles from '../frame/Plain.module.css'
import { useLate } from '../frame/useLate.ts'
import { useActs, useSession } from '../session/useSession.ts'
import { t } from '../words/t.ts'

/** Under way; after a few seconds it says what to look at. */
export function Joining() {
  const session = useActs()
  const isWaiting = useSession(state => state.connection === 'waiting')
  const isLate = useLate(4_000)
  return (
    <main className={styles.page} aria-busy={!isLate}>
      <p className={styles.brand}>{t('appName')}</p>
      <h1 className={styles.title}>{t('join.joining')}</h1>
      <div role="status">{(isLate || isWaiting) && <p>{t('join.unreachable')}</p>}</div>
      {isLate && (
        <button type="button" onClick={() => session.wake()}>
          {t('bar.tryNow')}
        </button>
      )}
    </main>
  )
}
