import type { SessionState } from '../session/session.ts'
import { useSession } from '../session/useSession.ts'
import { t } from '../words/t.ts'
import styles from './Composer.module.css'

/** What became of the entry that was sent last, for eyes and for a screen reader. */
export function SentLine({ entryId }: { entryId: string | null }) {
  const fate = useSession(state => fateOf(state, entryId))
  return (
    <p className={styles.sent} role="status" data-waits={fate === 'waits' || undefined}>
      {fate === 'waits' ? t('write.queued') : fate === 'sent' ? t('write.sent') : ''}
    </p>
  )
}

/** `unsaid`: on its way, refused or taken back, which is said elsewhere. */
function fateOf(
  { outbox, own, shared, connection }: SessionState,
  entryId: string | null,
): 'waits' | 'sent' | 'unsaid' {
  const item = outbox.find(({ message }) => message.type === 'addEntry' && message.entryId === entryId)
  if (item === undefined) return own?.entries.some(({ id }) => id === entryId) ? 'sent' : 'unsaid'
  const { kind } = item.state
  switch (kind) {
    case 'waiting':
    case 'tried':
      return connection === 'joined' && !shared?.isPaused && !own?.isMuted ? 'unsaid' : 'waits'
    case 'sent':
      return 'sent'
    case 'refused':
    case 'held':
      return 'unsaid'
    default:
      return kind satisfies never
  }
}
