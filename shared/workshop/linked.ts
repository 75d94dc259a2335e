import { isHidden } from './collecting.ts'
import { findEntry } from './entryIndex.ts'
import type { Entry, Link, WorkshopState } from './state.ts'

type Neighbours = ReadonlyMap<string, readonly string[]>
const known = new WeakMap<readonly Link[], { readonly after: Neighbours; readonly before: Neighbours }>()

function neighboursOf(links: readonly Link[]) {
  const found = known.get(links)
  if (found) return found
  const neighbours = { after: groupEnds(links, 'from', 'to'), before: groupEnds(links, 'to', 'from') }
  known.set(links, neighbours)
  return neighbours
}

function groupEnds(links: readonly Link[], at: keyof Link, other: keyof Link): Neighbours {
  const groups = new Map<string, string[]>()
  for (const link of links) groups.set(link[at], [...(groups.get(link[at]) ?? []), link[other]])
  return groups
}

/**
 * The entries an entry is linked with: `to` are those that follow from it, `from` those it follows from. Links with
 * removed or hidden entries are not seen.
 */
export function linkedEntries(
  state: WorkshopState,
  entryId: string,
): { readonly to: readonly Entry[]; readonly from: readonly Entry[] } {
  const { after, before } = neighboursOf(state.links)
  const seen = (ids: readonly string[] = []): Entry[] =>
    ids
      .map(id => findEntry(state, id))
      .filter(entry => entry !== undefined && !entry.isRemoved && !isHidden(entry)) as Entry[]
  return { to: seen(after.get(entryId)), from: seen(before.get(entryId)) }
}
