import { useReactFlow, useStoreApi } from '@xyflow/react'
import { type PointerEvent, useCallback, useEffect, useRef } from 'react'
import { type BoardLayout, cellAt } from '../../../shared/process/layout.ts'
import { findEntry } from '../../../shared/workshop/selectors.ts'
import type { Entry } from '../../../shared/workshop/state.ts'
import { readClient, send } from '../../client/index.ts'
import { reportRefusal } from '../../desk/actions/report.ts'
import { type CellPlace, isSameCell } from '../boardView.ts'
import { cellElement, entryIdOf, placeOf } from '../cell/cellElements.ts'
import { useDragged } from './dragged.ts'
import { startEdgePan } from './edgePan.ts'

/** So far a pointer may slip and it is still a click. */
const slack = 6

/** Dragging a card to another cell moves its entry. Escape leaves it where it is. */
export function useCardDrag(layout: BoardLayout, canWrite: boolean) {
  const flow = useReactFlow()
  const store = useStoreApi()
  const latestLayout = useRef(layout)
  useEffect(() => {
    latestLayout.current = layout
  }, [layout])
  const stop = useRef<(() => void) | null>(null)
  useEffect(() => () => stop.current?.(), [])

  return useCallback(
    (down: PointerEvent<HTMLElement>) => {
      const board = down.currentTarget
      const entry = draggableEntry(down)
      if (!canWrite || entry === null) return
      const card = (down.target as Element).closest('[data-entry]')
      const from = placeOf(card)
      let target: HTMLElement | null = null
      let at = { x: down.clientX, y: down.clientY }
      let endEdgePan: (() => void) | null = null

      const aim = () => {
        const { x, y } = flow.screenToFlowPosition(at)
        const place = isInside(board, at) ? cellAt(latestLayout.current, x, y) : null
        const next = place === null ? null : cellElement(board, place)
        if (next === target) return
        target?.removeAttribute('data-drop')
        next?.setAttribute('data-drop', '')
        target = next
      }
      const move = (event: globalThis.PointerEvent) => {
        at = { x: event.clientX, y: event.clientY }
        const isFar = Math.hypot(at.x - down.clientX, at.y - down.clientY) > slack
        if (endEdgePan === null && !isFar) return
        if (endEdgePan === null) {
          useDragged.setState({ entry, at })
          card?.setAttribute('data-dragged', '')
          endEdgePan = startEdgePan(store.getState().panBy, board, () => at, aim)
        }
        useDragged.setState({ at })
        aim()
      }
      const finish = (isDropped: boolean) => {
        window.removeEventListener('pointermove', move)
        window.removeEventListener('pointerup', drop)
        window.removeEventListener('pointercancel', cancel)
        window.removeEventListener('keydown', key, true)
        stop.current = null
        target?.removeAttribute('data-drop')
        card?.removeAttribute('data-dragged')
        if (endEdgePan === null) return
        endEdgePan()
        useDragged.setState({ entry: null })
        swallowNextClick()
        const place = placeOf(target)
        if (isDropped && place !== null && from !== null && !isSameCell(from, place)) moveTo(entry, place)
      }
      const drop = () => finish(true)
      const cancel = () => finish(false)
      const key = (event: KeyboardEvent) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        finish(false)
      }
      window.addEventListener('pointermove', move)
      window.addEventListener('pointerup', drop)
      window.addEventListener('pointercancel', cancel)
      window.addEventListener('keydown', key, true)
      stop.current = cancel
    },
    [canWrite, flow, store],
  )
}

function draggableEntry(down: PointerEvent<HTMLElement>): Entry | null {
  const id = down.button === 0 ? entryIdOf(down.target as Element) : null
  const { state } = readClient()
  return id === null || state === null ? null : (findEntry(state, id) ?? null)
}

function moveTo(entry: Entry, { stepId, laneId }: CellPlace): void {
  void reportRefusal(send({ type: 'moveEntry', entryId: entry.id, stepId, laneId }))
}

function isInside(board: HTMLElement, { x, y }: { x: number; y: number }): boolean {
  const box = board.getBoundingClientRect()
  return x >= box.left && x < box.right && y >= box.top && y < box.bottom
}

/** The click that ends a drag is not a click on what lies there. It comes in the same task as the release, or never. */
function swallowNextClick(): void {
  const swallow = (event: MouseEvent) => event.stopPropagation()
  window.addEventListener('click', swallow, { capture: true, once: true })
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0)
}
