import type { Node } from '@xyflow/react'
import type { BoardLayout, LaneRow, StepColumn } from '../../../shared/process/layout.ts'

export type BackdropNode = Node<{ layout: BoardLayout }, 'backdrop'>
export type ColumnNode = Node<{ column: StepColumn; rows: readonly LaneRow[]; top: number }, 'column'>
export type BoardNode = BackdropNode | ColumnNode

export function nodesOf(layout: BoardLayout): BoardNode[] {
  const top = layout.headHeight
  const height = layout.height - top
  const backdrop: BackdropNode = {
    id: 'backdrop',
    type: 'backdrop',
    position: { x: layout.laneHeadWidth, y: top },
    width: layout.width - layout.laneHeadWidth,
    height,
    zIndex: 0,
    data: { layout },
  }
  const columns = layout.steps.map(
    (column): ColumnNode => ({
      id: `step:${column.stepId}`,
      type: 'column',
      position: { x: column.x, y: top },
      width: column.width,
      height,
      zIndex: 1,
      data: { column, rows: layout.rows, top },
    }),
  )
  return [backdrop, ...columns]
}
