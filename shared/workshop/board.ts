import type { LaneId, StepId } from '../process/schema.ts'
import { isHidden } from './collecting.ts'
import { type EntryKind, entryKinds } from './entryFields.ts'
import type { Entry, WorkshopState } from './state.ts'

/** Entries as the board shows them. Removed and hidden entries are nowhere; parked ones only in the parking lot. */
type Entries = readonly Entry[]
type HasEntries = Pick<WorkshopState, 'entries'>

type Board = {
  readonly visible: Entries
  readonly parked: Entries
  readonly steps: ReadonlyMap<StepId, OneStep>
}
type OneStep = { readonly all: Entries; readonly cells: Cells }
/** Entries of one step by lane; null: the whole room's. Cells without entries are not there. */
export type Cells = ReadonlyMap<LaneId | null, Entries>

const boards = new WeakMap<Entries, Board>()
const nothing: Entries = []
const noCells: Cells = new Map()
let latest: Board = { visible: nothing, parked: nothing, steps: new Map() }

/**
 * Groups all entries once per state. A group that is the same as on the board before stays the same array, so that views
 * can tell by identity which cells an event has changed.
 */
function boardOf({ entries }: HasEntries): Board {
  const known = boards.get(entries)
  if (known) return known
  const visible: Entry[] = []
  const parked: Entry[] = []
  const steps = new Map<StepId, Entry[]>()
  for (const entry of entries) {
    if (entry.isRemoved || isHidden(entry)) continue
    visible.push(entry)
    if (entry.isParked) {
      parked.push(entry)
      continue
    }
    into(steps, entry.stepId, entry)
  }
  latest = {
    visible: settled(visible, latest.visible),
    parked: settled(parked, latest.parked),
    steps: new Map([...steps].map(([stepId, all]) => [stepId, oneStep(all, latest.steps.get(stepId))])),
  }
  boards.set(entries, latest)
  return latest
}

function oneStep(all: Entries, before: OneStep | undefined): OneStep {
  if (before && settled(all, before.all) === before.all) return before
  const cells = new Map<LaneId | null, Entry[]>()
  for (const entry of all) into(cells, entry.laneId, entry)
  return {
    all,
    cells: new Map([...cells].map(([laneId, cell]) => [laneId, settled(cell, before?.cells.get(laneId))])),
  }
}

function into<Key>(groups: Map<Key, Entry[]>, key: Key, entry: Entry): void {
  const group = groups.get(key)
  if (group) group.push(entry)
  else groups.set(key, [entry])
}

const settled = (now: Entries, before: Entries | undefined): Entries =>
  before && before.length === now.length && now.every((entry, place) => entry === before[place])
    ? before
    : now

/** All entries that are neither removed nor hidden until a reveal, parked ones included, in the order of creation. */
export const visibleEntries = (state: HasEntries): Entries => boardOf(state).visible
export const parkedEntries = (state: HasEntries): Entries => boardOf(state).parked
export const entriesOfStep = (state: HasEntries, stepId: StepId): Entries =>
  boardOf(state).steps.get(stepId)?.all ?? nothing
export const cellsOfStep = (state: HasEntries, stepId: StepId): Cells =>
  boardOf(state).steps.get(stepId)?.cells ?? noCells
/** @param laneId null: the entries of a step that belong to no lane but to the whole room. */
export const entriesOfCell = (state: HasEntries, stepId: StepId, laneId: LaneId | null): Entries =>
  cellsOfStep(state, stepId).get(laneId) ?? nothing

export type KindCounts = Readonly<Record<EntryKind, number>>
const counted = new WeakMap<Entries, KindCounts>()

/** How many entries of each kind a list holds; counted once per list. */
export function countKinds(entries: Entries): KindCounts {
  const known = counted.get(entries)
  if (known) return known
  const counts = Object.fromEntries(entryKinds.map(kind => [kind, 0])) as Record<EntryKind, number>
  for (const entry of entries) counts[entry.kind] += 1
  counted.set(entries, counts)
  return counts
}
export const countsOfStep = (state: HasEntries, stepId: StepId): KindCounts =>
  countKinds(entriesOfStep(state, stepId))
export const countsOfCell = (state: HasEntries, stepId: StepId, laneId: LaneId | null): KindCounts =>
  countKinds(entriesOfCell(state, stepId, laneId))

/** @returns likelihood x impact, 1 to 25; null for other kinds and while either is not said. */
export function riskScore(entry: Pick<Entry, 'kind' | 'fields'>): number | null {
  if (entry.kind !== 'risk') return null
  const score = Number(entry.fields.likelihood ?? 0) * Number(entry.fields.impact ?? 0)
  return score > 0 ? score : null
}

/** low 1 to 5, medium 6 to 12, high 15 to 25: the bands of a usual 5 x 5 risk matrix. */
export type RiskLevel = 'low' | 'medium' | 'high'
export function riskLevel(score: number): RiskLevel {
  if (score >= 15) return 'high'
  return score >= 6 ? 'medium' : 'low'
}
