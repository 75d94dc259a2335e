import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { send, useWorkshop } from '../../../client/index.ts'
import { moveCamera, showStep } from '../../deskStore.ts'
import { numberOfStep, type ShownStep } from '../shownStep.ts'
import { useCanWrite } from '../useCanWrite.ts'
import { usePanelText } from '../usePanelText.ts'
import { PlannedMinutes } from './PlannedMinutes.tsx'
import { ProposedChip } from './ProposedChip.tsx'
import { proposalsOfStep } from './proposals.ts'
import styles from './StepHead.module.css'
import { StepName } from './StepName.tsx'
import { ToolChips } from './ToolChips.tsx'

/** Where are we: number, phase, planned minutes, name, tools. */
export function StepHead({ shown }: { readonly shown: ShownStep }) {
  const text = usePanelText()
  const { step, phase, number, total } = shown
  const steps = useWorkshop(state => state.process.steps)
  const show = (place: number) => {
    const neighbour = steps[place]
    if (neighbour === undefined) return
    showStep(neighbour.id)
    moveCamera({ kind: 'step', stepId: neighbour.id })
  }
  return (
    <header className={styles.head}>
      <div className={styles.line}>
        <span>{text('position', { number, total })}</span>
        {phase !== undefined && <span className={styles.phase}>{phase.name}</span>}
        <PlannedMinutes stepId={step.id} />
        <StepState stepId={step.id} />
        <span className={styles.turn}>
          <Turn label={text('previous')} isOff={number === 1} onTurn={() => show(number - 2)}>
            <IconChevronLeft size={16} aria-hidden />
          </Turn>
          <Turn label={text('next')} isOff={number === total} onTurn={() => show(number)}>
            <IconChevronRight size={16} aria-hidden />
          </Turn>
        </span>
      </div>
      <StepName step={step} />
      <div className={styles.chips}>
        <ToolChips step={step} />
        <ProposedChip part="stepTools" stepId={step.id} />
        <ConfirmAll stepId={step.id} />
      </div>
      <BackToWalk stepId={step.id} />
    </header>
  )
}

type TurnProps = {
  readonly label: string
  readonly isOff: boolean
  readonly onTurn: () => void
  readonly children: React.ReactNode
}
function Turn({ label, isOff, onTurn, children }: TurnProps) {
  return (
    <button
      type="button"
      className={styles.neighbour}
      aria-label={label}
      data-hint={label}
      disabled={isOff}
      onClick={onTurn}
    >
      {children}
    </button>
  )
}

function StepState({ stepId }: { readonly stepId: string }) {
  const text = usePanelText()
  const isOn = useWorkshop(state => state.walk.currentStepId === stepId)
  const isDone = useWorkshop(state => (state.walk.steps[stepId]?.doneAt ?? null) !== null)
  if (isOn) return <span className={styles.on}>{text('isOn')}</span>
  return isDone ? <span className={styles.done}>{text('isDone')}</span> : null
}

function ConfirmAll({ stepId }: { readonly stepId: string }) {
  const text = usePanelText()
  const canWrite = useCanWrite()
  const process = useWorkshop(state => state.process)
  const confirmed = useWorkshop(state => state.confirmed)
  const keys = proposalsOfStep({ process, confirmed }, stepId)
  if (keys.length < 2 || !canWrite) return null
  const confirm = () => void send({ type: 'confirmElements', keys: [...keys] })
  return (
    <button type="button" className={styles.confirmAll} title={text('proposed.all')} onClick={confirm}>
      {text('proposed.allShort', { count: keys.length })}
    </button>
  )
}

/** The panel may look at another step than the room does; one press brings it back. */
function BackToWalk({ stepId }: { readonly stepId: string }) {
  const text = usePanelText()
  const onId = useWorkshop(state => state.walk.currentStepId)
  const number = useWorkshop(state => (onId === null ? 0 : numberOfStep(state, onId)))
  if (onId === null || onId === stepId) return null
  const back = () => {
    showStep(null)
    moveCamera({ kind: 'step', stepId: onId })
  }
  return (
    <button type="button" className={styles.back} onClick={back}>
      {text('goToOn', { number })}
    </button>
  )
}
