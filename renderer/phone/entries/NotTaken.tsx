import type { PhoneShared } from '../../../shared/protocol/room.ts'
import type { Edit } from '../session/draft.ts'
import type { OutboxItem } from '../session/outbox.ts'
import { useSession } from '../session/useSession.ts'
import { t } from '../words/t.ts'
import styles from './Entries.module.css'
import { lostEdits } from './mine.ts'
import { NotTakenItem } from './NotTakenItem.tsx'

/** What the host would not take, with the reason and the text: nothing typed is ever lost. */
export function NotTaken({ shared }: { shared: PhoneShared }) {
  const outbox = useSession(state => state.outbox)
  const own = useSession(state => state.own)
  const edits = useSession(state => state.edits)
  const items = outbox.filter(({ state }) => state.kind === 'refused' || state.kind === 'held')
  return (
    <div role="status" className={styles.column}>
      {items.map(item => (
        <NotTakenItem key={item.message.id} item={item} shared={shared} />
      ))}
      {lostEdits(own, outbox, edits).map(([entryId, edit]) => (
        <NotTakenItem key={entryId} item={asRefused(entryId, edit)} edit={edit} shared={shared} />
      ))}
    </div>
  )
}

const asRefused = (entryId: string, { text, basedOn }: Edit): OutboxItem => ({
  message: { id: entryId, type: 'editEntry', entryId, basedOn, text },
  typedAt: 0,
  state: { kind: 'refused', reason: '', message: t('refused.gone'), current: null },
})
