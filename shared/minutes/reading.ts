import { dayAt, formatShortDay, type IsoDay } from '../locale/dates.ts'
import type { Translate } from '../locale/translate.ts'
import type { Actor, ElementKind, LaneId, Step, StepId, Tool, ToolId } from '../process/schema.ts'
import type { EntryKind } from '../workshop/entryFields.ts'
import {
  allLanes,
  entriesOfStep,
  findActor,
  findStepWalk,
  findTool,
  isProposed,
  parkedEntries,
  stepElapsedMs,
  visibleEntries,
} from '../workshop/selectors.ts'
import type { Entry, WorkshopState } from '../workshop/state.ts'

export type DocumentOptions = {
  readonly t: Translate
  /** Milliseconds since 1970 UTC: when the document is made; decides what is overdue. */
  readonly now: number
  /** Language tag of the catalogue `t` reads from, e.g. `en`. */
  readonly language: string
  /** IANA name of the reader's time zone. */
  readonly timeZone: string
}
/** The swimlane, drawn from the model. `laneCount`: actors that have a row, without the whole room. */
export type BoardPicture = {
  readonly svg: string
  readonly widthPx: number
  readonly heightPx: number
  readonly laneCount: number
}

/** A workshop as a document reads it: the state, the reader's language and clock, and the look-ups every section makes. */
export type Reading = DocumentOptions & {
  readonly state: WorkshopState
  readonly today: IsoDay
  /** Entries that were not removed, those set aside included, in the order of creation. */
  readonly entries: readonly Entry[]
  /** Of `entries`, those set aside. */
  readonly parked: readonly Entry[]
  /** In the order of the lanes, hidden ones included. */
  readonly actors: readonly Actor[]
  readonly actor: (id: LaneId) => Actor | undefined
  readonly tool: (id: ToolId) => Tool | undefined
  /** 1-based. */
  readonly stepNumber: (id: StepId) => number
  readonly isProposed: (kind: ElementKind, id: string) => boolean
  readonly day: (day: IsoDay) => string
}

export function readWorkshop(state: WorkshopState, options: DocumentOptions): Reading {
  const numbers = new Map(state.process.steps.map((step, index) => [step.id, index + 1]))
  return {
    ...options,
    t: remembering(options.t),
    state,
    today: dayAt(options.now, options.timeZone),
    entries: visibleEntries(state),
    parked: parkedEntries(state),
    actors: allLanes(state),
    actor: id => findActor(state, id),
    tool: id => findTool(state, id),
    stepNumber: id => numbers.get(id) ?? 0,
    isProposed: (kind, id) => isProposed(state, `${kind}:${id}`),
    day: day => formatShortDay(day, options.language),
  }
}

/** Labels come again in every row; looking one up in a catalogue costs more than the rest of its cell. */
function remembering(t: Translate): Translate {
  const known = new Map<string, string>()
  return (key, params) => {
    if (params) return t(key, params)
    const found = known.get(key) ?? t(key)
    known.set(key, found)
    return found
  }
}

export const ofKind = (entries: readonly Entry[], kind: EntryKind): Entry[] =>
  entries.filter(entry => entry.kind === kind)

/** Entries of one kind that count today: neither removed nor set aside. */
export const activeOfKind = (reading: Reading, kind: EntryKind): Entry[] =>
  reading.entries.filter(entry => entry.kind === kind && !entry.isParked)

/** Entries of a step, in the order of creation, without those set aside. */
export const inStep = ({ state }: Reading, step: Step): readonly Entry[] => entriesOfStep(state, step.id)

/** In minutes. `actual` is null where nothing was walked; `isRunning`: the step is on, and `actual` goes on with the clock. */
export type Times = { readonly planned: number; readonly actual: number | null; readonly isRunning: boolean }
export function stepTimes({ state, now }: Reading, step: Step): Times {
  const walk = findStepWalk(state, step.id)
  return {
    planned: walk?.plannedMinutes ?? step.plannedMinutes,
    actual: walk && walk.visits > 0 ? stepElapsedMs(state, step.id, now) / 60_000 : null,
    isRunning: walk !== undefined && walk.enteredAt !== null,
  }
}
export const wasWalked = ({ state }: Reading, step: Step): boolean =>
  (findStepWalk(state, step.id)?.visits ?? 0) > 0
