import type { PhoneShared } from '../../../shared/protocol/room.ts'
import { focusOn } from '../frame/focusOn.ts'
import { useActs, useSession } from '../session/useSession.ts'
import { t } from '../words/t.ts'
import cards from './Cards.module.css'
import styles from './Composer.module.css'

/** No step is on, so there is no field: what stood in it stays in sight and can go on in any step that is open. */
export function KeptDraft({ shared }: { shared: PhoneShared }) {
  const session = useActs()
  const draft = useSession(state => state.draft)
  if (draft.text.trim() === '') return null
  const begun = shared.steps.find(({ id }) => id === draft.stepId)
  const open = shared.steps.filter(({ isDone }) => !isDone)
  const goOn = (goalId: string) => {
    session.setDraft({ ...draft, goalId })
    session.setView({ lookStepId: goalId })
    focusOn('field')
  }
  return (
    <section className={cards.card} aria-labelledby="draft">
      <h2 id="draft">{t('ended.draft')}</h2>
      <p className={cards.text}>{draft.text}</p>
      {open.length === 0 ? (
        <p className="warn">{t('write.allClosed')}</p>
      ) : (
        <fieldset className={styles.goal}>
          <legend>{begun ? t('write.goal', { number: begun.number }) : t('write.goalAny')}</legend>
          {open.map(({ id, number }) => (
            <button key={id} type="button" onClick={() => goOn(id)}>
              {t('step.short', { number })}
            </button>
          ))}
        </fieldset>
      )}
    </section>
  )
}
