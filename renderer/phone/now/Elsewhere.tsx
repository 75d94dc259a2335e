import type { PhoneShared, PhoneStep } from '../../../shared/protocol/room.ts'
import { focusOn } from '../frame/focusOn.ts'
import { useActs } from '../session/useSession.ts'
import { t } from '../words/t.ts'
import styles from './Cards.module.css'

/** Says that this is not the step that is on, and leads back. */
export function Elsewhere({ step, shared }: { step: PhoneStep; shared: PhoneShared }) {
  const session = useActs()
  if (step.id === shared.currentStepId) return null
  const current = shared.steps.find(({ id }) => id === shared.currentStepId)
  return (
    <section className={styles.card} data-tone="calm">
      <p>
        <strong>{t('step.looking', { number: step.number })}</strong>{' '}
        {current ? t('step.roomAt', { number: current.number }) : t('step.roomNowhere')}
      </p>
      {step.goal !== '' && <p>{step.goal}</p>}
      <button
        type="button"
        className="primary"
        onClick={() => {
          session.setView({ lookStepId: null })
          focusOn('title')
        }}
      >
        {t('step.back')}
      </button>
    </section>
  )
}
