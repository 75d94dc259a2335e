import type { ElementKey, LaneId, Letters, Process, StepId, ToolId } from '../process/schema.ts'
import type { Author } from './author.ts'
import type { NamingRule } from './naming.ts'
import type { Presence, VoteSeed } from './roomState.ts'
import type { Details, Entry, LaneArrangement, Link, Person } from './state.ts'

/**
 * What happened, in the past tense. Events are stored for good: once released, a type and its fields never change meaning;
 * a new need gets a new type (and, where old files need it, a migration in `electron/host`).
 */
export type WorkshopEvent =
  | { type: 'workshopCreated'; workshopId: string; process: Process; details: Partial<Details> }
  | { type: 'detailsChanged'; changes: Partial<Details> }
  | { type: 'personAdded'; person: Person; at?: number }
  | { type: 'personChanged'; personId: string; changes: Partial<Omit<Person, 'id'>> }
  | { type: 'personRemoved'; personId: string }
  // The walk: bound to the clock, therefore not undoable (except planned minutes and done marks).
  | { type: 'stepEntered'; stepId: StepId }
  | { type: 'walkEnded' }
  | { type: 'timeboxStarted'; stepId: StepId; minutes: number }
  | { type: 'timeboxPaused' }
  | { type: 'timeboxResumed' }
  | { type: 'timeboxExtended'; minutes: number }
  | { type: 'timeboxStopped' }
  | { type: 'stepMarkedDone'; stepId: StepId }
  | { type: 'stepReopened'; stepId: StepId }
  | { type: 'plannedMinutesSet'; stepId: StepId; minutes: number }
  // Entries
  | { type: 'entryAdded'; entry: EntrySeed }
  /** `fields` with value '' clears the field. */
  | { type: 'entryEdited'; entryId: string; text?: string; fields?: Record<string, string> }
  | { type: 'entryMoved'; entryId: string; stepId: StepId; laneId: LaneId | null; toolId: ToolId | null }
  | { type: 'entryParked'; entryId: string }
  | { type: 'entryUnparked'; entryId: string }
  | { type: 'entryRemoved'; entryId: string }
  | { type: 'entryRestored'; entryId: string }
  | { type: 'entriesLinked'; link: Link }
  | { type: 'entriesUnlinked'; link: Link }
  // The process as this room sees it
  | { type: 'involvementSet'; stepId: StepId; laneId: LaneId; letters: Letters | null }
  | { type: 'elementConfirmed'; key: ElementKey }
  | { type: 'elementUnconfirmed'; key: ElementKey }
  | { type: 'elementRenamed'; key: ElementKey; name: string; shortName?: string }
  | { type: 'guideChanged'; stepId: StepId; changes: GuideChanges }
  | { type: 'stepToolsSet'; stepId: StepId; toolIds: ToolId[] }
  | { type: 'lanesArranged'; lanes: LaneArrangement }
  // The room. Bound to the moment like the walk, therefore not undoable (except taking a vote away).
  | { type: 'namingRuleSet'; rule: NamingRule }
  | { type: 'collectingStarted'; stepId: StepId }
  | { type: 'stepRevealed'; stepId: StepId }
  | { type: 'voteOpened'; vote: VoteSeed }
  /** The voter is the event's author. No dots: the ballot is taken back. */
  | { type: 'voteCast'; voteId: string; dots: Record<string, number> }
  | { type: 'voteClosed'; voteId: string }
  | { type: 'voteRemoved'; voteId: string }
  | { type: 'voteRestored'; voteId: string }
  | { type: 'participantJoined'; participantId: string; name: string; laneId: LaneId | null }
  /** `leftAt`, where it was found out later: milliseconds since 1970 UTC. */
  | { type: 'participantLeft'; participantId: string; leftAt?: number }
  | { type: 'participantChanged'; participantId: string; changes: PresenceChanges }

export type GuideChanges = { goal?: string; bring?: string[]; questions?: string[]; outcomes?: string[] }
export type PresenceChanges = Partial<Pick<Presence, 'name' | 'laneId'>>
export type EntrySeed = Pick<
  Entry,
  | 'id'
  | 'label'
  | 'kind'
  | 'text'
  | 'fields'
  | 'stepId'
  | 'laneId'
  | 'toolId'
  | 'isParked'
  | 'rule'
  | 'isPrivate'
>
export type EventType = WorkshopEvent['type']

/** Why an event was written: a command, or the undo or redo of an earlier command of the same author. */
export type Cause =
  | { kind: 'command'; commandType: string }
  | { kind: 'undo'; commandId: string }
  | { kind: 'redo'; commandId: string }

/** An event as it stands in the log. All events of one command share `commandId`, `author`, `at` and `cause`. */
export type RecordedEvent = {
  readonly seq: number
  readonly at: number
  readonly author: Author
  readonly commandId: string
  readonly cause: Cause
  readonly event: WorkshopEvent
}
