import { type Author, facilitator } from '../../shared/workshop/author.ts'
import type { CommandBody } from '../../shared/workshop/commands.ts'
import type { RecordedEvent } from '../../shared/workshop/events.ts'
import { evolve } from '../../shared/workshop/evolve.ts'
import { type Applied, apply, createWorkshop } from '../../shared/workshop/record.ts'
import type { WorkshopState } from '../../shared/workshop/state.ts'
import { hostileProcess, type Move, withId } from './commands.ts'

const start = Date.UTC(2026, 10, 23, 9)

export type Rehearsal = {
  readonly state: WorkshopState
  readonly log: readonly RecordedEvent[]
  readonly now: number
  readonly accepted: number
}

const earlier: Author = { ...facilitator, id: 'earlier' }
const phone: Author = { id: 'phone-1', role: 'participant', name: 'phone-1', laneId: 'CE' }
const entry = (entryId: string, author: Author): Move => ({
  author,
  body: { type: 'addEntry', kind: 'action', stepId: 's1', entryId, text: `Text of ${entryId}` },
  afterMs: 0,
})
const early = (body: CommandBody): Move => ({ author: earlier, body, afterMs: 0 })
/** What stands before the first move, so that moves have something to meet. */
const prelude: readonly Move[] = [
  entry('e1', earlier),
  entry('e2', phone),
  entry('e0', earlier),
  early({ type: 'linkEntries', from: 'e1', to: 'e0' }),
  early({ type: 'addPerson', personId: 'p1', name: 'Ann', role: '', laneId: null, attendance: 'present' }),
  early({ type: 'confirmElement', key: 'guide:s1' }),
  early({ type: 'enterStep', stepId: 's1' }),
  early({ type: 'startTimebox' }),
  {
    author: phone,
    body: { type: 'joinRoom', participantId: phone.id, name: 'phone-1', laneId: 'CE' },
    afterMs: 0,
  },
  early({
    type: 'openVote',
    voteId: 'v1',
    title: 'Which first?',
    stepId: 's1',
    options: [
      { id: 'o1', text: 'One', entryId: 'e1' },
      { id: 'o2', text: 'Two', entryId: null },
    ],
    dotsPerPerson: 3,
  }),
]

/** Carries moves out one after the other; refused ones leave no trace. */
export function rehearse(moves: readonly Move[]): Rehearsal {
  const first = createWorkshop({
    workshopId: 'w',
    process: hostileProcess,
    details: { title: 'Rehearsal' },
    author: facilitator,
    commandId: 'first',
    now: start,
  })
  let at: Rehearsal = { state: evolve(null, first), log: [first], now: start, accepted: 0 }
  for (const [place, move] of [...prelude, ...moves].entries()) at = goOn(at, move, `c${place}`).rehearsal
  return { ...at, accepted: at.accepted - prelude.length }
}

export function goOn(
  at: Rehearsal,
  move: Move,
  commandId: string,
): { applied: Applied; rehearsal: Rehearsal } {
  const now = at.now + move.afterMs
  const applied = apply(at.state, withId(move.body, commandId), move.author, now)
  if (!applied.ok) return { applied, rehearsal: { ...at, now } }
  const rehearsal: Rehearsal = {
    state: applied.state,
    log: [...at.log, ...applied.recorded],
    now,
    accepted: at.accepted + 1,
  }
  return { applied, rehearsal }
}
