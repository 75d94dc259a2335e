import { useEffect } from 'react'
import { useClient } from '../../client/index.ts'
import { useTranslate } from '../../ui/i18n.ts'
import { saySorry } from '../../ui/notices.ts'

/** Says where the workshop is now, when another program took its file away or wrote over it. */
export function useMovedFile(): void {
  const t = useTranslate()
  const before = useClient(({ session }) => (session.kind === 'open' ? session.movedFrom : null))
  const now = useClient(({ session }) => (session.kind === 'open' ? session.fileName : null))
  useEffect(() => {
    if (before !== null && now !== null) saySorry(t('desk.notice.fileMoved', { before, now }))
  }, [before, now, t])
}
