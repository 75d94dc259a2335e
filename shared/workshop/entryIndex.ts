import type { Entry, WorkshopState } from './state.ts'

type Entries = readonly Entry[]

/**
 * Where each entry stands, by id. Arrays that grew out of one another share one map, so a change costs no re-indexing.
 * The map may therefore know more than one array holds, but never less; a place is believed only after looking.
 */
const indexes = new WeakMap<Entries, Map<string, number>>()

function indexOf(entries: Entries): Map<string, number> {
  const known = indexes.get(entries)
  if (known) return known
  const index = new Map(entries.map((entry, place) => [entry.id, place]))
  indexes.set(entries, index)
  return index
}

/** @returns the entry's place in `state.entries`, or -1. */
function placeOf(entries: Entries, id: string): number {
  const place = indexOf(entries).get(id)
  if (place === undefined) return -1
  // Two futures of one state (a view's guess and the host's answer) may have put the same id in different places.
  return entries[place]?.id === id ? place : entries.findIndex(entry => entry.id === id)
}

/** @returns the entry, removed ones included, in constant time. */
export function findEntry(state: WorkshopState, id: string): Entry | undefined {
  const place = placeOf(state.entries, id)
  return place < 0 ? undefined : state.entries[place]
}

/** @returns a copy with the entry at its end. */
export function appendEntry(entries: Entries, entry: Entry): Entries {
  const index = indexOf(entries)
  const longer = entries.slice()
  index.set(entry.id, longer.length)
  longer.push(entry)
  indexes.set(longer, index)
  return longer
}

/** @returns a copy in which one entry is changed, or the same array where there is no such entry. */
export function changeEntry(entries: Entries, id: string, change: (entry: Entry) => Entry): Entries {
  const place = placeOf(entries, id)
  const entry = entries[place]
  if (!entry) return entries
  const copy = entries.slice()
  copy[place] = change(entry)
  indexes.set(copy, indexOf(entries))
  return copy
}
