import { Button } from '@mantine/core'
import { IconLifebuoy } from '@tabler/icons-react'
import { formatMoment } from '../../../shared/locale/dates.ts'
import type { RecoveryOffer } from '../../../shared/protocol/contract.ts'
import { ask, useClient } from '../../client/index.ts'
import { useTranslate } from '../../ui/i18n.ts'
import { openFile } from '../files/fileActs.ts'
import classes from './Library.module.css'
import { timeZone } from './timeZone.ts'

/** Workshops that were open when the app ended without closing them: everything acknowledged is in the file. */
export function Recovery({ offers, onChange }: { offers: readonly RecoveryOffer[]; onChange: () => void }) {
  const t = useTranslate()
  const language = useClient(client => client.preferences.language)
  const dismiss = async (path: string) => {
    await ask('dismissRecovery', { path })
    onChange()
  }
  return offers.map(({ path, title, savedAt, events }) => (
    <section key={path} className={classes.recovery}>
      <IconLifebuoy size={28} aria-hidden />
      <div className={classes.texts}>
        <h2 className={classes.recoveryHead}>{t('desk.recovery.title', { title })}</h2>
        <p className={classes.recoveryText}>
          {t('desk.recovery.text', { count: events, moment: formatMoment(savedAt, language, timeZone) })}
        </p>
      </div>
      <Button onClick={() => void openFile(path)}>{t('desk.recovery.goOn')}</Button>
      <Button variant="default" onClick={() => void dismiss(path)}>
        {t('desk.recovery.dismiss')}
      </Button>
    </section>
  ))
}
