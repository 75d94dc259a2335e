import type { Process } from '../process/schema.ts'
import type { Author } from './author.ts'
import type { Command } from './commands.ts'
import { type Accepted, decide } from './decide.ts'
import type { RecordedEvent } from './events.ts'
import { replay } from './evolve.ts'
import { authorUnder } from './naming.ts'
import type { Refusal } from './refusals.ts'
import type { Details, WorkshopState } from './state.ts'

/**
 * Whatever the rule in force hides never reaches the log, even where a caller forgot to take it away.
 * @returns the events of a decision as they go into the log, numbered from the state's next one.
 */
export function record(
  decision: Accepted,
  state: WorkshopState,
  by: { readonly author: Author; readonly commandId: string; readonly at: number },
): RecordedEvent[] {
  const author = by.author.role === 'participant' ? authorUnder(state.room.rule, by.author) : by.author
  return decision.events.map((event, place) => ({
    seq: state.seq + 1 + place,
    at: by.at,
    author,
    commandId: by.commandId,
    cause: decision.cause,
    event,
  }))
}

export type Applied =
  | { readonly ok: true; readonly state: WorkshopState; readonly recorded: readonly RecordedEvent[] }
  | { readonly ok: false; readonly refusal: Refusal }

/** Decides, records and evolves in one step: what the host does around its disk, and views to show a change at once. */
export function apply(state: WorkshopState, command: Command, author: Author, now: number): Applied {
  const decision = decide(state, command, author, now)
  if (!decision.ok) return decision
  const recorded = record(decision, state, { author, commandId: command.id, at: now })
  return { ok: true, state: replay(recorded, state) ?? state, recorded }
}

/** The first event of a workshop's log. */
export function createWorkshop(start: {
  readonly workshopId: string
  readonly process: Process
  readonly details: Partial<Details>
  readonly author: Author
  readonly commandId: string
  readonly now: number
}): RecordedEvent {
  const { workshopId, process, details, author, commandId, now } = start
  return {
    seq: 1,
    at: now,
    author,
    commandId,
    cause: { kind: 'command', commandType: 'createWorkshop' },
    event: { type: 'workshopCreated', workshopId, process, details },
  }
}
