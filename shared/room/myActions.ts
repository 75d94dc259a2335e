import type { PhoneOwn } from '../protocol/room.ts'
import { visibleEntries } from '../workshop/board.ts'
import { findActor } from '../workshop/elements.ts'
import { foldForSearch } from '../workshop/searchText.ts'
import type { Entry, WorkshopState } from '../workshop/state.ts'

type Open = { readonly byLane: ReadonlyMap<string, Entry[]>; readonly byOwner: ReadonlyMap<string, Entry[]> }
const known = new WeakMap<WorkshopState['entries'], Open>()
const finished = ['done', 'verified', 'cancelled']

/** Looked through once for all phones. Owners are compared without case and accents. */
function openActions(state: WorkshopState): Open {
  const found = known.get(state.entries)
  if (found) return found
  const byLane = new Map<string, Entry[]>()
  const byOwner = new Map<string, Entry[]>()
  for (const entry of visibleEntries(state)) {
    const { organisation, owner, status } = entry.fields
    if (entry.kind !== 'action' || entry.isParked || finished.includes(status ?? '')) continue
    if (organisation) byLane.set(organisation, [...(byLane.get(organisation) ?? []), entry])
    const name = foldForSearch(owner ?? '')
    if (name !== '') byOwner.set(name, [...(byOwner.get(name) ?? []), entry])
  }
  const open = { byLane, byOwner }
  known.set(state.entries, open)
  return open
}

/** The actions that wait for somebody: their lane's, and those that name them or their lane as owner. */
export function actionsOf(
  state: WorkshopState,
  { name, laneId }: { readonly name: string; readonly laneId: string | null },
): PhoneOwn['actions'] {
  const { byLane, byOwner } = openActions(state)
  const lane = laneId === null ? undefined : findActor(state, laneId)
  const names = [name, lane?.id, lane?.name, lane?.shortName].map(owner => foldForSearch(owner ?? ''))
  const mine = new Set([
    ...((laneId !== null && byLane.get(laneId)) || []),
    ...names.flatMap(owner => byOwner.get(owner) ?? []),
  ])
  return [...mine].map(({ label, text, fields, stepId }) => ({
    label,
    text,
    due: fields.due ?? '',
    status: fields.status ?? 'open',
    stepId,
  }))
}
