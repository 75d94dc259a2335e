import { ActionIcon } from '@mantine/core'
import { IconFileOff, IconFileText, IconX } from '@tabler/icons-react'
import { formatMoment } from '../../../shared/locale/dates.ts'
import type { RecentFile } from '../../../shared/protocol/contract.ts'
import { ask, useClient } from '../../client/index.ts'
import { useTranslate } from '../../ui/i18n.ts'
import { openFile } from '../files/fileActs.ts'
import classes from './Library.module.css'
import { timeZone } from './timeZone.ts'

/** Workshops that were open lately, the newest first. A missing one says so and can be forgotten. */
export function Recent({ files, onChange }: { files: readonly RecentFile[] | null; onChange: () => void }) {
  const t = useTranslate()
  const language = useClient(client => client.preferences.language)
  const forget = async (path: string) => {
    await ask('forgetRecent', { path })
    onChange()
    document.getElementById('recent')?.focus()
  }
  return (
    <section aria-labelledby="recent" className={classes.section}>
      <h2 id="recent" tabIndex={-1} className={classes.head}>
        {t('desk.recent.title')}
      </h2>
      {files === null && <p className={classes.note}>{t('desk.recent.loading')}</p>}
      {files?.length === 0 && <p className={classes.note}>{t('desk.recent.none')}</p>}
      <ul className={classes.items}>
        {files?.map(({ path, title, openedAt, isMissing }) => (
          <li key={path} className={classes.row}>
            <button
              type="button"
              className={classes.item}
              disabled={isMissing}
              onClick={() => void openFile(path)}
            >
              {isMissing ? <IconFileOff size={22} aria-hidden /> : <IconFileText size={22} aria-hidden />}
              <span className={classes.texts}>
                <span className={classes.name}>{title}</span>
                <span className={classes.detail} title={path}>
                  {isMissing ? t('desk.recent.missing', { path }) : path}
                </span>
              </span>
              <span className={classes.time}>{formatMoment(openedAt, language, timeZone)}</span>
            </button>
            <ActionIcon
              variant="subtle"
              size="lg"
              aria-label={t('desk.recent.forget', { title })}
              title={t('desk.recent.forget', { title })}
              onClick={() => void forget(path)}
            >
              <IconX size={18} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </section>
  )
}
