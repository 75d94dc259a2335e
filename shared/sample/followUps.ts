import type { Step } from '../process/schema.ts'
import type { CommandBody } from '../workshop/commands.ts'
import { maxEntryText } from '../workshop/entryFields.ts'
import type { Draw } from './draw.ts'
import { type Phrases, say } from './phrases.ts'
import { lanesOf, lettersOf, type Room, type RoomEntry, stillProposed } from './room.ts'

/**
 * What a facilitator does between two entries: correct, move, park, link, settle who is involved. Each takes its chance
 * and keeps the room's memory in step with what it asked for.
 */
export function* followUps(room: Room, step: Step, phrases: Phrases, draw: Draw): Iterable<CommandBody> {
  const latest = room.entries.at(-1)
  if (latest === undefined) return
  if (latest.kind === 'action' && draw.chance(0.6)) yield* linkFromEarlier(room, latest, draw)
  if (draw.chance(0.12)) yield* editRecent(room, phrases, draw)
  if (draw.chance(0.07)) yield* moveRecent(room, draw)
  if (draw.chance(0.04)) yield* parkRecent(room, draw)
  if (draw.chance(0.02)) yield* takeFromParkingLot(room, draw)
  if (draw.chance(0.05)) yield* confirmSomething(room, step, draw)
  if (draw.chance(0.02)) yield* changeInvolvement(room, step, draw)
  if (draw.chance(0.02)) yield { type: 'extendTimebox', minutes: draw.one([1, 5]) }
  if (draw.chance(0.01)) yield* [{ type: 'pauseTimebox' }, { type: 'resumeTimebox' }] satisfies CommandBody[]
}

/** People correct and move what was said in the last minutes, not what was said two hours ago. */
const recentEntries = 12
const recent = (room: Room) => room.entries.slice(-recentEntries)
/** A text is edited once at most, so the editor has always seen the newest: the one it was created with. */
const sinceCreation = 0

function* linkFromEarlier(room: Room, action: RoomEntry, draw: Draw): Iterable<CommandBody> {
  const origins = recent(room).filter(({ kind }) => kind === 'risk' || kind === 'decision')
  if (origins.length === 0) return
  const from = draw.one(origins).id
  const key = `${from}/${action.id}`
  if (room.links.has(key)) return
  room.links.add(key)
  yield { type: 'linkEntries', from, to: action.id }
}

function* editRecent(room: Room, phrases: Phrases, draw: Draw): Iterable<CommandBody> {
  const entry = draw.one(recent(room))
  const text = `${entry.text} (${say(phrases.afterthoughts, phrases, draw)})`
  if (entry.isEdited || text.length > maxEntryText) return
  entry.isEdited = true
  entry.text = text
  yield { type: 'editEntry', entryId: entry.id, basedOn: sinceCreation, text }
}

function* moveRecent(room: Room, draw: Draw): Iterable<CommandBody> {
  const entry = draw.one(recent(room))
  const step = draw.one(room.process.steps)
  const laneId = draw.one(lanesOf(step))
  if (entry.stepId === step.id && entry.laneId === laneId) return
  Object.assign(entry, { stepId: step.id, laneId })
  yield { type: 'moveEntry', entryId: entry.id, stepId: step.id, laneId }
}

function* parkRecent(room: Room, draw: Draw): Iterable<CommandBody> {
  const entry = draw.one(recent(room))
  if (entry.isParked) return
  entry.isParked = true
  yield { type: 'parkEntry', entryId: entry.id }
}

function* takeFromParkingLot(room: Room, draw: Draw): Iterable<CommandBody> {
  const parked = recent(room).filter(({ isParked }) => isParked)
  if (parked.length === 0) return
  const entry = draw.one(parked)
  entry.isParked = false
  yield { type: 'unparkEntry', entryId: entry.id }
}

function* confirmSomething(room: Room, step: Step, draw: Draw): Iterable<CommandBody> {
  const proposed = stillProposed(room, step)
  if (proposed.length === 0) return
  const key = draw.one(proposed)
  room.confirmed.add(key)
  yield { type: 'confirmElement', key }
}

/** Who is only informed asks to be consulted, or the other way round: accountable and responsible stay as they are. */
function* changeInvolvement(room: Room, step: Step, draw: Draw): Iterable<CommandBody> {
  const lanes = room.process.actors.filter(({ id }) => [null, 'C', 'I'].includes(lettersOf(room, step, id)))
  if (lanes.length === 0) return
  const laneId = draw.one(lanes).id
  const letters = lettersOf(room, step, laneId) === 'C' ? 'I' : 'C'
  room.letters.set(`${step.id}/${laneId}`, letters)
  room.confirmed.add(`involvement:${step.id}`)
  yield { type: 'setInvolvement', stepId: step.id, laneId, letters }
}
