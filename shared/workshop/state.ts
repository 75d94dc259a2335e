import type { ElementKey, LaneId, Process, StepId, ToolId } from '../process/schema.ts'
import type { EntryKind, FieldValues } from './entryFields.ts'
import type { WorkshopEvent } from './events.ts'
import type { NamingRule } from './naming.ts'
import type { RoomState } from './roomState.ts'

/**
 * The state of a workshop: what all its events add up to. Plain JSON, immutable, no clock and no ids of its own making.
 * Times are milliseconds since 1970 UTC unless a name says otherwise; days are ISO 8601 `YYYY-MM-DD`.
 */
export type WorkshopState = {
  readonly workshopId: string
  /** Number of the last event applied; the first event is 1. */
  readonly seq: number
  readonly createdAt: number
  readonly details: Details
  readonly process: Process
  /** Proposed elements that the room has confirmed (or edited, which confirms). */
  readonly confirmed: Readonly<Record<ElementKey, true>>
  readonly lanes: LaneArrangement
  readonly people: readonly Person[]
  readonly walk: Walk
  /** Append-only, in the order of creation: an entry keeps its place for good, removed ones stay with `isRemoved`. */
  readonly entries: readonly Entry[]
  /** How many entries of each kind were ever made; the next label is this + 1. */
  readonly entryCounts: Readonly<Record<EntryKind, number>>
  readonly links: readonly Link[]
  readonly room: RoomState
  /** For things that are not entries: number of the last event that changed them. Undo compares against it. */
  readonly touched: Readonly<Record<string, number>>
  /** Undo and redo piles by author id. Participants have none: they edit and withdraw. */
  readonly history: Readonly<Record<string, AuthorHistory>>
}

export const detailNames = [
  'title',
  'reference',
  'version',
  'place',
  'date',
  'startTime',
  'endTime',
  'classification',
  'organiser',
  'facilitator',
  'minuteTaker',
  'distribution',
  'purpose',
  'scope',
  'scenario',
  'whatWorks',
  'nextSteps',
  'nextMeeting',
  'status',
] as const
export type DetailName = (typeof detailNames)[number]
/** All strings; `date` is an ISO day or '', `startTime`/`endTime` are `HH:MM` or '' (then read from the walk). */
export type Details = Readonly<Record<Exclude<DetailName, 'status'>, string>> & {
  readonly status: 'draft' | 'final'
}

export type LaneArrangement = {
  /** Every lane once, top to bottom. */
  readonly order: readonly LaneId[]
  readonly hidden: readonly LaneId[]
}

export type Person = {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly laneId: LaneId | null
  /** `apologies`: invited, sent word that they cannot come. */
  readonly attendance: 'present' | 'part' | 'apologies'
}

export type Walk = {
  /** The step that is on; null before the first step is entered and after the walk has ended. */
  readonly currentStepId: StepId | null
  /** When the first step was entered; null before. */
  readonly startedAt: number | null
  /** Set by `endWalk`, cleared when a step is entered again. */
  readonly endedAt: number | null
  readonly timer: Timer
  readonly steps: Readonly<Record<StepId, StepWalk>>
}

export type StepWalk = {
  readonly plannedMinutes: number
  /** Time spent in finished visits. The visit that is going on adds `now - enteredAt`. */
  readonly spentMs: number
  /** When the visit that is going on began; null while another step is on. */
  readonly enteredAt: number | null
  readonly visits: number
  readonly doneAt: number | null
}

/** The timebox of the current step. It ends softly: past `endsAt` it keeps running and counts what is over. */
export type Timer =
  | { readonly kind: 'off' }
  | { readonly kind: 'running'; readonly stepId: StepId; readonly endsAt: number; readonly totalMs: number }
  | {
      readonly kind: 'paused'
      readonly stepId: StepId
      readonly remainingMs: number
      readonly totalMs: number
    }

export type Entry = {
  /** Made by the view that sent it, unique in the workshop. */
  readonly id: string
  /** Short, stable, sayable: R3, D2, A14. Given by the host, never given twice. */
  readonly label: string
  readonly kind: EntryKind
  readonly text: string
  readonly fields: FieldValues
  readonly stepId: StepId
  readonly laneId: LaneId | null
  readonly toolId: ToolId | null
  readonly isParked: boolean
  readonly isRemoved: boolean
  /** A participant's id, `facilitator`, or a pseudonym where a rule hides the author. */
  readonly authorId: string
  /** The naming rule it was made under; absent: `named`, or taken down at the desk. */
  readonly rule?: Exclude<NamingRule, 'named'>
  /** Collected privately: nobody but its author sees it. The reveal of its step takes this away. */
  readonly isPrivate?: true
  readonly createdAt: number
  /** Number of the last event that changed this entry in any way. */
  readonly revision: number
  /**
   * Number of the last event that changed a part: `text`, a field by its name, `#place`, `#parked`, `#life` (removed or
   * restored), `#link:<to>`. Absent: never since creation.
   */
  readonly fieldRevisions: Readonly<Record<string, number>>
}

/** A directed link, e.g. from the risk or decision to the action that follows from it. Both ends are entry ids. */
export type Link = { readonly from: string; readonly to: string }

export type AuthorHistory = { readonly done: readonly HistoryItem[]; readonly undone: readonly HistoryItem[] }

/** One undoable command: how to take it back and what must be untouched for that. */
export type HistoryItem = {
  readonly commandId: string
  /** The type of the command that was done, for "Undo: move entry". */
  readonly commandType: string
  /** Events that take it back, in the order to apply. */
  readonly inverse: readonly WorkshopEvent[]
  /** Thing keys (see `history/keys.ts`) with the event number that this command left on them. */
  readonly left: Readonly<Record<string, number>>
  /** The same things with the event number that stood on them before: taking the command back restores that content. */
  readonly before: Readonly<Record<string, number>>
}
