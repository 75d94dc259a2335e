import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import type { Step } from '../../../shared/process/schema.ts'
import { accountableLanes, findActor } from '../../../shared/workshop/selectors.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'
import { useTranslate } from '../../ui/i18n.ts'
import styles from './Neighbours.module.css'

/** Where we come from and where we go: the steps on both sides with their tool and who is accountable. */
export function Neighbours({ state, number }: { readonly state: WorkshopState; readonly number: number }) {
  const t = useTranslate()
  const before = state.process.steps[number - 2]
  const next = state.process.steps[number]
  return (
    <footer className={styles.neighbours}>
      {before === undefined ? (
        <p>{t('wall.focus.beforeStart')}</p>
      ) : (
        <p className={styles.neighbour}>
          <IconArrowLeft aria-hidden />
          <span className={styles.word}>{t('wall.focus.before')}</span>
          <Neighbour state={state} step={before} number={number - 1} />
        </p>
      )}
      {next === undefined ? (
        <p className={styles.next}>{t('wall.focus.nextEnd')}</p>
      ) : (
        <p className={styles.next}>
          <span className={styles.word}>{t('wall.focus.next')}</span>
          <Neighbour state={state} step={next} number={number + 1} />
          <IconArrowRight aria-hidden />
        </p>
      )}
    </footer>
  )
}

function Neighbour({ state, step, number }: { state: WorkshopState; step: Step; number: number }) {
  const accountable = accountableLanes(state, step).map(id => findActor(state, id)?.shortName ?? id)
  return (
    <span className={styles.step}>
      <b className={styles.name}>
        {number} {step.shortName}
      </b>
      <span className={styles.who}>
        {step.toolIds.map(id => (
          <span key={id} className={styles.tool}>
            {id}
          </span>
        ))}
        {accountable.join(', ')}
      </span>
    </span>
  )
}
