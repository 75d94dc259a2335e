import { Menu } from '@mantine/core'
import { IconDots, IconMicrophone, IconMicrophoneOff, IconPencil, IconUserX } from '@tabler/icons-react'
import { type RefObject, useRef, useState } from 'react'
import { formatClock } from '../../../../shared/locale/dates.ts'
import type { RoomParticipant } from '../../../../shared/protocol/room.ts'
import { useClient, useWorkshop } from '../../../client/index.ts'
import { timeZone } from '../../start/timeZone.ts'
import { askRoom } from '../roomActs.ts'
import { laneName } from '../roomStatus.ts'
import { Sure } from '../Sure.tsx'
import { useIsOwnDesk } from '../useRoom.ts'
import { useRoomText } from '../useRoomText.ts'
import { ParticipantForm } from './ParticipantForm.tsx'
import styles from './ParticipantRow.module.css'

type Props = { readonly participant: RoomParticipant; readonly who: string }

/** One person in the room: who, for which lane, since when, and what can be done about their phone. */
export function ParticipantRow({ participant, who }: Props) {
  const text = useRoomText()
  const language = useClient(client => client.preferences.language)
  const process = useWorkshop(state => state.process)
  const isOwnDesk = useIsOwnDesk()
  const moreButton = useRef<HTMLButtonElement>(null)
  const [part, setPart] = useState<'none' | 'form' | 'remove'>('none')
  const { id, role, name, laneId, isHere, isMuted, joinedAt, lastSeenAt } = participant
  const time = formatClock(isHere ? joinedAt : lastSeenAt, language, timeZone)
  const lane = role === 'cofacilitator' ? undefined : (laneName({ process }, laneId) ?? text('room.noLane'))
  const facts = [
    // Without a name the lane says who it is already.
    ...(name === '' || lane === undefined ? [] : [lane]),
    text(isHere ? 'room.since' : 'room.left', { time }),
  ]
  return (
    <li className={styles.row} aria-label={who}>
      <div className={styles.line}>
        <span className={styles.who}>
          {who}
          <span className={styles.facts}>
            {facts.join(' · ')}
            {isMuted && <strong className={styles.muted}>{text('room.muted')}</strong>}
          </span>
        </span>
        {isOwnDesk && <More participant={participant} who={who} button={moreButton} onPart={setPart} />}
      </div>
      {part === 'form' && (
        <ParticipantForm participant={participant} focusGoal={moreButton} onDone={() => setPart('none')} />
      )}
      {part === 'remove' && (
        <Sure
          go={text('room.removeGo', { who })}
          keep={text('room.keep', { who })}
          onGo={() => void askRoom({ act: 'remove', participantId: id })}
          onKeep={() => setPart('none')}
          focusGoal={moreButton}
        >
          {role === 'cofacilitator'
            ? text('room.removeSecondSure')
            : `${text('room.removeSure', { who })} ${text('room.removeAgain')}`}
        </Sure>
      )}
    </li>
  )
}

type MoreProps = Props & {
  readonly button: RefObject<HTMLButtonElement | null>
  readonly onPart: (part: 'form' | 'remove') => void
}
function More({ participant: { id, role, isMuted }, who, button, onPart }: MoreProps) {
  const text = useRoomText()
  const isNamed = useWorkshop(state => state.room.rule === 'named')
  const isPhone = role === 'participant'
  return (
    <Menu position="bottom-end" width="17rem" transitionProps={{ duration: 0 }} withinPortal={false}>
      <Menu.Target>
        <button type="button" ref={button} className={styles.more} aria-label={text('room.more', { who })}>
          <IconDots size={18} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {isPhone && (
          <>
            <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => onPart('form')}>
              {text(isNamed ? 'room.change' : 'room.changeLane')}
            </Menu.Item>
            <Menu.Item
              leftSection={
                isMuted ? (
                  <IconMicrophone size={16} aria-hidden />
                ) : (
                  <IconMicrophoneOff size={16} aria-hidden />
                )
              }
              onClick={() => void askRoom({ act: 'mute', participantId: id, isMuted: !isMuted })}
            >
              {text(isMuted ? 'room.unmute' : 'room.mute')}
            </Menu.Item>
          </>
        )}
        <Menu.Item leftSection={<IconUserX size={16} aria-hidden />} onClick={() => onPart('remove')}>
          {text('room.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
