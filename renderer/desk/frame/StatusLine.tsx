import { IconAlertTriangle, IconLayoutBoard, IconTable } from '@tabler/icons-react'
import { useDeferredValue, useMemo } from 'react'
import { dayAt } from '../../../shared/locale/dates.ts'
import { countKinds, parkedEntries, visibleEntries } from '../../../shared/workshop/selectors.ts'
import { useNow, useWorkshop } from '../../client/index.ts'
import { useTranslate } from '../../ui/i18n.ts'
import { moveCamera, openDialog, selectEntry, showStep, useDesk } from '../deskStore.ts'
import { MissingLanes } from '../room/MissingLanes.tsx'
import { timeZone } from '../start/timeZone.ts'
import { Hints } from './Hints.tsx'
import { SavedState } from './SavedState.tsx'
import classes from './StatusLine.module.css'
import { type WarningGroup, warningGroups } from './warningSummary.ts'

/** Trouble said quietly and precisely, one click from its cure. What does not fit is left out whole, never cut. */
export function StatusLine() {
  return (
    <footer className={classes.line}>
      <SavedState />
      <Warnings />
      <div className={classes.facts}>
        <Counts />
      </div>
      <Hints />
      <LayoutSwitch />
    </footer>
  )
}

function Counts() {
  const t = useTranslate()
  // After the entry itself: nobody waits for a count.
  const entries = useDeferredValue(useWorkshop(visibleEntries))
  const parked = useDeferredValue(useWorkshop(parkedEntries))
  const counts = countKinds(entries)
  const open = entries.filter(
    ({ kind, fields }) => kind === 'question' && (fields.status ?? 'open') === 'open',
  ).length
  const kinds = (['risk', 'decision', 'question', 'action', 'note'] as const).filter(kind => counts[kind] > 0)
  if (entries.length === 0) return <span className={classes.counts}>{t('desk.counts.none')}</span>
  const parts = kinds.map(kind =>
    kind === 'question' && open > 0
      ? t('desk.counts.questionsOpen', {
          questions: t('board.count.question', { count: counts.question }),
          open,
        })
      : t(`board.count.${kind}`, { count: counts[kind] }),
  )
  return (
    <>
      {parked.length > 0 && (
        <button type="button" className={classes.quiet} onClick={() => openDialog({ kind: 'parkingLot' })}>
          {t('desk.counts.parked', { count: parked.length })}
        </button>
      )}
      <span className={classes.counts}>{t('desk.counts.entries', { count: entries.length })}</span>
      <span className={classes.counts}>{parts.join(' · ')}</span>
    </>
  )
}

/** How many kinds of warnings are named where there is room; the way to all of them is always there. */
const namedKinds = 2

function Warnings() {
  const t = useTranslate()
  const state = useDeferredValue(useWorkshop(each => each))
  const today = dayAt(useNow(60_000), timeZone)
  const groups = useMemo(() => warningGroups(state, today), [state, today])
  const count = groups.reduce((sum, { all }) => sum + all.length, 0)
  return (
    <>
      <div className={classes.named}>
        <MissingLanes className={classes.quiet} />
        {groups.slice(0, namedKinds).map(group => (
          <button
            key={group.kind}
            type="button"
            className={classes.warning}
            title={sentence(group)}
            onClick={() => goTo(group)}
          >
            <IconAlertTriangle size={16} aria-hidden />
            <span className={classes.sentence}>{sentence(group)}</span>
          </button>
        ))}
      </div>
      {groups.length > 1 && (
        <button type="button" className={classes.all} onClick={() => openDialog({ kind: 'warnings' })}>
          {t('desk.warnings.all', { count })}
        </button>
      )}
    </>
  )

  function sentence({ kind, all }: WarningGroup): string {
    const first = all[0]
    const step =
      first !== undefined && 'stepId' in first
        ? state.process.steps.findIndex(({ id }) => id === first.stepId) + 1
        : 0
    return t(`desk.warnings.${kind}`, { count: all.length, step })
  }
}

/** One warning: straight to where it is put right. Several: to their list. */
function goTo({ all }: WarningGroup): void {
  const [only, second] = all
  if (only === undefined) return
  if (second !== undefined || only.kind === 'neverInvolved') {
    openDialog({ kind: 'warnings' })
    return
  }
  showStep(only.stepId)
  moveCamera({ kind: 'step', stepId: only.stepId })
  if ('entryId' in only) {
    selectEntry(only.entryId)
    openDialog({ kind: 'entry', entryId: only.entryId })
  }
}

function LayoutSwitch() {
  const t = useTranslate()
  const layout = useDesk(desk => desk.layout)
  return (
    <fieldset className={classes.layouts}>
      <legend className="visuallyHidden">{t('desk.layout.legend')}</legend>
      {(['board', 'table'] as const).map(each => (
        <button
          key={each}
          type="button"
          className={classes.layout}
          aria-pressed={layout === each}
          onClick={() => useDesk.setState({ layout: each })}
        >
          {each === 'board' ? <IconLayoutBoard size={16} aria-hidden /> : <IconTable size={16} aria-hidden />}
          {t(`desk.layout.${each}`)}
        </button>
      ))}
    </fieldset>
  )
}
