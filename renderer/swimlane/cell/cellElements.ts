import type { CellPlace } from '../boardView.ts'

/** Cells carry their place in `data-` attributes; these read it back from whatever was clicked or focused. */
export function placeOf(element: Element | null): CellPlace | null {
  const cell = element?.closest<HTMLElement>('[data-cell]')
  const stepId = cell?.dataset.step
  if (cell === null || cell === undefined || stepId === undefined) return null
  return { stepId, laneId: cell.dataset.lane === '' ? null : (cell.dataset.lane ?? null) }
}

export function cellElement(board: Element | null, { stepId, laneId }: CellPlace): HTMLElement | null {
  const selector = `[data-cell][data-step="${CSS.escape(stepId)}"][data-lane="${CSS.escape(laneId ?? '')}"]`
  return board?.querySelector<HTMLElement>(selector) ?? null
}

export const entryIdOf = (element: Element | null): string | null =>
  element?.closest<HTMLElement>('[data-entry]')?.dataset.entry ?? null
