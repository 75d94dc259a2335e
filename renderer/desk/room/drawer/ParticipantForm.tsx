import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { RoomParticipant } from '../../../../shared/protocol/room.ts'
import { shownLanes } from '../../../../shared/workshop/selectors.ts'
import { useWorkshop } from '../../../client/index.ts'
import { useFocusAtFirst } from '../../dialogs/useFocusAtFirst.ts'
import { askRoom } from '../roomActs.ts'
import { type FocusGoal, useFocusBack } from '../useFocusBack.ts'
import { useRoomText } from '../useRoomText.ts'
import styles from './ParticipantRow.module.css'

type Props = {
  readonly participant: RoomParticipant
  readonly focusGoal: FocusGoal
  readonly onDone: () => void
}

/** Sets right what somebody typed in haste: the name, where names are kept, and the lane. */
export function ParticipantForm({ participant, focusGoal, onDone }: Props) {
  const text = useRoomText()
  useFocusBack(focusGoal)
  const process = useWorkshop(state => state.process)
  const lanes = useWorkshop(state => state.lanes)
  const isNamed = useWorkshop(state => state.room.rule === 'named')
  const first = useFocusAtFirst<HTMLInputElement>(isNamed)
  const firstSelect = useFocusAtFirst<HTMLSelectElement>(!isNamed)
  const { id, name, laneId } = participant
  const [typed, setTyped] = useState(name)
  const [picked, setPicked] = useState(laneId ?? '')
  const save = (event: FormEvent) => {
    event.preventDefault()
    const wanted = typed.trim()
    if (isNamed && wanted !== '' && wanted !== name)
      void askRoom({ act: 'rename', participantId: id, name: wanted })
    if (picked !== (laneId ?? ''))
      void askRoom({ act: 'assignLane', participantId: id, laneId: picked === '' ? null : picked })
    onDone()
  }
  return (
    <form className={styles.form} onSubmit={save}>
      {isNamed && (
        <TextInput
          ref={first}
          label={text('room.name')}
          maxLength={80}
          value={typed}
          onChange={event => setTyped(event.currentTarget.value)}
        />
      )}
      <NativeSelect
        ref={firstSelect}
        label={text('room.lane')}
        value={picked}
        onChange={event => setPicked(event.currentTarget.value)}
        data={[
          { value: '', label: text('room.noLane') },
          ...shownLanes({ process, lanes }).map(lane => ({ value: lane.id, label: lane.shortName })),
        ]}
      />
      <div className={styles.ways}>
        <Button variant="default" size="xs" onClick={onDone}>
          {text('room.cancel')}
        </Button>
        <Button type="submit" size="xs">
          {text('room.save')}
        </Button>
      </div>
    </form>
  )
}
