import { create } from 'zustand'
import type { Entry } from '../../../shared/workshop/state.ts'

/** The card that is being dragged, and where the pointer is (viewport pixels). */
export type Dragged = {
  readonly entry: Entry | null
  readonly at: { readonly x: number; readonly y: number }
}

export const useDragged = create<Dragged>()(() => ({ entry: null, at: { x: 0, y: 0 } }))
