import type { PhoneOwn } from '../../../shared/protocol/room.ts'
import type { EntryKind } from '../../../shared/workshop/entryFields.ts'
import type { Edit, Edits } from '../session/draft.ts'
import type { Outbox, OutboxItem } from '../session/outbox.ts'

/** One of my entries as I left it, with what is known of its way to the host. */
export type MyLine = {
  readonly entryId: string
  readonly kind: EntryKind
  readonly text: string
  readonly stepId: string
  readonly status:
    | { kind: 'waiting'; messageId: string }
    | { kind: 'sending' }
    | { kind: 'sent'; label: string }
    | { kind: 'changing'; label: string }
    | { kind: 'withdrawing' }
  /** Null until the host's picture holds it. */
  readonly inRoom: { readonly revision: number; readonly canChange: boolean } | null
}

/** Newest first: what is still here, then what the host has, with my changes to it that are under way. */
export function myLines(own: PhoneOwn | null, outbox: Outbox): MyLine[] {
  const entries = own?.entries ?? []
  const active = outbox.filter(({ state }) => state.kind !== 'refused' && state.kind !== 'held')
  const added = active.flatMap(item => asAdded(item, active))
  const known = new Set(entries.map(({ id }) => id))
  return [
    ...added.filter(({ entryId }) => !known.has(entryId)).reverse(),
    ...entries
      .map(entry => {
        const { id: entryId, kind, stepId, label, revision, canChange } = entry
        const change = lastChange(active, entryId)
        const text = change?.type === 'editEntry' ? change.text : entry.text
        const status: MyLine['status'] =
          change === null
            ? { kind: 'sent', label }
            : change.type === 'withdrawEntry'
              ? { kind: 'withdrawing' }
              : { kind: 'changing', label }
        return { entryId, kind, text, stepId, status, inRoom: { revision, canChange } }
      })
      .reverse(),
  ]
}

/** Changes to entries that were taken out, or not taken in, while somebody was writing. */
export function lostEdits(
  own: PhoneOwn | null,
  outbox: Outbox,
  edits: Edits,
): readonly (readonly [entryId: string, edit: Edit])[] {
  // Until the host has said what is mine, nothing is known to be gone.
  if (own === null) return []
  const known = new Set(myLines(own, outbox).map(({ entryId }) => entryId))
  return Object.entries(edits).filter(([id, { text }]) => !known.has(id) && text.trim() !== '')
}

/** All that is known to be mine, also what the host's picture of me does not hold yet or any more: it may run behind that of the room. */
export function myEntryIds(own: PhoneOwn | null, outbox: Outbox): ReadonlySet<string> {
  const known = own?.entries.map(({ id }) => id) ?? []
  return new Set([
    ...known,
    ...outbox.flatMap(({ message }) => ('entryId' in message ? [message.entryId] : [])),
  ])
}

function asAdded({ message, state }: OutboxItem, active: Outbox): MyLine[] {
  if (message.type !== 'addEntry') return []
  const { id, entryId, kind, text, stepId } = message
  const isWithdrawn = lastChange(active, entryId)?.type === 'withdrawEntry'
  const status: MyLine['status'] = isWithdrawn
    ? { kind: 'withdrawing' }
    : state.kind === 'waiting'
      ? { kind: 'waiting', messageId: id }
      : state.kind === 'sent'
        ? { kind: 'sent', label: state.label }
        : { kind: 'sending' }
  return [{ entryId, kind, text, stepId, status, inRoom: null }]
}

function lastChange(active: Outbox, entryId: string) {
  for (let at = active.length - 1; at >= 0; at--) {
    const message = active[at]?.message
    if ((message?.type === 'editEntry' || message?.type === 'withdrawEntry') && message.entryId === entryId)
      return message
  }
  return null
}
