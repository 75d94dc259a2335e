import styles from './NoWorkshop.module.css'
import { useRoomText } from './useRoomText.ts'

/** The second laptop while nothing is open: opening is the facilitator's, so there is nothing to press here. */
export function NoWorkshop() {
  const text = useRoomText()
  return (
    <main id="start" tabIndex={-1} className={styles.page}>
      <h1 className={styles.title}>{text('noWorkshop.title')}</h1>
      <p role="status" className={styles.text}>
        {text('noWorkshop.text')}
      </p>
    </main>
  )
}
