import type { PhoneShared } from '../../../shared/protocol/room.ts'
import { TimeLeft } from '../now/TimeLeft.tsx'
import { t } from '../words/t.ts'
import styles from './Room.module.css'

/** "Where are we" in one line, above what else the page shows. */
export function TabHead({ title, shared }: { title: string; shared: PhoneShared }) {
  const step = shared.steps.find(({ id }) => id === shared.currentStepId)
  return (
    <header className={styles.head}>
      <div className={styles.inner}>
        <div className={styles.where}>
          <p>{step ? t('step.name', { number: step.number, name: step.name }) : shared.title}</p>
          {step && <TimeLeft timer={shared.timer} />}
        </div>
        <h1 className={styles.title}>{title}</h1>
      </div>
    </header>
  )
}
