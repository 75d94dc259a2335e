import type { RecordedEvent } from '../events.ts'
import type { AuthorHistory, HistoryItem, WorkshopState } from '../state.ts'
import { invert } from './invert.ts'
import { guardKeys, keysOf, revisionOf, type ThingKey } from './keys.ts'

/** How many commands of one author can be undone. */
export const pileLimit = 100

type Pile = readonly HistoryItem[]
type Histories = WorkshopState['history']

export function historyOf(state: Pick<WorkshopState, 'history'>, authorId: string): AuthorHistory {
  const known = Object.hasOwn(state.history, authorId) ? state.history[authorId] : undefined
  return known ?? { done: [], undone: [] }
}

/**
 * What an undo or redo of this author would take. Undo steps over commands that somebody has built on since, which would
 * otherwise keep all before them from ever being undone; what rests on one of those is passed over with it.
 * @returns null where there is none.
 */
export function itemToTakeBack(
  state: WorkshopState,
  authorId: string,
  direction: 'undo' | 'redo',
): HistoryItem | null {
  const { done, undone } = historyOf(state, authorId)
  const candidates = direction === 'undo' ? done : undone.slice(-1)
  return candidates.findLast(item => isUntouched(state, item)) ?? null
}

const isUntouched = (state: WorkshopState, item: HistoryItem): boolean =>
  item.inverse.every(event => guardKeys(event).every(key => revisionOf(state, key) === item.left[key]))

/**
 * The undo and redo piles after an event.
 * @param before the state the event was applied to.
 * @param after the state it led to, with event numbers already moved on.
 */
export function evolveHistory(
  before: WorkshopState,
  after: WorkshopState,
  recorded: RecordedEvent,
): Histories {
  const { event, cause, author } = recorded
  // A pile of a participant would tie their entries together, and one for each pseudonym would never end.
  if (author.role === 'participant') return before.history
  const inverse = invert(before, event)
  if (!inverse) return before.history
  const { done, undone } = historyOf(before, author.id)
  const made = (commandId: string, commandType: string): HistoryItem => ({
    commandId,
    commandType,
    inverse: [inverse],
    left: numbersOf(after, [...keysOf(event), ...guardKeys(inverse)]),
    before: numbersOf(before, keysOf(event)),
  })
  switch (cause.kind) {
    case 'command': {
      const item = made(recorded.commandId, cause.commandType)
      return { ...before.history, [author.id]: { done: push(done, item), undone: [] } }
    }
    case 'undo': {
      const { rest, item } = takeFrom(done, cause.commandId)
      if (!item) return before.history
      const pile = push(undone, made(item.commandId, item.commandType))
      const histories = { ...before.history, [author.id]: { done: rest, undone: pile } }
      return renumber(histories, before, after, recorded, item)
    }
    case 'redo': {
      const { rest, item } = takeFrom(undone, cause.commandId)
      if (!item) return before.history
      const pile = push(done, made(item.commandId, item.commandType))
      const histories = { ...before.history, [author.id]: { done: pile, undone: rest } }
      return renumber(histories, before, after, recorded, item)
    }
    default:
      return cause satisfies never
  }
}

function numbersOf(state: WorkshopState, keys: readonly ThingKey[]): Record<ThingKey, number> {
  return Object.fromEntries(keys.map(key => [key, revisionOf(state, key)]))
}

/** Puts an item on top; a further event of the same command joins the item that its first event made. */
function push(pile: Pile, item: HistoryItem): Pile {
  const top = pile.at(-1)
  if (top?.commandId !== item.commandId) return [...pile.slice(-pileLimit + 1), item]
  const joined: HistoryItem = {
    ...top,
    inverse: [...item.inverse, ...top.inverse],
    left: { ...top.left, ...item.left },
    before: { ...item.before, ...top.before },
  }
  return [...pile.slice(0, -1), joined]
}

/** Events of an undo arrive one by one: each takes the first inverse off the item, the last one takes the item. */
function takeFrom(pile: Pile, commandId: string): { rest: Pile; item: HistoryItem | null } {
  const at = pile.findLastIndex(item => item.commandId === commandId)
  const item = pile[at]
  if (item === undefined) return { rest: pile, item: null }
  const remaining = item.inverse.slice(1)
  return {
    rest: pile.toSpliced(at, 1, ...(remaining.length === 0 ? [] : [{ ...item, inverse: remaining }])),
    item,
  }
}

/**
 * After an undo a thing has a new event number but the content it had at an older one. Whoever left it at that older
 * number finds it as they left it, so their items follow: that is what lets commands on one thing be undone in turn.
 */
function renumber(
  histories: Histories,
  before: WorkshopState,
  after: WorkshopState,
  { event }: RecordedEvent,
  item: HistoryItem,
): Histories {
  const moves = keysOf(event)
    .filter(key => item.left[key] === revisionOf(before, key))
    .map(key => ({ key, from: item.before[key], to: revisionOf(after, key) }))
  const renumbered = (other: HistoryItem): HistoryItem => {
    const due = moves.filter(move => other.left[move.key] === move.from)
    if (due.length === 0) return other
    return { ...other, left: { ...other.left, ...Object.fromEntries(due.map(move => [move.key, move.to])) } }
  }
  return Object.fromEntries(
    Object.entries(histories).map(([id, { done, undone }]) => [
      id,
      { done: done.map(renumbered), undone: undone.map(renumbered) },
    ]),
  )
}
