import type { PhoneShared, PhoneStep } from '../../../shared/protocol/room.ts'
import { useSession } from '../session/useSession.ts'
import { t } from '../words/t.ts'
import { myLaneId } from './myLane.ts'
import { roleIn } from './role.ts'
import styles from './StepHead.module.css'

type Props = { step: PhoneStep | null; shared: PhoneShared; onChangeName: () => void }

/** "You are here for Clinical Engineering: responsible", and the way to correct it. */
export function MyPart({ step, shared, onChangeName }: Props) {
  const laneId = useSession(myLaneId)
  const lane = shared.lanes.find(({ id }) => id === laneId)
  return (
    <p className={styles.part}>
      <span>
        {lane ? <Here lane={lane.name} role={step && roleIn(step, lane.id)} /> : t('involvement.noLane')}
      </span>
      <button
        type="button"
        className={styles.change}
        onClick={onChangeName}
        aria-label={t('involvement.changeName')}
      >
        {t('involvement.change')}
      </button>
    </p>
  )
}

/** The lane's name stands out, wherever the language puts it. */
function Here({ lane, role }: { lane: string; role: string | null }) {
  const mark = '\u0000'
  const sentence =
    role === null ? t('involvement.hereOnly', { lane: mark }) : t('involvement.here', { lane: mark, role })
  const [before = '', after = ''] = sentence.split(mark)
  return (
    <>
      {before}
      <strong>{lane}</strong>
      {after}
    </>
  )
}
