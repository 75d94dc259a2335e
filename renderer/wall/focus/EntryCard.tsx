import { riskLevel, riskScore } from '../../../shared/workshop/selectors.ts'
import type { Entry, WorkshopState } from '../../../shared/workshop/state.ts'
import { useTranslate } from '../../ui/i18n.ts'
import { kindLook } from '../../ui/kinds.ts'
import { useLanguage } from '../frame/useLanguage.ts'
import { entryFacts } from '../scene/entryFacts.ts'
import styles from './EntryCard.module.css'

/** One entry, read from afar: what it is, what was said, who has it. */
export function EntryCard(props: {
  readonly state: WorkshopState
  readonly entry: Entry
  readonly isElsewhere: boolean
  readonly isPointed: boolean
}) {
  const { state, entry, isElsewhere, isPointed } = props
  const t = useTranslate()
  const language = useLanguage()
  const { icon: Icon, colour } = kindLook[entry.kind]
  const actor = state.process.actors.find(({ id }) => id === entry.laneId)
  const stepNumber = state.process.steps.findIndex(({ id }) => id === entry.stepId) + 1
  // A lane that owns its risk stands above already; who does an action is said whatever its lane.
  const facts = entryFacts(state, entry, t, language).filter(
    fact => entry.kind === 'action' || fact !== actor?.shortName,
  )
  return (
    <li className={styles.card} style={{ borderLeftColor: colour }} data-pointed={isPointed || undefined}>
      <p className={styles.head}>
        <span className={styles.kind} style={{ color: colour }}>
          <Icon aria-hidden />
          {t('wall.kindLabel', { kind: t(`wall.kind.${entry.kind}`), label: entry.label })}
        </span>
        <RiskScore entry={entry} />
        {isPointed && <span className="visuallyHidden">{t('wall.entry.pointed')}</span>}
        <span className={styles.lane}>
          {isElsewhere && t('wall.entry.fromStep', { number: stepNumber })} {actor?.shortName}
        </span>
      </p>
      <p className={styles.text}>{entry.text}</p>
      {facts.length > 0 && <p className={styles.facts}>{facts.join(' · ')}</p>}
    </li>
  )
}

function RiskScore({ entry }: { readonly entry: Entry }) {
  const t = useTranslate()
  const score = riskScore(entry)
  if (score === null) return null
  const level = riskLevel(score)
  return (
    <span className={styles.score} data-level={level}>
      <span className="visuallyHidden">{t('wall.entry.scoreWord')} </span>
      {t('wall.entry.scoreLevel', { score, level: t(`wall.entry.level.${level}`) })}
    </span>
  )
}
