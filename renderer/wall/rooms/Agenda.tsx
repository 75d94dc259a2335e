import { findStepWalk } from '../../../shared/workshop/selectors.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'
import { useTranslate } from '../../ui/i18n.ts'
import styles from './Agenda.module.css'

/** All steps with their tools and planned minutes, phase by phase. */
export function Agenda({ state }: { readonly state: WorkshopState }) {
  const t = useTranslate()
  const { phases, steps } = state.process
  return (
    <div className={styles.agenda}>
      {phases.map(phase => (
        <section key={phase.id}>
          <h3 className={styles.phase}>{phase.name}</h3>
          <ol className={styles.steps}>
            {steps.map((step, at) =>
              step.phaseId !== phase.id ? null : (
                <li key={step.id} className={styles.step}>
                  <span className={styles.number}>{at + 1}</span>
                  <span className={styles.name}>{step.shortName}</span>
                  <span className={styles.tools}>{step.toolIds.join(' · ')}</span>
                  <span className={styles.minutes}>
                    {t('wall.opening.minutes', {
                      minutes: findStepWalk(state, step.id)?.plannedMinutes ?? step.plannedMinutes,
                    })}
                  </span>
                </li>
              ),
            )}
          </ol>
        </section>
      ))}
    </div>
  )
}
