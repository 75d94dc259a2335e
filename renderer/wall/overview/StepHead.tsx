import { IconCheck } from '@tabler/icons-react'
import type { Step } from '../../../shared/process/schema.ts'
import { useTranslate } from '../../ui/i18n.ts'
import type { StepPlace } from '../scene/stepPlace.ts'
import styles from './StepHead.module.css'

/** Number, state, short name and tools of one step, on top of its column. */
export function StepHead(props: {
  readonly step: Step
  readonly number: number
  readonly place: StepPlace
  readonly isFirst: boolean
}) {
  const { step, number, place, isFirst } = props
  const t = useTranslate()
  return (
    <th scope="col" className={styles.head} data-place={place} data-first={isFirst || undefined}>
      <div className={styles.stack}>
        <span className={styles.line}>
          <span className={styles.knot}>{number}</span>
          {place === 'done' && <IconCheck className={styles.tick} stroke={3} aria-hidden />}
          <span className={place === 'now' ? styles.now : 'visuallyHidden'}>
            {t(`wall.overview.${place}`)}
          </span>
        </span>
        <span className={styles.name}>{step.shortName}</span>
        <span className={styles.tools}>{step.toolIds.join(' ')}</span>
      </div>
    </th>
  )
}
