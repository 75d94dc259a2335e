import { memo, useMemo } from 'react'
import type { Step } from '../../../shared/process/schema.ts'
import { countsOfStep } from '../../../shared/workshop/selectors.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'
import { useTranslate } from '../../ui/i18n.ts'
import fit from '../frame/fit.module.css'
import { KindCounts } from '../frame/KindCounts.tsx'
import { type Setting, useFit } from '../frame/useFit.ts'
import { latestEntries } from '../scene/latest.ts'
import { EntryCard } from './EntryCard.tsx'
import styles from './Latest.module.css'
import { Questions } from './Questions.tsx'

const settings: readonly Setting[] = [
  { columns: 1, size: 1.9 },
  { columns: 1, size: 1.55 },
  { columns: 2, size: 1.35 },
  { columns: 2, size: 1.15 },
  { columns: 2, size: 1 },
]
/** The text is made smaller until so many cards are seen; the room follows what was said last. */
const wantedCards = 4

/**
 * The newest entries of the step, as large as they can be; before there are any, what to ask the room. Not drawn anew with
 * every second of the timer.
 */
export const Latest = memo(function Latest(props: {
  readonly state: WorkshopState
  readonly step: Step
  readonly pointedEntryId: string | null
}) {
  const { state, step, pointedEntryId } = props
  const t = useTranslate()
  const { entries, total } = useMemo(
    () => latestEntries(state, step.id, pointedEntryId),
    [state, step.id, pointedEntryId],
  )
  const [list, shown] = useFit(settings, Math.min(entries.length, wantedCards), entries)
  if (entries.length === 0) return <Questions questions={step.questions} />
  return (
    <section className={styles.latest}>
      <header className={styles.head}>
        <h2 className={styles.title}>{t('wall.focus.said')}</h2>
        <KindCounts counts={countsOfStep(state, step.id)} />
        {shown < total && <p className={styles.of}>{t('wall.focus.saidLatest', { shown, total })}</p>}
      </header>
      <ul ref={list} className={fit.list}>
        {entries.map(entry => (
          <EntryCard
            key={entry.id}
            state={state}
            entry={entry}
            isElsewhere={entry.stepId !== step.id}
            isPointed={entry.id === pointedEntryId}
          />
        ))}
      </ul>
    </section>
  )
})
