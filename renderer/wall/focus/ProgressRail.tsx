import type { CSSProperties } from 'react'
import type { Step } from '../../../shared/process/schema.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'
import { useTranslate } from '../../ui/i18n.ts'
import { type StepPlace, stepPlace } from '../scene/stepPlace.ts'
import styles from './ProgressRail.module.css'

/** Beyond so many steps only the current one carries its number. */
const mostNumbers = 20

/** All steps in a row, phase by phase: done, now, ahead. */
export function ProgressRail({ state }: { readonly state: WorkshopState }) {
  const t = useTranslate()
  const { phases, steps } = state.process
  return (
    <ol
      className={styles.rail}
      aria-label={t('wall.rail.name')}
      style={{ '--count': steps.length, '--phases': phases.length } as CSSProperties}
      data-crowded={steps.length > mostNumbers || undefined}
    >
      {phases.map((phase, at) => {
        const own = steps.filter(({ phaseId }) => phaseId === phase.id)
        const later = new Set(phases.slice(at + 1).map(({ id }) => id))
        const place = {
          flexGrow: own.length,
          '--steps-after': steps.filter(({ phaseId }) => later.has(phaseId)).length,
          '--phases-after': later.size,
        } as CSSProperties
        return (
          <li key={phase.id} className={styles.phase} style={place}>
            <p className={styles.phaseName}>{phase.name}</p>
            <ol className={styles.steps}>
              {own.map(step => (
                <RailStep
                  key={step.id}
                  step={step}
                  number={steps.indexOf(step) + 1}
                  place={stepPlace(state, step.id)}
                />
              ))}
            </ol>
          </li>
        )
      })}
    </ol>
  )
}

function RailStep({ step, number, place }: { step: Step; number: number; place: StepPlace }) {
  const t = useTranslate()
  return (
    <li className={styles.step} data-place={place} aria-current={place === 'now' ? 'step' : undefined}>
      <span className={styles.knot} aria-hidden>
        {number}
      </span>
      <span className="visuallyHidden">{t(`wall.rail.${place}`, { number, name: step.name })}</span>
    </li>
  )
}
