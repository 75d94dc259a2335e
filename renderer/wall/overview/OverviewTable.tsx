import { type CSSProperties, memo } from 'react'
import type { Actor, Step } from '../../../shared/process/schema.ts'
import { entryKinds } from '../../../shared/workshop/entryFields.ts'
import {
  countsOfStep,
  entriesOfCell,
  findStepWalk,
  shownLanes,
  stepElapsedMs,
} from '../../../shared/workshop/selectors.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'
import { useTranslate } from '../../ui/i18n.ts'
import { kindLook } from '../../ui/kinds.ts'
import { type StepPlace, stepPlace } from '../scene/stepPlace.ts'
import { LaneRow } from './LaneRow.tsx'
import styles from './OverviewTable.module.css'
import { StepHead } from './StepHead.tsx'

export type Column = {
  readonly step: Step
  readonly number: number
  readonly place: StepPlace
  readonly isFirst: boolean
}

/** `minute`: whole minutes since 1970 UTC, so that the table is drawn anew once a minute and not every second. */
export const OverviewTable = memo(function OverviewTable(props: {
  readonly state: WorkshopState
  readonly minute: number
}) {
  const { state, minute } = props
  const t = useTranslate()
  const { phases, steps } = state.process
  const columns = steps.map(
    (step, at): Column => ({
      step,
      number: at + 1,
      place: stepPlace(state, step.id),
      isFirst: at > 0 && steps[at - 1]?.phaseId !== step.phaseId,
    }),
  )
  const isRoomUsed = steps.some(step => entriesOfCell(state, step.id, null).length > 0)
  const lanes: readonly (Actor | null)[] = [...(isRoomUsed ? [null] : []), ...shownLanes(state)]
  return (
    <table className={styles.table} style={{ '--rows': lanes.length } as CSSProperties}>
      <caption className="visuallyHidden">{t('wall.overview.caption')}</caption>
      <colgroup>
        <col className={styles.laneColumn} />
        {steps.map(step => (
          <col key={step.id} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <td rowSpan={2} />
          {phases.map(phase => (
            <th
              key={phase.id}
              scope="colgroup"
              colSpan={countSteps(steps, phase.id)}
              className={styles.phase}
            >
              <span className={styles.phaseName}>{phase.name}</span>
            </th>
          ))}
        </tr>
        <tr>
          {columns.map(column => (
            <StepHead key={column.step.id} {...column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {lanes.map(lane => (
          <LaneRow key={lane?.id ?? ''} lane={lane} state={state} columns={columns} />
        ))}
      </tbody>
      <tbody className={styles.said}>
        {entryKinds.map(kind => {
          const { icon: Icon, colour } = kindLook[kind]
          return (
            <tr key={kind}>
              <th scope="row" className={styles.kind} style={{ color: colour }}>
                <Icon aria-hidden />
                {t(`board.kinds.${kind}`)}
              </th>
              {columns.map(({ step, place, isFirst }) => {
                const count = countsOfStep(state, step.id)[kind]
                return (
                  <td
                    key={step.id}
                    data-place={place}
                    data-first={isFirst || undefined}
                    style={{ color: colour }}
                  >
                    {count > 0 && count}
                  </td>
                )
              })}
            </tr>
          )
        })}
        <tr>
          <th scope="row" className={styles.planned}>
            {t('wall.overview.minutes')}
          </th>
          {columns.map(({ step, place, isFirst }) => (
            <td key={step.id} data-place={place} data-first={isFirst || undefined}>
              <span className={styles.time}>
                <Minutes state={state} step={step} now={minute * 60_000} />
              </span>
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  )
})

const countSteps = (steps: readonly Step[], phaseId: string) =>
  steps.filter(step => step.phaseId === phaseId).length

function Minutes({ state, step, now }: { state: WorkshopState; step: Step; now: number }) {
  const t = useTranslate()
  const planned = findStepWalk(state, step.id)?.plannedMinutes ?? step.plannedMinutes
  const spent = Math.round(stepElapsedMs(state, step.id, now) / 60_000)
  const words = { spent, planned }
  return (
    <>
      <span aria-hidden data-over={spent > planned || undefined}>
        {spent === 0 ? planned : t('wall.overview.minutesOf', words)}
      </span>
      <span className="visuallyHidden">{t('wall.overview.minutesSpoken', words)}</span>
    </>
  )
}
