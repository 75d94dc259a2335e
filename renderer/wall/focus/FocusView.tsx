import type { Step } from '../../../shared/process/schema.ts'
import type { Stage } from '../../../shared/protocol/contract.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'
import { useTranslate } from '../../ui/i18n.ts'
import { HiddenCount } from '../room/HiddenCount.tsx'
import styles from './FocusView.module.css'
import { Latest } from './Latest.tsx'
import { Neighbours } from './Neighbours.tsx'
import { ProgressRail } from './ProgressRail.tsx'
import { SideParts } from './SideParts.tsx'
import { StepTimer } from './StepTimer.tsx'

/** The step that is on: where are we, what for, who, how long, and what was just said. */
export function FocusView(props: {
  readonly state: WorkshopState
  readonly step: Step
  readonly pointer: Stage['pointer']
  readonly now: number
}) {
  const { state, step, pointer, now } = props
  const t = useTranslate()
  const { steps } = state.process
  const number = steps.indexOf(step) + 1
  return (
    <main className={styles.view}>
      <ProgressRail state={state} />
      <p className="visuallyHidden" role="status">
        {t('wall.focus.announced', { number, total: steps.length, name: step.name })}
      </p>
      <div className={styles.step} key={step.id}>
        <div className={styles.middle}>
          <div>
            <p className={styles.position}>{t('wall.focus.position', { number, total: steps.length })}</p>
            <h1 className={styles.name}>{step.name}</h1>
            <p className={styles.goal}>{step.goal}</p>
            <HiddenCount state={state} stepId={step.id} />
          </div>
          <Latest state={state} step={step} pointedEntryId={pointer?.entryId ?? null} />
        </div>
        <div className={styles.side}>
          <StepTimer state={state} stepId={step.id} now={now} />
          <SideParts state={state} step={step} />
        </div>
      </div>
      <Neighbours state={state} number={number} />
    </main>
  )
}
