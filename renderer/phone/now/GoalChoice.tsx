import type { PhoneShared, PhoneStep } from '../../../shared/protocol/room.ts'
import type { Draft } from '../session/draft.ts'
import { t } from '../words/t.ts'
import styles from './Composer.module.css'

type Props = {
  draft: Draft
  /** The step that is shown. */
  step: PhoneStep
  shared: PhoneShared
  /** Where it goes as things stand. */
  goal: string | null
  onPick: (stepId: string) => void
}

/** The room went on while somebody was typing: the text belongs to where it was begun, unless they say otherwise. */
export function GoalChoice({ draft, step, shared, goal, onPick }: Props) {
  const begun = shared.steps.find(({ id }) => id === draft.stepId)
  if (!begun || begun.id === step.id) return null
  if (begun.isDone)
    return <p className={styles.rule}>{t('write.goalClosed', { number: begun.number, goal: step.number })}</p>
  return (
    <fieldset className={styles.goal}>
      <legend>{t('write.goal', { number: begun.number })}</legend>
      {[begun, step].map(({ id, number, isDone }) => (
        <button
          key={id}
          type="button"
          aria-pressed={goal === id}
          disabled={isDone}
          onClick={() => onPick(id)}
        >
          {t('step.short', { number })}
        </button>
      ))}
    </fieldset>
  )
}
