import { IconAlertTriangleFilled } from '@tabler/icons-react'
import { useClient } from '../../client/index.ts'
import { useTranslate } from '../../ui/i18n.ts'
import classes from './TroubleBanner.module.css'
import { useLasting } from './useLasting.ts'

/** What is wrong with disk or connection, what is safe, and what to do. Gone by itself when the trouble is. */
export function TroubleBanner() {
  const t = useTranslate()
  const trouble = useClient(client => client.trouble)
  const isLost = useClient(client => client.connection === 'lost')
  const count = useClient(client => client.pending.length)
  const readOnly = useClient(({ session }) => (session.kind === 'open' ? session.readOnly : null))
  // A reconnection takes a moment; only a line that stays away is worth a banner.
  const isAway = useLasting(isLost, 1200)
  const kind = trouble?.kind ?? (isAway ? 'lost' : readOnly)
  if (kind === null) return null
  const isTrouble = trouble !== null || isAway
  return (
    <div role={isTrouble ? 'alert' : 'status'} className={classes.banner} data-trouble={isTrouble}>
      <IconAlertTriangleFilled size={20} aria-hidden />
      {isTrouble ? (
        <span>
          <strong>{t(`desk.trouble.${kind}`)}</strong>{' '}
          {t(count === 0 ? 'desk.trouble.nothingWaits' : 'desk.trouble.kept', { count })}{' '}
          {t(`desk.trouble.${kind}_do`)}
        </span>
      ) : (
        <span>{t(`files.readOnly.${kind}`)}</span>
      )}
    </div>
  )
}
