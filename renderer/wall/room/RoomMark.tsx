import { IconDeviceMobile, IconHandStop, IconPlayerPause } from '@tabler/icons-react'
import { codeGroups, codeLetters } from '../../ui/codeGroups.ts'
import { useTranslate } from '../../ui/i18n.ts'
import marks from '../frame/Marks.module.css'
import styles from './RoomMark.module.css'
import { handsUp, useOpenRoom } from './roomOnWall.ts'

/** Small and always there: how late-comers join, hands that are up, phones that are paused. */
export function RoomMark({ isBrief }: { readonly isBrief: boolean }) {
  const t = useTranslate()
  const room = useOpenRoom()
  if (room === null) return null
  const { shortAddress: address, code, isPaused, isReachable } = room
  const hands = handsUp(room)
  const isAddressShown = !isBrief && isReachable
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
          <span aria-hidden>{isBrief ? hands : t('wall.room.hands', { count: hands })}</span>
          <span className="visuallyHidden">{t('wall.room.handsSpoken', { count: hands })}</span>
        </span>
      )}
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
    </p>
  )
}
