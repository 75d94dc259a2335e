import type { Author } from './author.ts'
import type { Command } from './commands.ts'
import type { Cause, WorkshopEvent } from './events.ts'
import type { Refusal } from './refusals.ts'
import type { WorkshopState } from './state.ts'

export type Decision =
  | { readonly ok: true; readonly cause: Cause; readonly events: readonly WorkshopEvent[] }
  | { readonly ok: false; readonly refusal: Refusal }

/**
 * Checks a command against the workshop. Pure and total: never throws, whatever the command holds.
 * @param now milliseconds since 1970 UTC, from the host's clock.
 * @returns the events to write (at least one), or why not.
 */
export declare function decide(state: WorkshopState, command: Command, author: Author, now: number): Decision
