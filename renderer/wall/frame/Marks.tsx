import { IconPlayerPause, IconPlugConnectedX } from '@tabler/icons-react'
import { formatClock } from '../../../shared/locale/dates.ts'
import { useTranslate } from '../../ui/i18n.ts'
import styles from './Marks.module.css'
import { useLanguage } from './useLanguage.ts'

/** Says quietly, over whatever is shown, that the picture is not the present one. */
export function Marks({ heldAt, isLost }: { readonly heldAt: number | null; readonly isLost: boolean }) {
  const t = useTranslate()
  const language = useLanguage()
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <div className={styles.marks} role="status">
      {heldAt !== null && (
        <p className={styles.mark}>
          <IconPlayerPause aria-hidden />
          {t('wall.held', { time: formatClock(heldAt, language, zone) })}
        </p>
      )}
      {isLost && (
        <p className={styles.mark}>
          <IconPlugConnectedX aria-hidden />
          {t('wall.lost')}
        </p>
      )}
    </div>
  )
}
