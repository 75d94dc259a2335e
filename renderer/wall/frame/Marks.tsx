import { IconPlayerPause, IconPlugConnectedX } from '@tabler/icons-react'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { formatClock } from '../../../shared/locale/dates.ts'
import { useTranslate } from '../../ui/i18n.ts'
import styles from './Marks.module.css'
import { useLanguage } from './useLanguage.ts'

type Props = {
  /** The moment the picture stands for; null: now. */
  readonly heldAt: number | null
  readonly isLost: boolean
  /** More marks, before these. */
  readonly children: ReactNode
}

/** Says quietly, over whatever is shown, that the picture is not the present one. */
export function Marks({ heldAt, isLost, children }: Props) {
  const t = useTranslate()
  const language = useLanguage()
  const marks = useReservedRoom()
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <div className={styles.marks} ref={marks}>
      {children}
      <div className={styles.status} role="status">
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
    </div>
  )
}

/** Tells the pictures, as `--marks`, how wide the marks are with a gap before them; unset where there are none. */
function useReservedRoom() {
  const marks = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const { style } = document.documentElement
    const measure = () => {
      const width = marks.current?.offsetWidth ?? 0
      if (width === 0) style.removeProperty('--marks')
      else style.setProperty('--marks', `calc(${width}px + 1rem)`)
    }
    const watcher = new ResizeObserver(measure)
    if (marks.current !== null) watcher.observe(marks.current)
    measure()
    return () => watcher.disconnect()
  }, [])
  return marks
}
