import { riskScore } from '../../../shared/workshop/selectors.ts'
import type { Entry, WorkshopState } from '../../../shared/workshop/state.ts'
import { useTranslate } from '../../ui/i18n.ts'
import { kindLook } from '../../ui/kinds.ts'
import fit from '../frame/fit.module.css'
import { type Setting, useFit } from '../frame/useFit.ts'
import { useLanguage } from '../frame/useLanguage.ts'
import { entryFacts } from '../scene/entryFacts.ts'
import styles from './SummaryList.module.css'

const settings: readonly Setting[] = [
  { columns: 1, size: 1.3 },
  { columns: 1, size: 1.15 },
  { columns: 1, size: 1 },
]
const mostItems = 10
const empty = { risks: 'noRisks', decisions: 'noDecisions', actions: 'noActions' } as const

/** One of the three lists people go home with. What finds no room is counted, not cut in half. */
export function SummaryList(props: {
  readonly state: WorkshopState
  readonly part: keyof typeof empty
  readonly entries: readonly Entry[]
}) {
  const { state, part, entries } = props
  const t = useTranslate()
  const [list, { shown }] = useFit(settings, Math.min(entries.length, mostItems), entries)
  const left = entries.length - shown
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{t(`wall.summary.${part}`)}</h2>
      {entries.length === 0 && <p className={styles.quiet}>{t(`wall.summary.${empty[part]}`)}</p>}
      <ul ref={list} className={fit.list}>
        {entries.slice(0, mostItems).map(entry => (
          <Item key={entry.id} state={state} entry={entry} />
        ))}
      </ul>
      {left > 0 && <p className={styles.quiet}>{t('wall.summary.more', { count: left })}</p>}
    </section>
  )
}

function Item({ state, entry }: { readonly state: WorkshopState; readonly entry: Entry }) {
  const t = useTranslate()
  const language = useLanguage()
  const { icon: Icon, colour } = kindLook[entry.kind]
  const facts = entryFacts(state, entry, t, language)
  return (
    <li className={styles.item}>
      <span className={styles.label} style={{ color: colour }}>
        <Icon aria-hidden />
        {entry.label}
        {entry.kind === 'risk' && (
          <b className={styles.score}>{t('wall.entry.score', { score: riskScore(entry) ?? '' })}</b>
        )}
      </span>
      <span className={styles.text}>{entry.text}</span>
      {facts.length > 0 && <span className={styles.facts}>{facts.join(' · ')}</span>}
    </li>
  )
}
