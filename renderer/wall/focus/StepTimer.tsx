import { IconHourglassEmpty, IconPlayerPause } from '@tabler/icons-react'
import { clockFace } from '../../../shared/locale/clockFace.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'
import { useTranslate } from '../../ui/i18n.ts'
import { durationOf, type TimerReading, timerReading } from '../scene/timerReading.ts'
import styles from './StepTimer.module.css'

/** What is left of the step's time. Past the end it says so by a word, a sign and a box, and counts on. */
export function StepTimer({ state, stepId, now }: { state: WorkshopState; stepId: string; now: number }) {
  const t = useTranslate()
  const reading = timerReading(state, stepId, now)
  const hasHours = reading.kind !== 'planned' && reading.seconds >= 3600
  return (
    <div
      className={styles.timer}
      data-kind={reading.kind}
      data-long={hasHours || undefined}
      role="timer"
      aria-label={t('wall.timer.name')}
    >
      <Figures reading={reading} />
    </div>
  )
}

function Figures({ reading }: { readonly reading: TimerReading }) {
  const t = useTranslate()
  switch (reading.kind) {
    case 'planned':
      return (
        <>
          <p className={styles.figures}>{reading.minutes}</p>
          <p className={styles.words}>{t('wall.timer.planned', { count: reading.minutes })}</p>
        </>
      )
    case 'left':
      return (
        <>
          <p className={styles.figures}>
            <time dateTime={durationOf(reading.seconds)}>{clockFace(reading.seconds * 1000)}</time>
          </p>
          <p className={styles.words}>
            {reading.isPaused && <Paused />}
            {t('wall.timer.of', { count: reading.totalMinutes })}
          </p>
          <span className={styles.bar} aria-hidden>
            <span className={styles.left} style={{ width: `${reading.share * 100}%` }} />
          </span>
        </>
      )
    case 'over':
      return (
        <>
          <p className={styles.figures}>
            <IconHourglassEmpty aria-hidden className={styles.hourglass} />
            <time dateTime={durationOf(reading.seconds)}>
              {t('wall.timer.over', { time: clockFace(reading.seconds * 1000) })}
            </time>
          </p>
          <p className={styles.words}>
            {reading.isPaused && <Paused />}
            {t('wall.timer.overOf', { count: reading.totalMinutes })}
          </p>
        </>
      )
    default:
      return reading satisfies never
  }
}

function Paused() {
  const t = useTranslate()
  return (
    <span className={styles.paused}>
      <IconPlayerPause aria-hidden />
      {t('wall.timer.paused')}
    </span>
  )
}
