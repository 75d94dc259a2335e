import { formatShortDay } from '../../../../shared/locale/dates.ts'
import {
  authorNameOf,
  findActor,
  linkedEntries,
  riskLevel,
  riskScore,
} from '../../../../shared/workshop/selectors.ts'
import type { Entry } from '../../../../shared/workshop/state.ts'
import { useClient, useWorkshop } from '../../../client/index.ts'
import { type PanelKey, usePanelText } from '../usePanelText.ts'
import styles from './EntryRow.module.css'

/** The second line of an entry: who sent it, where it stands, who, when, how bad, answered or not, what it hangs together with. */
export function EntryFacts({ entry }: { readonly entry: Entry }) {
  const text = usePanelText()
  const language = useClient(client => client.preferences.language)
  const lane = useWorkshop(state =>
    entry.laneId === null ? null : (findActor(state, entry.laneId)?.shortName ?? entry.laneId),
  )
  const author = useWorkshop(state => authorNameOf(state, entry))
  const from = useWorkshop(state => labelsOf(linkedEntries(state, entry.id).from))
  const leadsTo = useWorkshop(state => labelsOf(linkedEntries(state, entry.id).to))
  const { fields } = entry
  const score = riskScore(entry)
  const facts: React.ReactNode[] = []
  if (author !== '') facts.push(author)
  // An owner who is the lane itself is said once.
  if (lane !== null && lane !== fields.owner) facts.push(lane)
  if (entry.toolId !== null) facts.push(<span className={styles.tool}>{entry.toolId}</span>)
  if (score !== null)
    facts.push(
      <span data-level={riskLevel(score)} className={styles.score}>
        {text('entries.score', { score })}
      </span>,
    )
  if (entry.kind === 'question') facts.push(text(`entries.${answerState(entry)}`))
  if (entry.kind === 'action')
    facts.push(fields.owner || <span className={styles.missing}>{text('entries.noOwner')}</span>)
  else if (fields.owner) facts.push(fields.owner)
  if (fields.due) facts.push(formatShortDay(fields.due, language))
  else if (entry.kind === 'action')
    facts.push(<span className={styles.missing}>{text('entries.noDue')}</span>)
  if (entry.kind === 'action' && fields.status !== undefined && fields.status !== 'open')
    facts.push(text(`choice.${fields.status}` as PanelKey))
  if (from !== '') facts.push(text('entries.from', { labels: from }))
  if (leadsTo !== '') facts.push(text('entries.leadsTo', { labels: leadsTo }))
  if (facts.length === 0) return null
  return (
    <span className={styles.facts}>
      {facts.map((fact, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: facts have no identity but their place
        <span key={place} className={styles.fact}>
          {fact}
        </span>
      ))}
    </span>
  )
}

const labelsOf = (entries: readonly Entry[]): string => entries.map(entry => entry.label).join(', ')

function answerState({ fields }: Entry): 'open' | 'answered' | 'dropped' {
  if (fields.status === 'dropped') return 'dropped'
  return fields.status === 'answered' || (fields.answer ?? '') !== '' ? 'answered' : 'open'
}
