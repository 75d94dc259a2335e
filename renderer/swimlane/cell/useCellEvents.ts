import { useReactFlow } from '@xyflow/react'
import { type FocusEvent, type KeyboardEvent, type MouseEvent, useCallback, useMemo } from 'react'
import type { BoardLayout } from '../../../shared/process/layout.ts'
import { findEntry } from '../../../shared/workshop/selectors.ts'
import type { Entry } from '../../../shared/workshop/state.ts'
import { readClient } from '../../client/index.ts'
import { moveCamera, openDialog, useDesk } from '../../desk/deskStore.ts'
import { runEntryKey } from '../../desk/panel/entries/entryActs.ts'
import { usePanelText } from '../../desk/panel/usePanelText.ts'
import { type CellPlace, useBoardView } from '../boardView.ts'
import { type BodySize, viewWith } from '../camera/places.ts'
import { cellElement, entryIdOf, placeOf } from './cellElements.ts'
import { neighbour } from './neighbour.ts'

/**
 * Mouse and keys of all cells in one place. A click makes the cell the one that new entries go to; on a card it selects
 * the entry, on the letters it opens their menu.
 */
export function useCellEvents(layout: BoardLayout, body: BodySize | null, canWrite: boolean) {
  const flow = useReactFlow()
  const text = usePanelText()

  const focusCell = useCallback(
    (board: Element, place: CellPlace) => {
      const rect = layout.cellRect(place.stepId, place.laneId)
      if (rect === null || body === null) return
      useBoardView.setState({ cursor: place })
      cellElement(board, place)?.focus({ preventScroll: true })
      const before = flow.getViewport()
      const now = viewWith(layout, body, rect, before)
      if (now.x !== before.x || now.y !== before.y) void flow.setViewport(now)
    },
    [layout, body, flow],
  )

  return useMemo(
    () => ({
      onClick(event: MouseEvent<HTMLElement>) {
        const target = event.target as Element
        const place = placeOf(target)
        if (place === null) return
        const letters = target.closest('[data-letters]')
        const entryId = entryIdOf(target)
        if (letters !== null && canWrite)
          useBoardView.setState({
            cursor: place,
            lettersMenu: { ...place, anchor: letters.getBoundingClientRect() },
          })
        else showCell(place, entryId)
      },
      onDoubleClick(event: MouseEvent<HTMLElement>) {
        const entryId = entryIdOf(event.target as Element)
        if (entryId !== null) openDialog({ kind: 'entry', entryId })
      },
      onFocus(event: FocusEvent<HTMLElement>) {
        const place = placeOf(event.target)
        if (place !== null) useBoardView.setState({ cursor: place })
      },
      onKeyDown(event: KeyboardEvent<HTMLElement>) {
        const target = event.target as Element
        const place = placeOf(target)
        if (event.ctrlKey || event.metaKey || event.altKey) return
        const entry = entryOf(target)
        const act = entry && runEntryKey(event, entry, text, canWrite)
        if (act !== undefined) {
          // What leaves the cell would take the focus with it.
          if (place !== null && (act === 'park' || act === 'remove')) focusCell(event.currentTarget, place)
          event.preventDefault()
          event.stopPropagation()
          return
        }
        if (zoomByKey(event.key)) event.preventDefault()
        else if (place !== null) {
          const next = neighbour(layout, place, event.key)
          if (next !== null) focusCell(event.currentTarget, next)
          else if (event.key === 'Enter' && target.matches('[data-cell]')) showCell(place, null)
          else if (event.key === 'Escape' && !target.matches('[data-cell]'))
            focusCell(event.currentTarget, place)
          else return
          event.preventDefault()
          event.stopPropagation()
        }
      },
    }),
    [layout, canWrite, focusCell, text],
  )
}

function entryOf(target: Element): Entry | undefined {
  const entryId = entryIdOf(target)
  const { state } = readClient()
  return entryId === null || state === null ? undefined : findEntry(state, entryId)
}

/** Opens the cell in the panel; its step, its lane for new entries and, where given, one of its entries. */
function showCell(place: CellPlace, entryId: string | null): void {
  useBoardView.setState({ cursor: place })
  useDesk.setState({ panelStepId: place.stepId, captureLaneId: place.laneId, selectedEntryId: entryId })
}

function zoomByKey(key: string): boolean {
  switch (key) {
    case '+':
    case '=':
      moveCamera({ kind: 'zoom', factor: 1.25 })
      return true
    case '-':
      moveCamera({ kind: 'zoom', factor: 0.8 })
      return true
    case '0':
      moveCamera({ kind: 'all' })
      return true
    default:
      return false
  }
}
