import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import type { BoardLayout } from '../../../shared/process/layout.ts'
import { useWorkshop } from '../../client/index.ts'
import { useDesk } from '../../desk/deskStore.ts'
import { shownStep } from '../../desk/panel/shownStep.ts'
import classes from './Backdrop.module.css'
import type { BackdropNode } from './nodes.ts'

/** What lies under the cells: the lanes, the step that is on, the step in the panel, the hand-over line. */
export const Backdrop = memo(({ data: { layout } }: NodeProps<BackdropNode>) => {
  const chosenId = useDesk(desk => desk.panelStepId)
  const currentId = useWorkshop(state => state.walk.currentStepId)
  const shownId = useWorkshop(state => shownStep(state, chosenId)?.step.id ?? null)
  return (
    <div className={classes.backdrop}>
      {layout.rows.map(row => (
        <div
          key={row.laneId ?? ''}
          className={classes.lane}
          data-room={row.laneId === null || undefined}
          style={{ top: row.y - layout.headHeight, height: row.height }}
        />
      ))}
      <StepFrame layout={layout} stepId={shownId} className={classes.shown} />
      <StepFrame layout={layout} stepId={currentId} className={classes.now} />
      <HandOverLine layout={layout} />
    </div>
  )
})
Backdrop.displayName = 'Backdrop'

function StepFrame(props: { layout: BoardLayout; stepId: string | null; className: string | undefined }) {
  const { layout, stepId, className } = props
  const column = layout.steps.find(step => step.stepId === stepId)
  if (column === undefined) return null
  const spare = layout.metrics.stepGap / 3
  return (
    <div
      className={className}
      style={{ left: column.x - layout.laneHeadWidth - spare, width: column.width + 2 * spare }}
    />
  )
}

function HandOverLine({ layout }: { layout: BoardLayout }) {
  const { handOver, laneHeadWidth, headHeight, width, height } = layout
  const box = [laneHeadWidth, headHeight, width - laneHeadWidth, height - headHeight]
  return (
    <svg className={classes.handOver} viewBox={box.join(' ')} aria-hidden="true">
      <path d={handOver.path} />
      {handOver.points.map(point => (
        <circle key={point.stepId} cx={point.x} cy={point.y} r={4.5} />
      ))}
    </svg>
  )
}
