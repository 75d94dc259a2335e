import type { EntryKind } from '../../../shared/workshop/entryFields.ts'
import type { Entry } from '../../../shared/workshop/state.ts'

/** Null: all. `lane` is a lane's id or `wholeRoom`. */
export type TableFilter = { readonly kind: EntryKind | null; readonly lane: string | null }
export const everything: TableFilter = { kind: null, lane: null }

/** No lane can have this id. */
export const wholeRoom = '*'

export function passes(entry: Entry, { kind, lane }: TableFilter): boolean {
  if (kind !== null && entry.kind !== kind) return false
  return lane === null || (entry.laneId ?? wholeRoom) === lane
}
