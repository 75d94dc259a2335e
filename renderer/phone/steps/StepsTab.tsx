import { IconCheck, IconCircle, IconCircleFilled } from '@tabler/icons-react'
import type { PhoneShared, PhoneStep } from '../../../shared/protocol/room.ts'
import { TabHead } from '../frame/TabHead.tsx'
import { myLaneId } from '../now/myLane.ts'
import { roleIn } from '../now/role.ts'
import { useActs, useSession } from '../session/useSession.ts'
import { t } from '../words/t.ts'
import styles from './StepsTab.module.css'

/** The whole walk as a list. */
export function StepsTab() {
  const shared = useSession(state => state.shared)
  if (shared === null) return null
  return (
    <>
      <TabHead title={t('steps.title')} shared={shared} />
      <main>
        <p className="hint">{t('steps.lead')}</p>
        <ol className={styles.steps}>
          {shared.steps.map((step, place) => (
            <li key={step.id}>
              {step.phase !== '' && step.phase !== shared.steps[place - 1]?.phase && (
                <h2 className={styles.phase}>{step.phase}</h2>
              )}
              <StepRow step={step} shared={shared} />
            </li>
          ))}
        </ol>
      </main>
    </>
  )
}

function StepRow({ step, shared }: { step: PhoneStep; shared: PhoneShared }) {
  const session = useActs()
  const laneId = useSession(myLaneId)
  const lane = shared.lanes.find(({ id }) => id === laneId)
  const isNow = step.id === shared.currentStepId
  const count = shared.entries.filter(({ stepId }) => stepId === step.id).length
  const facts = [
    isNow ? t('steps.roomIsHere') : '',
    lane ? t('steps.myPart', { lane: lane.shortName, role: roleIn(step, lane.id) }) : '',
    step.tools.map(({ id }) => id).join(', '),
    count > 0 ? t('steps.counts', { count }) : '',
    step.hiddenCount > 0 ? t('steps.hidden', { count: step.hiddenCount }) : '',
  ].filter(fact => fact !== '')
  const Mark = step.isDone ? IconCheck : isNow ? IconCircleFilled : IconCircle
  return (
    <button
      type="button"
      className={styles.step}
      data-now={isNow || undefined}
      data-done={step.isDone || undefined}
      aria-current={isNow ? 'step' : undefined}
      onClick={() => session.setView({ tab: 'now', lookStepId: isNow ? null : step.id })}
    >
      <Mark aria-hidden size="1.3rem" stroke={2.5} className={styles.mark} />
      <span className={styles.words}>
        <span className={styles.name}>
          {step.number}. {step.name}
        </span>
        <span className="visuallyHidden">
          {', '}
          {t(step.isDone ? 'step.done' : isNow ? 'step.now' : 'step.ahead')}.{' '}
        </span>
        <span className={styles.facts}>{facts.join(' · ')}</span>
      </span>
    </button>
  )
}
