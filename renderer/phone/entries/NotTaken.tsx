import type { PhoneShared } from '../../../shared/protocol/room.ts'
import { useSession } from '../session/useSession.ts'
import styles from './Entries.module.css'
import { NotTakenItem } from './NotTakenItem.tsx'

/** What the host would not take, with the reason and the text: nothing typed is ever lost. */
export function NotTaken({ shared }: { shared: PhoneShared }) {
  const outbox = useSession(state => state.outbox)
  const items = outbox.filter(({ state }) => state.kind === 'refused' || state.kind === 'held')
  return (
    <div role="status" className={styles.column}>
      {items.map(item => (
        <NotTakenItem key={item.message.id} item={item} shared={shared} />
      ))}
    </div>
  )
}
