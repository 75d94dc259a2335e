import { create } from 'zustand'
import type { LaneId, StepId } from '../../shared/process/schema.ts'
import { nearFrom } from './camera/places.ts'

export type CellPlace = { readonly stepId: StepId; readonly laneId: LaneId | null }

/** How the board is looked at just now. What changes with every frame of a pan is not here but in React Flow's store. */
export type BoardView = {
  /** `far`: a cell is one picture of counts. `near`: cards that can be read. */
  readonly detail: 'far' | 'near'
  /** Cards are made when they are first needed and then kept, hidden while far. */
  readonly hasCards: boolean
  /** The one cell that Tab reaches; arrow keys move it. */
  readonly cursor: CellPlace | null
  /** The cell whose letters are being changed, and where its menu opens (viewport pixels). */
  readonly lettersMenu: (CellPlace & { readonly anchor: DOMRect }) | null
}

export const useBoardView = create<BoardView>()(() => ({
  detail: 'near',
  hasCards: true,
  cursor: null,
  lettersMenu: null,
}))

export function showDetail(zoom: number): void {
  const detail = zoom >= nearFrom ? 'near' : 'far'
  if (useBoardView.getState().detail === detail) return
  useBoardView.setState(detail === 'near' ? { detail, hasCards: true } : { detail })
}

export const isSameCell = (a: CellPlace | null, b: CellPlace): boolean =>
  a !== null && a.stepId === b.stepId && a.laneId === b.laneId
