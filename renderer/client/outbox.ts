import type { Author } from '../../shared/workshop/author.ts'
import type { RecordedEvent } from '../../shared/workshop/events.ts'
import { replay } from '../../shared/workshop/evolve.ts'
import { apply } from '../../shared/workshop/record.ts'
import type { WorkshopState } from '../../shared/workshop/state.ts'
import type { PendingCommand } from './clientState.ts'

/**
 * The rules of sending ahead, pure: what is shown is what the host has confirmed with everything on top that was sent and
 * not yet confirmed. A pending command that no longer fits is left out of the picture, never out of the queue: the host
 * has the last word on it.
 */
export type Confirmed = { readonly state: WorkshopState; readonly pending: readonly PendingCommand[] }

export function predict(
  confirmed: WorkshopState,
  pending: readonly PendingCommand[],
  author: Author,
  now: number,
): WorkshopState {
  return pending.reduce((state, { command }) => {
    const result = apply(state, command, author, now)
    return result.ok ? result.state : state
  }, confirmed)
}

/**
 * Takes events from the host. Events seen before are skipped; null: some are missing in between, so ask for everything.
 */
export function takeEvents(before: Confirmed, events: readonly RecordedEvent[]): Confirmed | null {
  const fresh = events.filter(event => event.seq > before.state.seq)
  const first = fresh[0]
  if (first === undefined) return before
  if (first.seq !== before.state.seq + 1) return null
  const seen = new Set(fresh.map(event => event.commandId))
  return {
    state: replay(fresh, before.state) ?? before.state,
    pending: before.pending.filter(({ command }) => !seen.has(command.id)),
  }
}

/** The host said that a command is on disk: it leaves the queue as soon as its events have come. */
export function acknowledge(before: Confirmed, commandId: string, seq: number): Confirmed {
  if (seq <= before.state.seq) return { ...before, pending: without(before.pending, commandId) }
  return {
    ...before,
    pending: before.pending.map(item =>
      item.command.id === commandId ? { ...item, status: 'waiting', acknowledgedSeq: seq } : item,
    ),
  }
}

export const without = (pending: readonly PendingCommand[], commandId: string): readonly PendingCommand[] =>
  pending.filter(({ command }) => command.id !== commandId)

/** What the host has not acknowledged, in the order in which it was made. */
export const unsaved = (pending: readonly PendingCommand[]): readonly PendingCommand[] =>
  pending.filter(item => item.acknowledgedSeq === undefined)

export const isFirstUnsaved = (pending: readonly PendingCommand[], commandId: string): boolean =>
  unsaved(pending)[0]?.command.id === commandId

export const withStatus = (
  pending: readonly PendingCommand[],
  status: PendingCommand['status'],
): readonly PendingCommand[] =>
  pending.map(item =>
    item.acknowledgedSeq !== undefined || item.status === status ? item : { ...item, status },
  )

/** What a reloaded tab had kept, ahead of what was typed since; nothing twice. */
export function join(
  kept: readonly PendingCommand[],
  current: readonly PendingCommand[],
): readonly PendingCommand[] {
  const ids = new Set(current.map(({ command }) => command.id))
  return [...kept.filter(({ command }) => !ids.has(command.id)), ...current]
}
