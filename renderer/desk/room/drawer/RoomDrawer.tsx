import type { RoomParticipant } from '../../../../shared/protocol/room.ts'
import { useWorkshop } from '../../../client/index.ts'
import { comeAndGone, type OpenRoom, whoIs } from '../roomStatus.ts'
import { useEmptyLanes, useIsOwnDesk, useOpenRoom } from '../useRoom.ts'
import { useRoomText } from '../useRoomText.ts'
import { DrawerFrame } from './DrawerFrame.tsx'
import { Hands } from './Hands.tsx'
import { ParticipantRow } from './ParticipantRow.tsx'
import { RoomControls } from './RoomControls.tsx'
import styles from './RoomDrawer.module.css'

/** The room while it is there: hands, who is here and who is not, and what holds for all phones. */
export default function RoomDrawer() {
  const text = useRoomText()
  const room = useOpenRoom()
  return (
    <DrawerFrame title={text('room.title')}>
      {room === null ? <p>{text('room.off')}</p> : <Inside room={room} />}
    </DrawerFrame>
  )
}

function Inside({ room }: { readonly room: OpenRoom }) {
  const text = useRoomText()
  const isOwnDesk = useIsOwnDesk()
  const { here, gone } = comeAndGone(room)
  return (
    <div className={styles.room}>
      {isOwnDesk && <RoomControls room={room} />}
      <Hands room={room} />
      <section aria-label={text('room.here')}>
        <h3 className={styles.heading}>
          {text('room.here')} <span className={styles.number}>{here.length}</span>
        </h3>
        {here.length === 0 && <p className={styles.quiet}>{text('room.nobody')}</p>}
        <People people={here} label={text('room.here')} />
      </section>
      <Missing />
      {gone.length > 0 && (
        <section aria-label={text('room.away')}>
          <h3 className={styles.heading}>
            {text('room.away')} <span className={styles.number}>{gone.length}</span>
          </h3>
          <People people={gone} label={text('room.away')} />
        </section>
      )}
    </div>
  )
}

type PeopleProps = { readonly people: readonly RoomParticipant[]; readonly label: string }
function People({ people, label }: PeopleProps) {
  const text = useRoomText()
  const process = useWorkshop(state => state.process)
  return (
    <ul className={styles.list} aria-label={label} hidden={people.length === 0}>
      {people.map(participant => (
        <ParticipantRow
          key={participant.id}
          participant={participant}
          who={whoIs({ process }, participant, text)}
        />
      ))}
    </ul>
  )
}

function Missing() {
  const text = useRoomText()
  const lanes = useEmptyLanes()
  if (lanes.length === 0) return null
  return (
    <section aria-label={text('room.missing')}>
      <h3 className={styles.heading}>{text('room.missing')}</h3>
      <ul className={styles.lanes} aria-label={text('room.missing')}>
        {lanes.map(lane => (
          <li key={lane.id} className={styles.lane} title={lane.name}>
            {lane.shortName}
          </li>
        ))}
      </ul>
    </section>
  )
}
