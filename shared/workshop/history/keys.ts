import type { ElementKey } from '../../process/schema.ts'
import { findEntry } from '../entryIndex.ts'
import type { WorkshopEvent } from '../events.ts'
import type { WorkshopState } from '../state.ts'

/**
 * Things that can be changed and undone, as keys: `entry:<id>` (anything about it), `entry:<id>/<part>` (parts as in
 * `Entry.fieldRevisions`), `details/<name>`, `person:<id>`, `planned:<step>`, `done:<step>`, `involvement:<step>/<lane>`,
 * `confirmed:<element>`, `name:<element>`, `guide:<step>/<part>`, `stepTools:<step>`, `lanes`, `vote:<id>`; and
 * `edited:<element>` for any edit of an element.
 */
export type ThingKey = string

const entryPrefix = 'entry:'
export const entryKey = (id: string): ThingKey => `${entryPrefix}${id}`
export const partKey = (id: string, part: string): ThingKey => `${entryPrefix}${id}/${part}`
export const linkPart = (to: string): string => `#link:${to}`

const editedPrefix = 'edited:'
const editedKey = (element: ElementKey): ThingKey => `${editedPrefix}${element}`

/** The parts of an entry that an event changes, by entry id. */
export function changedParts(event: WorkshopEvent): readonly { id: string; parts: readonly string[] }[] {
  switch (event.type) {
    case 'entryEdited':
      return [
        {
          id: event.entryId,
          parts: [...(event.text === undefined ? [] : ['text']), ...Object.keys(event.fields ?? {})],
        },
      ]
    case 'entryMoved':
      return [{ id: event.entryId, parts: ['#place'] }]
    case 'entryParked':
    case 'entryUnparked':
      return [{ id: event.entryId, parts: ['#parked'] }]
    case 'entryRemoved':
    case 'entryRestored':
      return [{ id: event.entryId, parts: ['#life'] }]
    case 'entriesLinked':
    case 'entriesUnlinked':
      return [
        { id: event.link.from, parts: [linkPart(event.link.to)] },
        { id: event.link.to, parts: [] },
      ]
    default:
      return []
  }
}

/** Keys of `state.touched` that an event changes: everything undoable that is not an entry. */
export function touchedKeys(event: WorkshopEvent): readonly ThingKey[] {
  switch (event.type) {
    case 'detailsChanged':
      return Object.keys(event.changes).map(name => `details/${name}`)
    case 'personAdded':
      return [`person:${event.person.id}`]
    case 'personChanged':
    case 'personRemoved':
      return [`person:${event.personId}`]
    case 'stepMarkedDone':
    case 'stepReopened':
      return [`done:${event.stepId}`]
    case 'plannedMinutesSet':
      return [`planned:${event.stepId}`]
    case 'involvementSet':
      return [`involvement:${event.stepId}/${event.laneId}`, editedKey(`involvement:${event.stepId}`)]
    case 'elementConfirmed':
    case 'elementUnconfirmed':
      return [`confirmed:${event.key}`]
    case 'elementRenamed':
      return [`name:${event.key}`, editedKey(event.key)]
    case 'guideChanged':
      return [
        ...Object.keys(event.changes).map(part => `guide:${event.stepId}/${part}`),
        editedKey(`guide:${event.stepId}`),
      ]
    case 'stepToolsSet':
      return [`stepTools:${event.stepId}`, editedKey(`stepTools:${event.stepId}`)]
    case 'lanesArranged':
      return ['lanes']
    case 'voteOpened':
      return [`vote:${event.vote.id}`]
    case 'voteCast':
    case 'voteClosed':
    case 'voteRemoved':
    case 'voteRestored':
      return [`vote:${event.voteId}`]
    default:
      return []
  }
}

/** Every key whose event number an event moves on. */
export function keysOf(event: WorkshopEvent): readonly ThingKey[] {
  if (event.type === 'entryAdded') return [entryKey(event.entry.id)]
  const ofEntries = changedParts(event).flatMap(({ id, parts }) => [
    entryKey(id),
    ...parts.map(part => partKey(id, part)),
  ])
  return [...ofEntries, ...touchedKeys(event)]
}

/**
 * Keys that must be unchanged since for an event to take something back without taking later work along: the parts it
 * sets; where it removes an entry, everything about it; where an element would be called proposed again, every edit of it.
 */
export function guardKeys(event: WorkshopEvent): readonly ThingKey[] {
  if (event.type === 'entryRemoved') return [entryKey(event.entryId)]
  const isLink = event.type === 'entriesLinked' || event.type === 'entriesUnlinked'
  const ofEntries = changedParts(event).flatMap(({ id, parts }) => [
    ...parts.map(part => partKey(id, part)),
    ...(isLink ? [] : [partKey(id, '#life')]),
  ])
  const touched = touchedKeys(event).filter(key => !key.startsWith(editedPrefix))
  return [...ofEntries, ...touched, ...(event.type === 'elementUnconfirmed' ? [editedKey(event.key)] : [])]
}

/** @returns the number of the last event that changed the thing; 0: never, or not since it was made. */
export function revisionOf(state: WorkshopState, key: ThingKey): number {
  if (!key.startsWith(entryPrefix)) return Object.hasOwn(state.touched, key) ? (state.touched[key] ?? 0) : 0
  const slash = key.indexOf('/')
  const id = key.slice(entryPrefix.length, slash < 0 ? undefined : slash)
  const entry = findEntry(state, id)
  if (!entry) return 0
  if (slash < 0) return entry.revision
  const part = key.slice(slash + 1)
  return Object.hasOwn(entry.fieldRevisions, part) ? (entry.fieldRevisions[part] ?? 0) : 0
}
