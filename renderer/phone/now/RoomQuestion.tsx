import type { PhoneShared } from '../../../shared/protocol/room.ts'
import { t } from '../words/t.ts'
import styles from './Cards.module.css'

/** What the facilitator put on the wall. */
export function RoomQuestion({ question }: { question: PhoneShared['shownQuestion'] }) {
  return (
    <div role="status">
      {question && (
        <section className={styles.card} data-tone="calm" aria-labelledby="roomQuestion">
          <h2 id="roomQuestion">
            {t('room.question')} · {question.label}
          </h2>
          <p className={styles.big}>{question.text}</p>
        </section>
      )}
    </div>
  )
}
