import type { Viewport } from '@xyflow/react'
import type { StepColumn } from '../../../shared/process/layout.ts'
import type { BodySize } from '../camera/places.ts'

/**
 * Which part of the board is in sight, for deciding what to draw first. Changes with every frame of a pan, so nothing
 * subscribes to it.
 */
let from = 0
let to = 0

export function noteSeen({ x, zoom }: Viewport, body: BodySize): void {
  from = -x / zoom
  to = (body.width - x) / zoom
}

export const isSeen = (column: StepColumn): boolean => column.x < to && column.x + column.width > from
