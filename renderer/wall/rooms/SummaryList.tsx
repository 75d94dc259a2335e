import { riskLevel, riskScore } from '../../../shared/workshop/selectors.ts'
import type { Entry, WorkshopState } from '../../../shared/workshop/state.ts'
import { useTranslate } from '../../ui/i18n.ts'
import { kindLook } from '../../ui/kinds.ts'
import fit from '../frame/fit.module.css'
import { type Setting, useFit } from '../frame/useFit.ts'
import { useLanguage } from '../frame/useLanguage.ts'
import { entryFacts } from '../scene/entryFacts.ts'
import styles from './SummaryList.module.css'

/** One size for all three lists; a short summary may be set larger. */
const short: readonly Setting[] = [{ columns: 1, size: 1.3 }]
const long: readonly Setting[] = [{ columns: 1, size: 1 }]
const mostItems = 10
/** Who and by when; more does not fit on one line. */
const mostFacts = 2
/** Also names the parts. */
const looks = {
  risks: { kind: 'risk', empty: 'noRisks' },
  decisions: { kind: 'decision', empty: 'noDecisions' },
  actions: { kind: 'action', empty: 'noActions' },
} as const

/** One of the three lists people go home with. What finds no room is counted, not cut in half. */
export function SummaryList(props: {
  readonly state: WorkshopState
  readonly part: keyof typeof looks
  readonly entries: readonly Entry[]
  readonly isShort: boolean
}) {
  const { state, part, entries, isShort } = props
  const t = useTranslate()
  const [list, shown] = useFit(isShort ? short : long, entries.length, entries)
  const left = entries.length - shown
  const { icon: Icon, colour } = kindLook[looks[part].kind]
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>
        <Icon aria-hidden style={{ color: colour }} />
        {t(`wall.summary.${part}`)}
      </h2>
      {entries.length === 0 && <p className={styles.quiet}>{t(`wall.summary.${looks[part].empty}`)}</p>}
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
  const { colour } = kindLook[entry.kind]
  const score = riskScore(entry)
  const facts = entryFacts(state, entry, t, language).slice(0, mostFacts)
  return (
    <li className={styles.item}>
      <b className={styles.label} style={{ color: colour }}>
        {entry.label}
      </b>
      <span className={styles.text}>{entry.text}</span>
      {score !== null && (
        <span className={styles.score} data-level={riskLevel(score)}>
          <span className="visuallyHidden">{t('wall.entry.scoreWord')} </span>
          {score}
        </span>
      )}
      {facts.length > 0 && <span className={styles.facts}>{facts.join(' · ')}</span>}
    </li>
  )
}
