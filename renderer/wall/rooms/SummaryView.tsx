import { useMemo } from 'react'
import { formatMinutes } from '../../../shared/locale/dates.ts'
import { entryKinds } from '../../../shared/workshop/entryFields.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'
import { useTranslate } from '../../ui/i18n.ts'
import { kindLook } from '../../ui/kinds.ts'
import { useLanguage } from '../frame/useLanguage.ts'
import { summaryOf } from '../scene/summary.ts'
import { SummaryList } from './SummaryList.tsx'
import styles from './SummaryView.module.css'

/** Lists of no more than this are read in large letters. */
const mostOfShort = 3

/** After the walk: what came out of it. */
export function SummaryView({ state }: { readonly state: WorkshopState }) {
  const t = useTranslate()
  const language = useLanguage()
  const summary = useMemo(() => summaryOf(state), [state])
  const { details, process } = state
  const { risks, decisions, actions } = summary
  const isShort = Math.max(risks.length, decisions.length, actions.length) <= mostOfShort
  return (
    <main className={styles.view}>
      <header className={styles.head}>
        <div className={styles.words}>
          <h1 className={styles.title}>{details.title || process.title}</h1>
          <p className={styles.times}>
            {t('wall.summary.times', {
              walked: summary.walkedSteps,
              total: summary.totalSteps,
              spent: formatMinutes(summary.spentMinutes, language),
              planned: formatMinutes(summary.plannedMinutes, language),
            })}
          </p>
        </div>
        <dl className={styles.counts}>
          {entryKinds.map(kind => {
            const { icon: Icon, colour } = kindLook[kind]
            return (
              <div key={kind} className={styles.count}>
                <dt className={styles.kind}>
                  <Icon aria-hidden style={{ color: colour }} />
                  {t(`board.kinds.${kind}`)}
                </dt>
                <dd className={styles.number} style={{ color: colour }}>
                  {summary.counts[kind]}
                </dd>
              </div>
            )
          })}
        </dl>
      </header>
      <div className={styles.columns}>
        <SummaryList state={state} part="risks" entries={risks} isShort={isShort} />
        <SummaryList state={state} part="decisions" entries={decisions} isShort={isShort} />
        <SummaryList state={state} part="actions" entries={actions} isShort={isShort} />
      </div>
    </main>
  )
}
