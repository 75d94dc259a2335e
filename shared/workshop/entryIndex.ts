import type { Entry, WorkshopState } from './state.ts'

type Entries = readonly Entry[]
/** All places at which an id stands in any of the arrays that share the index; nearly always one. */
type Index = Map<string, readonly number[]>

/**
 * Where each entry stands, by id. Arrays that grew out of one another share one index, so a change costs no re-indexing.
 * An index may therefore know more than one array holds, but never less; a place is believed only after looking. Two
 * futures of one state (a view's guess and the host's answer) may put the same id in different places.
 */
const indexes = new WeakMap<Entries, Index>()

function indexOf(entries: Entries): Index {
  const known = indexes.get(entries)
  if (known) return known
  const index: Index = new Map(entries.map((entry, place) => [entry.id, [place]]))
  indexes.set(entries, index)
  return index
}

/** @returns the entry's place in `state.entries`, or -1. */
function placeOf(entries: Entries, id: string): number {
  for (const place of indexOf(entries).get(id) ?? []) if (entries[place]?.id === id) return place
  return -1
}

/** @returns the entry, removed ones included, in constant time. */
export function findEntry(state: Pick<WorkshopState, 'entries'>, id: string): Entry | undefined {
  return state.entries[placeOf(state.entries, id)]
}

/** @returns a copy with the entry at its end. */
export function appendEntry(entries: Entries, entry: Entry): Entries {
  const index = indexOf(entries)
  const place = entries.length
  const known = index.get(entry.id) ?? []
  if (!known.includes(place)) index.set(entry.id, [...known, place])
  const longer = [...entries, entry]
  indexes.set(longer, index)
  return longer
}

/** @returns a copy in which one entry is changed, or the same array where there is no such entry. */
export function changeEntry(entries: Entries, id: string, change: (entry: Entry) => Entry): Entries {
  const place = placeOf(entries, id)
  const entry = entries[place]
  if (!entry) return entries
  const copy = entries.with(place, change(entry))
  indexes.set(copy, indexOf(entries))
  return copy
}
