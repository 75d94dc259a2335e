import { Button } from '@mantine/core'
import { formatMinutes } from '../../../../shared/locale/dates.ts'
import { useClient, useNow, useWorkshop } from '../../../client/index.ts'
import { askRoom } from '../roomActs.ts'
import { handsUp, laneName, type OpenRoom, whoIs } from '../roomStatus.ts'
import { useIsOwnDesk } from '../useRoom.ts'
import { useRoomText } from '../useRoomText.ts'
import styles from './RoomDrawer.module.css'

/** Raised hands, the longest first: whose turn it is. */
export function Hands({ room }: { readonly room: OpenRoom }) {
  const text = useRoomText()
  const now = useNow(10_000)
  const language = useClient(client => client.preferences.language)
  const process = useWorkshop(state => state.process)
  const isOwnDesk = useIsOwnDesk()
  const hands = handsUp(room)
  return (
    <section aria-label={text('room.hands')}>
      <h3 className={styles.heading}>
        {text('room.hands')} {hands.length > 0 && <span className={styles.number}>{hands.length}</span>}
      </h3>
      {hands.length === 0 && <p className={styles.quiet}>{text('room.noHands')}</p>}
      <ol className={styles.list} aria-label={text('room.hands')} hidden={hands.length === 0}>
        {hands.map((participant, place) => {
          const who = whoIs({ process }, participant, text)
          const minutes = Math.max(0, now - (participant.handSince ?? now)) / 60_000
          const waiting =
            minutes < 1
              ? text('room.justNow')
              : text('room.waiting', { duration: formatMinutes(minutes, language) })
          const lane = participant.name === '' ? undefined : laneName({ process }, participant.laneId)
          return (
            <li key={participant.id} className={styles.hand}>
              <span className={styles.place} aria-hidden>
                {place + 1}
              </span>
              <span className={styles.who}>
                {who}
                <span className={styles.for}>
                  {[...(lane === undefined ? [] : [lane]), waiting].join(' · ')}
                </span>
              </span>
              {isOwnDesk && (
                <Button
                  variant="default"
                  size="xs"
                  aria-label={text('room.lowerOf', { who })}
                  onClick={() => void askRoom({ act: 'lowerHand', participantId: participant.id })}
                >
                  {text('room.lower')}
                </Button>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
