import { IconHistory } from '@tabler/icons-react'
import { formatMoment } from '../../../shared/locale/dates.ts'
import type { AutomaticCopy } from '../../../shared/protocol/contract.ts'
import { useClient } from '../../client/index.ts'
import { useTranslate } from '../../ui/i18n.ts'
import { openFile } from '../files/fileActs.ts'
import classes from './Library.module.css'
import { timeZone } from './timeZone.ts'

/** The copies the app keeps by itself, for the day a file is lost. Folded, because that day is rare. */
export function Copies({ copies }: { copies: readonly AutomaticCopy[] }) {
  const t = useTranslate()
  const language = useClient(client => client.preferences.language)
  if (copies.length === 0) return null
  return (
    <details className={classes.section}>
      <summary className={classes.summary}>{t('desk.copies.title', { count: copies.length })}</summary>
      <p className={classes.note}>{t('desk.copies.hint')}</p>
      <ul className={classes.items}>
        {copies.map(({ path, title, madeAt, events }) => (
          <li key={path} className={classes.row}>
            <button type="button" className={classes.item} onClick={() => void openFile(path)}>
              <IconHistory size={22} aria-hidden />
              <span className={classes.texts}>
                <span className={classes.name}>{title}</span>
                <span className={classes.detail}>{t('desk.copies.events', { count: events })}</span>
              </span>
              <span className={classes.time}>{formatMoment(madeAt, language, timeZone)}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
