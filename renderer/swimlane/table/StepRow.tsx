import { memo, useMemo } from 'react'
import type { Step } from '../../../shared/process/schema.ts'
import { entryKinds } from '../../../shared/workshop/entryFields.ts'
import { entriesOfStep, findStepWalk } from '../../../shared/workshop/selectors.ts'
import { useWorkshop } from '../../client/index.ts'
import { showStep } from '../../desk/deskStore.ts'
import { useTranslate } from '../../ui/i18n.ts'
import { StepTools } from '../heads/StepTools.tsx'
import { EntryList } from './EntryList.tsx'
import { passes, type TableFilter } from './filter.ts'
import { Involvement } from './Involvement.tsx'
import classes from './StepRow.module.css'

type Props = { step: Step; number: number; filter: TableFilter }

export const StepRow = memo(({ step, number, filter }: Props) => {
  const t = useTranslate()
  const isNow = useWorkshop(state => state.walk.currentStepId === step.id)
  const walk = useWorkshop(state => findStepWalk(state, step.id))
  const isDone = (walk?.doneAt ?? null) !== null
  return (
    <tr className={classes.row} data-now={isNow || undefined} data-done={isDone || undefined}>
      <th scope="row" className={classes.step}>
        <button type="button" className={classes.name} onClick={() => showStep(step.id)}>
          <span className={classes.number}>{number}</span>
          {step.name}
        </button>
        <span className={classes.facts}>
          {[
            ...(isNow ? [t('board.table.isNow')] : []),
            ...(isDone ? [t('board.table.isDone')] : []),
            t('board.table.minutes', { count: walk?.plannedMinutes ?? step.plannedMinutes }),
          ].join(' · ')}
        </span>
        {step.toolIds.length === 0 ? t('board.table.noTool') : <StepTools step={step} />}
      </th>
      <td className={classes.involvement}>
        <Involvement step={step} />
      </td>
      <td className={classes.entries}>
        <StepEntries stepId={step.id} filter={filter} />
      </td>
    </tr>
  )
})
StepRow.displayName = 'StepRow'

function StepEntries({ stepId, filter }: { stepId: string; filter: TableFilter }) {
  const t = useTranslate()
  const entries = useWorkshop(state => entriesOfStep(state, stepId))
  const groups = useMemo(() => {
    const passing = entries.filter(entry => passes(entry, filter))
    return entryKinds
      .map(kind => ({ kind, entries: passing.filter(entry => entry.kind === kind) }))
      .filter(group => group.entries.length > 0)
  }, [entries, filter])
  if (groups.length === 0)
    return (
      <span className={classes.nothing}>
        {t(entries.length === 0 ? 'board.table.noEntries' : 'board.table.noMatch')}
      </span>
    )
  return groups.map(group => <EntryList key={group.kind} kind={group.kind} entries={group.entries} />)
}
