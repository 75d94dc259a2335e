import type { BoardLayout } from '../../../shared/process/layout.ts'
import type { CellPlace } from '../boardView.ts'

/** @returns where a key moves the cursor of the board; null where the key does not move it. */
export function neighbour(layout: BoardLayout, from: CellPlace, key: string): CellPlace | null {
  const column = layout.steps.findIndex(step => step.stepId === from.stepId)
  const row = layout.rows.findIndex(lane => lane.laneId === from.laneId)
  if (column < 0 || row < 0) return null
  switch (key) {
    case 'ArrowLeft':
      return placeAt(layout, column - 1, row)
    case 'ArrowRight':
      return placeAt(layout, column + 1, row)
    case 'ArrowUp':
      return placeAt(layout, column, row - 1)
    case 'ArrowDown':
      return placeAt(layout, column, row + 1)
    case 'Home':
      return placeAt(layout, 0, row)
    case 'End':
      return placeAt(layout, layout.steps.length - 1, row)
    case 'PageUp':
      return placeAt(layout, column, 0)
    case 'PageDown':
      return placeAt(layout, column, layout.rows.length - 1)
    default:
      return null
  }
}

/** The cell at a place, or the nearest one at the border. */
function placeAt(layout: BoardLayout, column: number, row: number): CellPlace | null {
  const step = layout.steps[Math.min(layout.steps.length - 1, Math.max(0, column))]
  const lane = layout.rows[Math.min(layout.rows.length - 1, Math.max(0, row))]
  return step === undefined || lane === undefined ? null : { stepId: step.stepId, laneId: lane.laneId }
}
