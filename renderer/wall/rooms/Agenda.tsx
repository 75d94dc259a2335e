import { Fragment } from 'react'
import type { Step } from '../../../shared/process/schema.ts'
import { findStepWalk } from '../../../shared/workshop/selectors.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'
import { useTranslate } from '../../ui/i18n.ts'
import fit from '../frame/fit.module.css'
import { type Setting, useFit } from '../frame/useFit.ts'
import styles from './Agenda.module.css'

const settings: readonly Setting[] = [
  { columns: 1, size: 1.3 },
  { columns: 1, size: 1.2 },
  { columns: 1, size: 1.1 },
  { columns: 1, size: 1 },
  { columns: 2, size: 1 },
]

/** All steps with their tools and planned minutes, phase by phase. */
export function Agenda({ state }: { readonly state: WorkshopState }) {
  const { phases, steps } = state.process
  const [list] = useFit(settings, phases.length + steps.length, state.process)
  return (
    <ul ref={list} className={`${fit.list} ${styles.agenda}`}>
      {phases.map(phase => (
        <Fragment key={phase.id}>
          <li className={styles.phase}>
            <h3 className={styles.phaseName}>{phase.name}</h3>
          </li>
          {steps.map((step, at) =>
            step.phaseId === phase.id ? (
              <Line key={step.id} state={state} step={step} number={at + 1} />
            ) : null,
          )}
        </Fragment>
      ))}
    </ul>
  )
}

function Line({ state, step, number }: { state: WorkshopState; step: Step; number: number }) {
  const t = useTranslate()
  const minutes = findStepWalk(state, step.id)?.plannedMinutes ?? step.plannedMinutes
  return (
    <li className={styles.step}>
      <span className={styles.number}>{number}</span>
      <span className={styles.name}>{step.shortName}</span>
      <span className={styles.tools}>{step.toolIds.join(' · ')}</span>
      <span className={styles.minutes}>{t('wall.opening.minutes', { minutes })}</span>
    </li>
  )
}
