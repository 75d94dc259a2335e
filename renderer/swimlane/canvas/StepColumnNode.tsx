import type { NodeProps } from '@xyflow/react'
import { memo, useDeferredValue } from 'react'
import { cellsOfStep, lettersOf } from '../../../shared/workshop/selectors.ts'
import type { Entry } from '../../../shared/workshop/state.ts'
import { useWorkshop } from '../../client/index.ts'
import { useDesk } from '../../desk/deskStore.ts'
import { shownStep } from '../../desk/panel/shownStep.ts'
import { useTranslate } from '../../ui/i18n.ts'
import { useIsIdle } from '../../ui/useIsIdle.ts'
import { useBoardView } from '../boardView.ts'
import { Cell, UndrawnCell } from '../cell/Cell.tsx'
import type { ColumnNode } from './nodes.ts'
import { isSeen } from './seen.ts'

const nothing: readonly Entry[] = []

/** All cells of one step. */
export const StepColumnNode = memo(({ data: { column, rows, top } }: NodeProps<ColumnNode>) => {
  const t = useTranslate()
  const step = useWorkshop(state => state.process.steps[column.index])
  const actors = useWorkshop(state => state.process.actors)
  // One look for the column, not one for each cell: with every change of the workshop each look is taken again.
  const cells = useWorkshop(state => cellsOfStep(state, column.stepId))
  const targetLaneId = useTargetLane(column.stepId)
  // What is in sight is drawn at once, the rest when nothing waits for it.
  const isIdle = useIsIdle()
  const isSettled = useDeferredValue(isIdle)
  const wantsCards = useBoardView(view => view.hasCards)
  const areAllDue = useDeferredValue(isIdle && wantsCards)
  const hasCounts = useBoardView(view => isSettled || view.detail === 'far')
  if (step === undefined) return null
  return rows.map(row => {
    const { laneId, y, height } = row
    const place = { stepId: step.id, laneId, entries: cells.get(laneId) ?? nothing, top: y - top, height }
    const isInSight = isSeen(column, row)
    if (!isSettled && !isInSight) return <UndrawnCell key={laneId ?? ''} {...place} />
    return (
      <Cell
        key={laneId ?? ''}
        {...place}
        t={t}
        number={column.index + 1}
        laneName={actors.find(actor => actor.id === laneId)?.shortName ?? t('board.wholeRoom')}
        letters={laneId === null ? null : lettersOf(step, laneId)}
        isTarget={laneId === targetLaneId}
        hasCards={wantsCards && (areAllDue || isInSight)}
        hasCounts={hasCounts}
      />
    )
  })
})
StepColumnNode.displayName = 'StepColumnNode'

/** The lane of this step that new entries go to, where this is the step they go to; otherwise undefined. */
function useTargetLane(stepId: string): string | null | undefined {
  const chosenId = useDesk(desk => desk.panelStepId)
  const captureLaneId = useDesk(desk => desk.captureLaneId)
  const isShown = useWorkshop(state => shownStep(state, chosenId)?.step.id === stepId)
  return isShown ? captureLaneId : undefined
}
