import {
  IconAlertTriangle,
  IconDeviceMobile,
  IconDeviceMobilePlus,
  IconHandStop,
  IconPlayerPauseFilled,
} from '@tabler/icons-react'
import { useClient } from '../../client/index.ts'
import { ActionButton } from '../frame/ActionButton.tsx'
import { HandAnnouncer } from './HandAnnouncer.tsx'
import styles from './RoomButton.module.css'
import { handsUp, missingSentence, type OpenRoom, phonesHere } from './roomStatus.ts'
import { useEmptyLanes, useIsOwnDesk } from './useRoom.ts'
import { useRoomText } from './useRoomText.ts'

/** The room in the bar: how to invite it, and once it is there who is in it. */
export function RoomButton() {
  const text = useRoomText()
  const room = useClient(client => client.room)
  const isOwnDesk = useIsOwnDesk()
  switch (room.kind) {
    case 'off':
    case 'starting':
      if (!isOwnDesk) return null
      return (
        <ActionButton id="room.invite" look="plain" icon={IconDeviceMobilePlus} name={text('bar.inviteName')}>
          {text(room.kind === 'off' ? 'bar.invite' : 'bar.starting')}
        </ActionButton>
      )
    case 'failed':
      return isOwnDesk ? <Trouble /> : null
    case 'on':
      return (
        <>
          <Missing />
          {isOwnDesk && !room.isReachable ? <Trouble /> : <Phones room={room} />}
          <HandAnnouncer room={room} />
        </>
      )
    default:
      return room satisfies never
  }
}

function Phones({ room }: { readonly room: OpenRoom }) {
  const text = useRoomText()
  const count = phonesHere(room).length
  const hands = handsUp(room).length
  return (
    <ActionButton id="room.open" look="plain" icon={IconDeviceMobile} name={nameOf()}>
      {text('bar.phones', { count })}
      {room.isPaused && (
        <span className={styles.mark}>
          <IconPlayerPauseFilled size={14} aria-hidden />
        </span>
      )}
      {hands > 0 && (
        <span className={styles.mark}>
          <IconHandStop size={14} stroke={2.2} aria-hidden />
          {hands}
        </span>
      )}
    </ActionButton>
  )

  function nameOf(): string {
    const extras = [
      ...(room.isPaused ? [text('bar.paused')] : []),
      ...(hands > 0 ? [text('bar.hands', { count: hands })] : []),
    ]
    return [text('bar.name', { count }), ...extras].join(', ')
  }
}

/** Nobody can join: the button says so and leads to why. */
function Trouble() {
  const text = useRoomText()
  return (
    <ActionButton id="room.invite" look="plain" icon={IconAlertTriangle} name={text('bar.troubleName')}>
      <span className={styles.trouble}>{text('bar.trouble')}</span>
    </ActionButton>
  )
}

/** Where the bar has room to spare; everywhere else the status line says it. */
function Missing() {
  const text = useRoomText()
  const language = useClient(client => client.preferences.language)
  const sentence = missingSentence(useEmptyLanes(), text, language)
  return sentence === '' ? null : <span className={styles.missing}>{sentence}</span>
}
