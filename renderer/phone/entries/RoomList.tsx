import { useState } from 'react'
import type { PhoneShared, PhoneStep } from '../../../shared/protocol/room.ts'
import { useSession } from '../session/useSession.ts'
import { t } from '../words/t.ts'
import styles from './Entries.module.css'
import { myEntryIds } from './mine.ts'
import { RoomEntry } from './RoomEntry.tsx'

const firstShown = 12

/** What the others said in this step, newest first, as far as everybody may see it; before the reveal only how much there is. */
export function RoomList({ step, shared }: { step: PhoneStep; shared: PhoneShared }) {
  const own = useSession(state => state.own)
  const outbox = useSession(state => state.outbox)
  const [limit, setLimit] = useState(firstShown)
  const mine = myEntryIds(own, outbox)
  const entries = shared.entries.filter(({ id, stepId }) => stepId === step.id && !mine.has(id)).reverse()
  const isCapped = shared.entryCount > shared.entries.length
  return (
    <section className={styles.section} aria-labelledby="room">
      <h2 id="room">{t('room.title')}</h2>
      <p className="hint" role="status">
        {sharingSentence(step)}
      </p>
      {entries.length === 0 && step.sharing !== 'collecting' && <p className="hint">{t('room.none')}</p>}
      <ul className={styles.list}>
        {entries.slice(0, limit).map(entry => (
          <RoomEntry key={entry.id} entry={entry} />
        ))}
      </ul>
      {entries.length > limit && (
        <button type="button" onClick={() => setLimit(limit + 50)}>
          {t('room.more', { count: entries.length - limit })}
        </button>
      )}
      {isCapped && (
        <p className="hint">{t('room.capped', { shown: shared.entries.length, total: shared.entryCount })}</p>
      )}
    </section>
  )
}

function sharingSentence({ sharing, hiddenCount }: PhoneStep): string {
  switch (sharing) {
    case 'open':
      return ''
    case 'collecting':
      return hiddenCount === 0 ? t('room.collectedNone') : t('room.collected', { count: hiddenCount })
    case 'revealed':
      return t('room.revealed')
    default:
      return sharing satisfies never
  }
}
