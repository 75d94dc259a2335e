import { useSession } from '../session/useSession.ts'
import { t } from '../words/t.ts'
import styles from './Composer.module.css'

/** What became of the entry that was sent last, for eyes and for a screen reader. */
export function SentLine({ entryId }: { entryId: string | null }) {
  const isOnLine = useSession(state => state.connection === 'joined' && state.shared?.isPaused !== true)
  const state = useSession(
    ({ outbox }) =>
      outbox.find(({ message }) => message.type === 'addEntry' && message.entryId === entryId)?.state.kind ??
      'sent',
  )
  const isWaiting = state === 'waiting' || state === 'tried'
  return (
    <p className={styles.sent} role="status" data-waits={isWaiting || undefined}>
      {entryId === null || state === 'refused'
        ? ''
        : isWaiting
          ? isOnLine
            ? ''
            : t('write.queued')
          : t('write.sent')}
    </p>
  )
}
