import { isHidden, sharingOf } from '../collecting.ts'
import { kindLetter } from '../entryFields.ts'
import { appendEntry, changeEntry, findEntry } from '../entryIndex.ts'
import type { EntrySeed, WorkshopEvent } from '../events.ts'
import { changedParts } from '../history/keys.ts'
import type { Entry, Link, WorkshopState } from '../state.ts'

type EntriesEvent = Extract<WorkshopEvent, { type: `entr${string}` }>
type Stamp = { readonly authorId: string; readonly at: number; readonly seq: number }

export function evolveEntries(state: WorkshopState, event: EntriesEvent, stamp: Stamp): WorkshopState {
  if (event.type === 'entryAdded') return addEntry(state, event.entry, stamp)
  let entries = state.entries
  for (const { id, parts } of changedParts(event)) {
    entries = changeEntry(entries, id, entry => stamped(changeOf(state, entry, event), parts, stamp.seq))
  }
  return { ...state, entries, links: changeLinks(state.links, event) }
}

function addEntry(state: WorkshopState, seed: EntrySeed, { authorId, at, seq }: Stamp): WorkshopState {
  if (findEntry(state, seed.id)) return state
  const number = Number(seed.label.slice(kindLetter[seed.kind].length))
  const count = state.entryCounts[seed.kind] + 1
  return {
    ...state,
    entries: appendEntry(state.entries, {
      ...seed,
      isRemoved: false,
      authorId,
      createdAt: at,
      revision: seq,
      fieldRevisions: {},
    }),
    entryCounts: {
      ...state.entryCounts,
      [seed.kind]: Number.isInteger(number) ? Math.max(count, number) : count,
    },
  }
}

type EntryChange = Exclude<EntriesEvent, { type: 'entryAdded' }>

function changeOf(state: WorkshopState, entry: Entry, event: EntryChange): Entry {
  switch (event.type) {
    case 'entryEdited':
      return {
        ...entry,
        text: event.text ?? entry.text,
        fields: event.fields ? changeFields(entry.fields, event.fields) : entry.fields,
      }
    case 'entryMoved':
      return shownWhereOpen(state, {
        ...entry,
        stepId: event.stepId,
        laneId: event.laneId,
        toolId: event.toolId,
      })
    case 'entryParked':
      return { ...entry, isParked: true }
    case 'entryUnparked':
      return { ...entry, isParked: false }
    case 'entryRemoved':
      return { ...entry, isRemoved: true }
    case 'entryRestored':
      return { ...entry, isRemoved: false }
    case 'entriesLinked':
    case 'entriesUnlinked':
      return entry
    default:
      return event satisfies never
  }
}

/** A hidden entry that its author moves to a step where everybody sees at once has nothing to wait for there. */
function shownWhereOpen(state: WorkshopState, entry: Entry): Entry {
  return isHidden(entry) && sharingOf(state, entry.stepId) !== 'collecting' ? revealed(entry) : entry
}

export function revealed(entry: Entry): Entry {
  const { isPrivate: _, ...shown } = entry
  return shown
}

function changeFields(fields: Entry['fields'], changes: Readonly<Record<string, string>>): Entry['fields'] {
  const all = Object.entries({ ...fields, ...changes })
  return Object.fromEntries(all.filter(([, value]) => value !== ''))
}

function stamped(entry: Entry, parts: readonly string[], seq: number): Entry {
  if (parts.length === 0) return { ...entry, revision: seq }
  const moved = Object.fromEntries(parts.map(part => [part, seq]))
  return { ...entry, revision: seq, fieldRevisions: { ...entry.fieldRevisions, ...moved } }
}

const isSameLink = (a: Link, b: Link) => a.from === b.from && a.to === b.to

function changeLinks(links: readonly Link[], event: EntryChange): readonly Link[] {
  if (event.type !== 'entriesLinked' && event.type !== 'entriesUnlinked') return links
  const others = links.filter(link => !isSameLink(link, event.link))
  return event.type === 'entriesLinked' ? [...others, event.link] : others
}
