import type { Viewport } from '@xyflow/react'
import type { LaneRow, StepColumn } from '../../../shared/process/layout.ts'
import type { BodySize } from '../camera/places.ts'

/**
 * Which part of the board is in sight, in layout units, for deciding what to draw first. Changes with every frame of a pan,
 * so nothing subscribes to it.
 */
const seen = { left: 0, right: 0, top: 0, bottom: 0 }

export function noteSeen({ x, y, zoom }: Viewport, body: BodySize): void {
  seen.left = -x / zoom
  seen.right = (body.width - x) / zoom
  seen.top = -y / zoom
  seen.bottom = (body.height - y) / zoom
}

export const isSeen = (column: StepColumn, row: LaneRow): boolean =>
  column.x < seen.right &&
  column.x + column.width > seen.left &&
  row.y < seen.bottom &&
  row.y + row.height > seen.top
