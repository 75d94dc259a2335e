import { findStepWalk } from '../../../shared/workshop/selectors.ts'
import { useWorkshop } from '../../client/index.ts'
import { useTranslate } from '../../ui/i18n.ts'
import classes from './ProgressTrack.module.css'

/** One mark for each step: done, on, still to come. Said in words for those who do not see it. */
export function ProgressTrack() {
  const t = useTranslate()
  const walk = useWorkshop(state => state.walk)
  const steps = useWorkshop(state => state.process.steps)
  const done = steps.filter(({ id }) => findStepWalk({ walk }, id)?.doneAt != null).length
  const stand = (id: string) => {
    if (id === walk.currentStepId) return 'now'
    return findStepWalk({ walk }, id)?.doneAt == null ? 'open' : 'done'
  }
  return (
    <div
      role="img"
      aria-label={t('desk.walk.progress', { done, count: steps.length })}
      title={t('desk.walk.progress', { done, count: steps.length })}
      className={classes.track}
    >
      {steps.map(({ id }) => (
        <span key={id} className={classes.mark} data-stand={stand(id)} />
      ))}
    </div>
  )
}
