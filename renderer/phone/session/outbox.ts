import type { PhoneAnswer, PhoneMessage, PhoneOwn } from '../../../shared/protocol/room.ts'
import { isRecord } from './shapes.ts'

/**
 * What was typed and is not known to be in the workshop. Pure rules: messages go one at a time and in order, keep their id
 * until they are answered, and are never dropped unless the host has them or the person throws them away.
 */
export type OutboxItem = {
  readonly message: PhoneMessage
  /** This phone's clock, milliseconds since 1970 UTC. */
  readonly typedAt: number
  readonly state: ItemState
}
export type ItemState =
  /** Never left this phone, so it can still be changed here. */
  | { readonly kind: 'waiting' }
  /** Sent and not answered: the host may have it. */
  | { readonly kind: 'tried' }
  /** The host has it; shown until the host's picture holds it too. */
  | { readonly kind: 'sent'; readonly label: string; readonly at: number }
  | {
      readonly kind: 'refused'
      readonly reason: string
      readonly message: string
      /** For a stale edit: the text that stands now. */
      readonly current: string | null
    }
  /** Written before this phone joined anew: sent only when the person says so. */
  | { readonly kind: 'held' }

export type Outbox = readonly OutboxItem[]
type Gate = { readonly isPaused: boolean; readonly isMuted: boolean }

/** After this long the host's picture is believed even where it does not show what was acknowledged, milliseconds. */
const settleMs = 10_000
/** The host will take the same message later. */
const passing = ['paused', 'muted', 'tooFast', 'notSaved', 'noWorkshop', 'readOnly']
/** What was wanted is so already. */
const settledAnswers: Partial<Record<PhoneMessage['type'], readonly string[]>> = {
  addEntry: ['duplicateId'],
  editEntry: ['noChange'],
  withdrawEntry: ['unknownEntry', 'entryRemoved', 'noChange'],
  castVote: ['noChange'],
  raiseHand: ['noChange'],
  setMe: ['noChange'],
}

/** A later vote, hand or name stands for an earlier one, unless that is on its way. */
const replaces = (later: PhoneMessage, earlier: PhoneMessage): boolean =>
  later.type === earlier.type &&
  (later.type === 'raiseHand' ||
    later.type === 'setMe' ||
    (later.type === 'castVote' && earlier.type === 'castVote' && later.voteId === earlier.voteId))

export function enqueue(outbox: Outbox, message: PhoneMessage, typedAt: number): Outbox {
  const kept = outbox.filter(
    ({ state, message: earlier }) => state.kind === 'tried' || !replaces(message, earlier),
  )
  return [...kept, { message: withEarlier(outbox, message), typedAt, state: { kind: 'waiting' } }]
}

/** Who changes their lane after their name, both unsent, wants both. */
function withEarlier(outbox: Outbox, message: PhoneMessage): PhoneMessage {
  const earlier = outbox.find(item => item.state.kind === 'waiting' && replaces(message, item.message))
  return message.type === 'setMe' ? { ...earlier?.message, ...message } : message
}

const isOpen = ({ state }: OutboxItem): boolean => state.kind === 'waiting' || state.kind === 'tried'

/** What is on its way or waits for its turn: the number in the bar. */
export const unsent = (outbox: Outbox): Outbox => outbox.filter(isOpen)

/** While the room is paused only hands and names go; entries wait, in order. */
export function nextToSend(outbox: Outbox, { isPaused, isMuted }: Gate): OutboxItem | undefined {
  return outbox.find(item => {
    if (!isOpen(item)) return false
    const { type } = item.message
    return type === 'raiseHand' || type === 'setMe' ? true : !isPaused && !isMuted
  })
}

const withState = (outbox: Outbox, id: string, state: ItemState): Outbox =>
  outbox.map(item => (item.message.id === id ? { ...item, state } : item))

export const markTried = (outbox: Outbox, id: string): Outbox => withState(outbox, id, { kind: 'tried' })
export const without = (outbox: Outbox, id: string): Outbox => outbox.filter(item => item.message.id !== id)

export type Answered = { readonly outbox: Outbox; readonly isPassing: boolean }

/** @param now this phone's clock. @returns with `isPassing` where the same message is worth sending again in a moment. */
export function answered(outbox: Outbox, id: string, answer: PhoneAnswer, now: number): Answered {
  const item = outbox.find(({ message }) => message.id === id)
  if (!item) return { outbox, isPassing: false }
  const isReplaced = outbox
    .slice(outbox.indexOf(item) + 1)
    .some(later => replaces(later.message, item.message))
  if (answer.ok && isReplaced) return { outbox: without(outbox, id), isPassing: false }
  if (answer.ok)
    return {
      outbox: withState(outbox, id, { kind: 'sent', label: answer.label ?? '', at: now }),
      isPassing: false,
    }
  if (passing.includes(answer.reason)) return { outbox, isPassing: true }
  if (settledAnswers[item.message.type]?.includes(answer.reason))
    return { outbox: withState(outbox, id, { kind: 'sent', label: '', at: now }), isPassing: false }
  return { outbox: refuse(outbox, id, answer), isPassing: false }
}

export function refuse(
  outbox: Outbox,
  id: string,
  answer: { readonly reason: string; readonly message: string; readonly current?: string },
): Outbox {
  return withState(outbox, id, {
    kind: 'refused',
    reason: answer.reason,
    message: typeof answer.message === 'string' ? answer.message : '',
    current: typeof answer.current === 'string' ? answer.current : null,
  })
}

/** Lets go of what the host's picture shows by now. */
export function settle(outbox: Outbox, own: PhoneOwn, now: number): Outbox {
  const left = outbox.filter(
    ({ message, state }) => state.kind !== 'sent' || (now - state.at < settleMs && !isShown(message, own)),
  )
  return left.length === outbox.length ? outbox : left
}

function isShown(message: PhoneMessage, own: PhoneOwn): boolean {
  switch (message.type) {
    case 'addEntry':
      return own.entries.some(({ id }) => id === message.entryId)
    case 'editEntry':
      return !own.entries.some(({ id, revision }) => id === message.entryId && revision === message.basedOn)
    case 'withdrawEntry':
      return !own.entries.some(({ id }) => id === message.entryId)
    case 'castVote':
      return Object.entries(message.dots).every(([id, dots]) => (own.dots[id] ?? 0) === dots)
    case 'raiseHand':
      return own.isHandRaised === message.isRaised
    case 'setMe':
      return (
        (message.laneId === undefined || own.laneId === message.laneId) &&
        (message.name === undefined || own.name === message.name)
      )
    default:
      message satisfies never
      return true
  }
}

/** This phone joined as somebody new: nothing that was written before goes out unasked. */
export const hold = (outbox: Outbox): Outbox =>
  outbox.flatMap(item => {
    const { type } = item.message
    const isText = type === 'addEntry' || type === 'editEntry'
    if (!isText) return []
    return isOpen(item) ? [{ ...item, state: { kind: 'held' } }] : [item]
  })

/** Sends what was held or refused as it is. The id stays, so what did arrive earlier is not there twice. */
export const release = (outbox: Outbox, id: string): Outbox => withState(outbox, id, { kind: 'tried' })

/** What storage gave back; whatever is damaged in it is left out. */
export function readOutbox(kept: unknown): Outbox {
  if (!Array.isArray(kept)) return []
  return kept.filter(
    (item): item is OutboxItem =>
      isRecord(item) &&
      isRecord(item.message) &&
      typeof item.message.id === 'string' &&
      typeof item.message.type === 'string' &&
      isRecord(item.state) &&
      typeof item.state.kind === 'string',
  )
}

/** Another text for an entry that has not left this phone. */
export const changeWaiting = (outbox: Outbox, id: string, text: string): Outbox =>
  outbox.map(item =>
    item.message.id === id && item.state.kind === 'waiting' && item.message.type === 'addEntry'
      ? { ...item, message: { ...item.message, text } }
      : item,
  )
