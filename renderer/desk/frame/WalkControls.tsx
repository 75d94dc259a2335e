import { IconChevronRight, IconFlag } from '@tabler/icons-react'
import { walkProgress } from '../../../shared/workshop/selectors.ts'
import { useWorkshop } from '../../client/index.ts'
import { useTranslate } from '../../ui/i18n.ts'
import { ActionButton } from './ActionButton.tsx'
import { CurrentStep } from './CurrentStep.tsx'
import { StepTimer } from './StepTimer.tsx'
import classes from './WalkControls.module.css'

/** The walk at one glance and under one hand: back, which step, how much time, on. */
export function WalkControls() {
  const t = useTranslate()
  const walk = useWorkshop(state => state.walk)
  const process = useWorkshop(state => state.process)
  const { currentNumber, nextStepId, steps } = walkProgress({ walk, process })
  const nextNumber = process.steps.findIndex(step => step.id === nextStepId) + 1
  const isLast = currentNumber !== null && currentNumber === steps
  const nextText =
    walk.startedAt === null
      ? t('desk.walk.start')
      : currentNumber === null
        ? t('desk.walk.resume', { number: nextNumber })
        : t('desk.walk.next', { number: nextNumber })
  const nextName = currentNumber === null ? nextText : t('desk.walk.nextName', { number: nextNumber })
  return (
    <section className={classes.walk} aria-label={t('desk.walk.region')}>
      <ActionButton id="walk.previous" look="icon" />
      <CurrentStep />
      {currentNumber !== null && <StepTimer />}
      {isLast && (
        <ActionButton id="walk.end" look="plain" icon={IconFlag} isIconLast>
          {t('desk.walk.end')}
        </ActionButton>
      )}
      {nextStepId !== null && (
        <ActionButton id="walk.next" look="plain" icon={IconChevronRight} name={nextName} isIconLast>
          {nextText}
        </ActionButton>
      )}
    </section>
  )
}
