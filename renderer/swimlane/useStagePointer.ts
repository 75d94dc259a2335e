import { useReactFlow } from '@xyflow/react'
import { type PointerEvent, useCallback, useEffect, useRef } from 'react'
import { ask, readClient } from '../client/index.ts'
import { useDesk } from '../desk/deskStore.ts'
import { entryIdOf } from './cell/cellElements.ts'

/** About 15 a second: enough for a spot on the wall to be followed with the eye. */
const everyMs = 66

type Spot = { x: number; y: number; entryId: string | null }

/** While the pointer is switched on, tells the wall where on the board the mouse is, in layout units. */
export function useStagePointer() {
  const flow = useReactFlow()
  const isPointing = useDesk(desk => desk.isPointing)
  const next = useRef<Spot | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current)
      timer.current = null
    },
    [],
  )
  const report = useCallback((spot: Spot | null) => {
    next.current = spot
    timer.current ??= setTimeout(() => {
      timer.current = null
      if (useDesk.getState().isPointing) point(next.current)
    }, everyMs)
  }, [])
  const onPointerMove = useCallback(
    (event: PointerEvent) => {
      const { x, y } = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY })
      report({ x: Math.round(x), y: Math.round(y), entryId: entryIdOf(event.target as Element) })
    },
    [flow, report],
  )
  const onPointerLeave = useCallback(() => report(null), [report])
  return isPointing ? { onPointerMove, onPointerLeave } : {}
}

function point(pointer: Spot | null): void {
  void ask('setStage', { stage: { ...readClient().stage, pointer } })
}
