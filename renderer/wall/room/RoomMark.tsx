import { IconDeviceMobile, IconHandStop, IconPlayerPause } from '@tabler/icons-react'
import { codeGroups, codeLetters } from '../../ui/codeGroups.ts'
import { useTranslate } from '../../ui/i18n.ts'
import marks from '../frame/Marks.module.css'
import styles from './RoomMark.module.css'
import { handsUp, useOpenRoom } from './roomOnWall.ts'

/** How much there is room for: `brief` leaves out the address, `handsAndPause` stands where how to join is read anyway. */
export type MarkLength = 'whole' | 'brief' | 'handsAndPause'

/** Small and always there: how late-comers join, hands that are up, phones that are paused. */
export function RoomMark({ length }: { readonly length: MarkLength }) {
  const t = useTranslate()
  const room = useOpenRoom()
  if (room === null) return null
  const { shortAddress: address, code, isPaused, isReachable } = room
  const hands = handsUp(room)
  const isAddressShown = length === 'whole' && isReachable
  if (length === 'handsAndPause' && hands === 0 && !isPaused) return null
  return (
    <p className={`${marks.mark} ${styles.room}`}>
      {isPaused && (
        <span className={styles.part}>
          <IconPlayerPause aria-hidden />
          {t('wall.room.paused')}
        </span>
      )}
      {hands > 0 && (
        <span className={styles.part}>
          <IconHandStop aria-hidden />
          <span aria-hidden>{length === 'brief' ? hands : t('wall.room.hands', { count: hands })}</span>
          <span className="visuallyHidden">{t('wall.room.handsSpoken', { count: hands })}</span>
        </span>
      )}
      {length !== 'handsAndPause' && (
        <span className={styles.part}>
          <IconDeviceMobile aria-hidden />
          <span className={styles.join} aria-hidden>
            {t('wall.room.join')}
            {isAddressShown && !isPaused && <span>{address}</span>}
            <b className={styles.code}>{codeGroups(code)}</b>
          </span>
          <span className="visuallyHidden">
            {t(isAddressShown ? 'wall.room.joinAt' : 'wall.room.joinCode', {
              address,
              code: codeLetters(code),
            })}
          </span>
        </span>
      )}
    </p>
  )
}
