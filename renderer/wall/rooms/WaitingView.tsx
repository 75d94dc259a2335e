import { useTranslate } from '../../ui/i18n.ts'
import { LanesMark } from './LanesMark.tsx'
import styles from './WaitingView.module.css'

/** Nothing to show yet. */
export function WaitingView({ message }: { readonly message: string }) {
  const t = useTranslate()
  return (
    <main className={styles.view}>
      <LanesMark />
      <h1 className={styles.name}>{t('wall.appName')}</h1>
      <p className={styles.message} role="status">
        {t(message)}
      </p>
      <p className={styles.hint}>{t('wall.fullScreenHint')}</p>
    </main>
  )
}
