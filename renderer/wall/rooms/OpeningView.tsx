import { formatDay, formatMinutes } from '../../../shared/locale/dates.ts'
import { plannedTotalMinutes } from '../../../shared/workshop/selectors.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'
import { useTranslate } from '../../ui/i18n.ts'
import { useLanguage } from '../frame/useLanguage.ts'
import { Agenda } from './Agenda.tsx'
import styles from './OpeningView.module.css'
import { People } from './People.tsx'

/** Titles with more letters than this take two lines, so they are set smaller. */
const longTitle = 42

/** Before the first step: what this is, what we will walk through, who is here. */
export function OpeningView({ state }: { readonly state: WorkshopState }) {
  const t = useTranslate()
  const language = useLanguage()
  const { details, process, people } = state
  const title = details.title || process.title
  const facts = [
    details.place,
    details.date === '' ? '' : formatDay(details.date, language),
    details.facilitator === '' ? '' : t('wall.opening.facilitator', { name: details.facilitator }),
  ].filter(fact => fact !== '')
  const duration = formatMinutes(plannedTotalMinutes(state), language)
  return (
    <main className={styles.view}>
      <header>
        <h1 className={styles.title} data-long={title.length > longTitle || undefined}>
          {title}
        </h1>
        <p className={styles.facts}>{facts.join(' · ')}</p>
      </header>
      <div className={styles.columns}>
        <section className={styles.part}>
          <h2 className={styles.heading}>
            {t('wall.opening.agenda')}
            <span className={styles.total}>{t('wall.opening.total', { duration })}</span>
          </h2>
          <Agenda state={state} />
        </section>
        {people.length > 0 ? (
          <section className={styles.part}>
            <h2 className={styles.heading}>{t('wall.opening.people')}</h2>
            <People state={state} />
          </section>
        ) : (
          <section className={styles.part}>
            <h2 className={styles.heading}>{t('wall.opening.about')}</h2>
            <p className={styles.about}>{details.purpose || process.summary}</p>
          </section>
        )}
      </div>
    </main>
  )
}
