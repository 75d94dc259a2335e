import type { PhoneShared, PhoneStep } from '../../../shared/protocol/room.ts'
import type { SessionState } from '../session/session.ts'
import { useSession } from '../session/useSession.ts'
import { t } from '../words/t.ts'
import styles from './Composer.module.css'
import { myLaneId, myName } from './myLane.ts'

/** Before anything is sent: what stands with it, who sees it, and whether it waits. */
export function RuleLine({ shared, step }: { shared: PhoneShared; step: PhoneStep }) {
  const rule = useSession(ruleSentence)
  const isMuted = useSession(state => state.own?.isMuted === true)
  return (
    <div className={styles.rule}>
      <p id="rule">{rule}</p>
      <p id="sharing">{step.sharing === 'collecting' && t('write.collecting')}</p>
      <p role="status" className="warn">
        {shared.isPaused ? t('write.paused') : isMuted ? t('write.muted') : ''}
      </p>
    </div>
  )
}

function ruleSentence(state: SessionState): string {
  const { shared } = state
  const rule = shared?.rule ?? 'anonymous'
  switch (rule) {
    case 'named': {
      const name = myName(state)
      return name === '' ? t('rule.namedNoName') : t('rule.named', { name })
    }
    case 'laneOnly': {
      const laneId = myLaneId(state)
      const lane = shared?.lanes.find(({ id }) => id === laneId)
      return lane ? t('rule.laneOnly', { lane: lane.name }) : t('rule.laneOnlyNoLane')
    }
    case 'anonymous':
      return t('rule.anonymous')
    default:
      rule satisfies never
      return t('rule.anonymous')
  }
}
