import { NativeSelect } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import { entryKinds } from '../../../shared/workshop/entryFields.ts'
import { allLanes, visibleEntries } from '../../../shared/workshop/selectors.ts'
import { useWorkshop } from '../../client/index.ts'
import { useTranslate } from '../../ui/i18n.ts'
import { everything, passes, type TableFilter, wholeRoom } from './filter.ts'
import { StepRow } from './StepRow.tsx'
import classes from './TableView.module.css'

/** The content of the board as a table: one row for each step, what was said as lists by kind. */
export function TableView() {
  const t = useTranslate()
  const { steps, phases } = useWorkshop(state => state.process)
  const [filter, setFilter] = useState(everything)
  const shown = useDeferredValue(filter)
  return (
    <section className={classes.view} aria-label={t('board.table.name')}>
      <Filters filter={filter} onChange={setFilter} />
      {/* A region that scrolls must be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
      <section className={classes.scroller} tabIndex={0} aria-label={t('board.table.caption')}>
        <table className={classes.table}>
          <caption className="visuallyHidden">{t('board.table.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('board.table.step')}</th>
              <th scope="col">{t('board.table.involvement')}</th>
              <th scope="col">{t('board.table.entries')}</th>
            </tr>
          </thead>
          {phases.map(phase => (
            <tbody key={phase.id}>
              <tr>
                <th scope="rowgroup" colSpan={3} className={classes.phase}>
                  {phase.name}
                </th>
              </tr>
              {steps.map((step, at) =>
                step.phaseId === phase.id ? (
                  <StepRow key={step.id} step={step} number={at + 1} filter={shown} />
                ) : null,
              )}
            </tbody>
          ))}
        </table>
      </section>
    </section>
  )
}

function Filters({ filter, onChange }: { filter: TableFilter; onChange: (filter: TableFilter) => void }) {
  const t = useTranslate()
  const lanes = useWorkshop(allLanes)
  const entries = useWorkshop(visibleEntries)
  const count = useMemo(
    () => entries.filter(entry => !entry.isParked && passes(entry, filter)).length,
    [entries, filter],
  )
  return (
    <div className={classes.filters}>
      <NativeSelect
        size="xs"
        label={t('board.table.filterKind')}
        value={filter.kind ?? ''}
        onChange={event => {
          const chosen = event.currentTarget.value
          onChange({ ...filter, kind: entryKinds.find(kind => kind === chosen) ?? null })
        }}
        data={[
          { value: '', label: t('board.table.allKinds') },
          ...entryKinds.map(kind => ({ value: kind, label: t(`board.kinds.${kind}`) })),
        ]}
      />
      <NativeSelect
        size="xs"
        label={t('board.table.filterLane')}
        value={filter.lane ?? ''}
        onChange={event => onChange({ ...filter, lane: event.currentTarget.value || null })}
        data={[
          { value: '', label: t('board.table.allLanes') },
          { value: wholeRoom, label: t('board.wholeRoom') },
          ...lanes.map(lane => ({ value: lane.id, label: lane.shortName })),
        ]}
      />
      <p className={classes.total} role="status">
        {t('board.table.total', { count })}
      </p>
    </div>
  )
}
