import { Author } from '../../../shared/workshop/author.ts'
import type { Cause, EventType, RecordedEvent, WorkshopEvent } from '../../../shared/workshop/events.ts'
import type { StoredRow } from './format.ts'
import { rowHash } from './hashChain.ts'

/** Every event type this version can read. Exhaustive: a new type must be here and raises `currentVersion`. */
const knownTypes: Record<EventType, true> = {
  workshopCreated: true,
  detailsChanged: true,
  personAdded: true,
  personChanged: true,
  personRemoved: true,
  stepEntered: true,
  walkEnded: true,
  timeboxStarted: true,
  timeboxPaused: true,
  timeboxResumed: true,
  timeboxExtended: true,
  timeboxStopped: true,
  stepMarkedDone: true,
  stepReopened: true,
  plannedMinutesSet: true,
  entryAdded: true,
  entryEdited: true,
  entryMoved: true,
  entryParked: true,
  entryUnparked: true,
  entryRemoved: true,
  entryRestored: true,
  entriesLinked: true,
  entriesUnlinked: true,
  involvementSet: true,
  elementConfirmed: true,
  elementUnconfirmed: true,
  elementRenamed: true,
  guideChanged: true,
  stepToolsSet: true,
  lanesArranged: true,
  namingRuleSet: true,
  collectingStarted: true,
  stepRevealed: true,
  voteOpened: true,
  voteCast: true,
  voteClosed: true,
  voteRemoved: true,
  voteRestored: true,
  participantJoined: true,
  participantLeft: true,
  participantChanged: true,
}

/** @returns the rows of these events, chained to `previous`, the hash of the event before them. */
export function toRows(events: readonly RecordedEvent[], previous: Uint8Array): StoredRow[] {
  let head = previous
  return events.map(recorded => {
    const bare = {
      seq: recorded.seq,
      at: recorded.at,
      author: JSON.stringify(recorded.author),
      commandId: recorded.commandId,
      cause: JSON.stringify(recorded.cause),
      body: JSON.stringify(recorded.event),
    }
    head = rowHash(head, bare)
    return { ...bare, hash: head }
  })
}

export type ParsedRow =
  | { kind: 'event'; recorded: RecordedEvent }
  /** Well-formed, but of a type that a newer version wrote. */
  | { kind: 'unknownType'; type: string }
  | { kind: 'malformed'; detail: string }

/** Reads rows back. Authors and causes repeat all the time, so each text is parsed once per reader. */
export function createRowParser(): (row: StoredRow) => ParsedRow {
  const authors = new Map<string, Author>()
  const causes = new Map<string, Cause>()
  return row => {
    try {
      const body: unknown = JSON.parse(row.body)
      if (!isObjectWithType(body)) return { kind: 'malformed', detail: `event ${row.seq} has no type` }
      if (!isEvent(body)) return { kind: 'unknownType', type: body.type }
      const recorded = {
        seq: row.seq,
        at: row.at,
        author: remember(authors, row.author, text => Author.parse(JSON.parse(text))),
        commandId: row.commandId,
        cause: remember(causes, row.cause, parseCause),
        event: body,
      }
      return { kind: 'event', recorded }
    } catch {
      return { kind: 'malformed', detail: `event ${row.seq} is not readable` }
    }
  }
}

function isObjectWithType(value: unknown): value is { type: string } {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/** The fields of a known type are trusted: the hash chain says that we wrote them. */
function isEvent(value: { type: string }): value is WorkshopEvent {
  return Object.hasOwn(knownTypes, value.type)
}

function parseCause(text: string): Cause {
  const value: unknown = JSON.parse(text)
  if (typeof value !== 'object' || value === null || !('kind' in value)) throw new Error('no kind')
  if (value.kind === 'command' && 'commandType' in value && typeof value.commandType === 'string') {
    return { kind: 'command', commandType: value.commandType }
  }
  if ((value.kind === 'undo' || value.kind === 'redo') && 'commandId' in value) {
    return { kind: value.kind, commandId: String(value.commandId) }
  }
  throw new Error('unknown cause')
}

function remember<T>(known: Map<string, T>, text: string, parse: (text: string) => T): T {
  const found = known.get(text)
  if (found !== undefined) return found
  const value = parse(text)
  known.set(text, value)
  return value
}
