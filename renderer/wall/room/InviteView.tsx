import type { WorkshopState } from '../../../shared/workshop/state.ts'
import { codeGroups, codeLetters } from '../../ui/codeGroups.ts'
import { useTranslate } from '../../ui/i18n.ts'
import { QrCode } from '../../ui/QrCode.tsx'
import styles from './InviteView.module.css'
import { peopleHere, useOpenRoom } from './roomOnWall.ts'

/** How to join, read from the last row. */
export function InviteView({ state }: { readonly state: WorkshopState }) {
  const t = useTranslate()
  const room = useOpenRoom()
  if (room === null || !room.isReachable)
    return (
      <main className={styles.gone}>
        <h1>{t('wall.invite.title')}</h1>
        <p role="status">{t('wall.invite.gone')}</p>
      </main>
    )
  const { qr, shortAddress, code } = room
  return (
    <main className={styles.view}>
      <QrCode qr={qr} label={t('wall.invite.qr', { address: shortAddress })} className={styles.qr} />
      <div className={styles.words}>
        <h1 className={styles.title}>{t('wall.invite.title')}</h1>
        <p className={styles.word}>{t('wall.invite.or')}</p>
        <p className={styles.address} data-long={shortAddress.length > longAddress || undefined}>
          {shortAddress}
        </p>
        <p className={styles.word}>{t('wall.invite.code')}</p>
        <p className={styles.code}>
          <span aria-hidden>{codeGroups(code)}</span>
          <span className="visuallyHidden">{codeLetters(code)}</span>
        </p>
        <p className={styles.quiet}>{t('wall.invite.network')}</p>
        <p className={styles.quiet}>{t(`wall.invite.rule.${state.room.rule}`)}</p>
        <p className={styles.here} role="status">
          {t('wall.invite.here', { count: peopleHere(room) })}
        </p>
      </div>
    </main>
  )
}

/** Longer than this it is set smaller, to stay on one line. */
const longAddress = 18
