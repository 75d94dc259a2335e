import { clockFace } from '../../../shared/locale/clockFace.ts'
import type { PhoneShared } from '../../../shared/protocol/room.ts'
import { useNow } from '../frame/useNow.ts'
import { useSession } from '../session/useSession.ts'
import { t } from '../words/t.ts'
import styles from './StepHead.module.css'

/** Counted by the host's clock: this phone's may be minutes off. */
export function TimeLeft({ timer }: { timer: PhoneShared['timer'] }) {
  const clockAhead = useSession(state => state.clockAhead)
  const now = useNow(timer.kind === 'running')
  switch (timer.kind) {
    case 'off':
      return null
    case 'paused':
      return <p className={styles.time}>{t('time.paused', { time: clockFace(timer.remainingMs) })}</p>
    case 'running': {
      const left = timer.endsAt - (now + clockAhead)
      const time = clockFace(left)
      return (
        <p className={styles.time} data-over={left < 0 || undefined}>
          {left < 0 ? t('time.over', { time }) : t('time.left', { time })}
        </p>
      )
    }
    default:
      timer satisfies never
      return null
  }
}
