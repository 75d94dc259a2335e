import { formatShortDay } from '../../../shared/locale/dates.ts'
import { useClient, useWorkshop } from '../../client/index.ts'
import { useTranslate } from '../../ui/i18n.ts'
import { openDialog } from '../deskStore.ts'
import classes from './Headline.module.css'

/** Title, place and date of the workshop, and whether its documents are a draft. */
export function Headline() {
  const t = useTranslate()
  const { title, place, date, status } = useWorkshop(state => state.details)
  const language = useClient(client => client.preferences.language)
  const readOnly = useClient(({ session }) => (session.kind === 'open' ? session.readOnly : null))
  const where = [place, date === '' ? '' : formatShortDay(date, language)].filter(part => part !== '')
  return (
    <div className={classes.headline}>
      <h1 className={classes.title} title={title}>
        {title}
      </h1>
      <div className={classes.line}>
        <span className={classes.status} data-status={status}>
          {t(`desk.status.${status}`)}
        </span>
        {readOnly !== null && <span className={classes.status}>{t('desk.status.readOnly')}</span>}
        <button
          type="button"
          className={classes.details}
          title={t('desk.action.details')}
          onClick={() => openDialog({ kind: 'details' })}
        >
          {where.length > 0 ? where.join(' · ') : t('desk.bar.addDetails')}
        </button>
      </div>
    </div>
  )
}
