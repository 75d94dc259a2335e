import type { Process, Step } from '../process/schema.ts'
import type { Command, CommandBody } from '../workshop/commands.ts'
import type { EntryKind } from '../workshop/entryFields.ts'
import { createDraw, type Draw } from './draw.ts'
import { followUps } from './followUps.ts'
import { type Phrases, say } from './phrases.ts'
import { createRoom, lanesOf, type Room } from './room.ts'
import { sampleDay, sampleFields } from './sampleFields.ts'

export type SampleOptions = {
  /** Exactly so many `addEntry` commands; at least 0. */
  entries: number
  /** Same seed, same process, same phrases: the same commands. */
  seed: number
  process: Process
  phrases: Phrases
}

/**
 * The commands of a whole workshop, made up as they are taken: details, people, then every step walked in order with
 * entries, corrections, links and the timer. Sent by a facilitator to a new workshop of `process`, in this order and
 * once, every one of them is accepted. Ids are `c1`, `c2` ... and entries `e1`, `e2` ...
 */
export function* sampleCommands(options: SampleOptions): Generator<Command, void> {
  let count = 0
  for (const body of workshopBodies(options)) {
    count += 1
    yield { id: `c${count}`, ...body }
  }
}

function* workshopBodies({ entries, seed, process, phrases }: SampleOptions): Iterable<CommandBody> {
  const draw = createDraw(seed)
  const room = createRoom(process)
  yield* opening(process, phrases)
  const shares = shareOut(entries, process.steps.length)
  for (const [at, step] of process.steps.entries()) {
    yield { type: 'enterStep', stepId: step.id }
    yield { type: 'startTimebox' }
    for (let made = 0; made < (shares[at] ?? 0); made += 1) {
      yield newEntry(room, step, phrases, draw)
      yield* followUps(room, step, phrases, draw)
    }
    yield { type: 'markStepDone', stepId: step.id }
  }
  yield { type: 'endWalk' }
}

function* opening(process: Process, phrases: Phrases): Iterable<CommandBody> {
  const [organiser] = phrases.people
  yield {
    type: 'changeDetails',
    changes: {
      place: 'Conference room 2',
      date: sampleDay,
      startTime: '09:00',
      classification: 'Internal',
      organiser: organiser?.role ?? '',
      scenario: process.summary,
    },
  }
  for (const [at, { name, role, laneId }] of phrases.people.entries()) {
    const isLane = process.actors.some(({ id }) => id === laneId)
    yield {
      type: 'addPerson',
      personId: `p${at + 1}`,
      name,
      role,
      laneId: isLane ? laneId : null,
      attendance: at % 10 === 9 ? 'apologies' : 'present',
    }
  }
}

/** Splits `total` over `parts` as evenly as whole numbers can be. */
function shareOut(total: number, parts: number): number[] {
  return Array.from(
    { length: parts },
    (_, at) => Math.floor(((at + 1) * total) / parts) - Math.floor((at * total) / parts),
  )
}

/** A room says about as much of each kind as it does in real minutes: mostly notes, risks and actions. */
const kindsAsSaid: readonly EntryKind[] = [
  ...Array.from({ length: 6 }, () => 'note' as const),
  ...Array.from({ length: 5 }, () => 'risk' as const),
  ...Array.from({ length: 3 }, () => 'question' as const),
  ...Array.from({ length: 2 }, () => 'decision' as const),
  ...Array.from({ length: 4 }, () => 'action' as const),
]

function newEntry(room: Room, step: Step, phrases: Phrases, draw: Draw): CommandBody {
  const kind = draw.one(kindsAsSaid)
  const entry = {
    id: `e${room.entries.length + 1}`,
    kind,
    text: say(phrases.texts[kind], phrases, draw),
    stepId: step.id,
    laneId: draw.chance(0.9) ? draw.one(lanesOf(step)) : null,
    isParked: draw.chance(0.02),
    isEdited: false,
  }
  room.entries.push(entry)
  const fields = sampleFields(kind, phrases, draw)
  const hasTool = step.toolIds.length > 0 && draw.chance(0.25)
  return {
    type: 'addEntry',
    entryId: entry.id,
    kind,
    text: entry.text,
    stepId: step.id,
    laneId: entry.laneId,
    ...(Object.keys(fields).length > 0 && { fields }),
    ...(hasTool && { toolId: draw.one(step.toolIds) }),
    ...(entry.isParked && { isParked: true }),
  }
}
