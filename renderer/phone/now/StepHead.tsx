import type { PhoneShared, PhoneStep } from '../../../shared/protocol/room.ts'
import room from '../frame/Room.module.css'
import { t } from '../words/t.ts'
import { MyPart } from './MyPart.tsx'
import styles from './StepHead.module.css'
import { TimeLeft } from './TimeLeft.tsx'

type Props = { step: PhoneStep; shared: PhoneShared; onChangeName: () => void }

export function StepHead({ step, shared, onChangeName }: Props) {
  const params = { number: step.number, total: shared.steps.length, phase: step.phase }
  return (
    <header className={room.head}>
      <div className={room.inner}>
        <div className={room.where}>
          <p>{step.phase ? t('step.positionPhase', params) : t('step.position', params)}</p>
          {step.id === shared.currentStepId && <TimeLeft timer={shared.timer} />}
        </div>
        <h1 className={room.title} tabIndex={-1}>
          {step.name}
        </h1>
        {step.tools.length > 0 && (
          <ul className={styles.tools} aria-label={t('step.tools')}>
            {step.tools.map(({ id, name }) => (
              <li key={id}>
                <span className={styles.chip}>{id}</span> <span className={styles.tool}>{name}</span>
              </li>
            ))}
          </ul>
        )}
        <MyPart step={step} shared={shared} onChangeName={onChangeName} />
      </div>
    </header>
  )
}
