import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { replay } from '../../shared/workshop/evolve.ts'
import { guardKeys, revisionOf } from '../../shared/workshop/history/keys.ts'
import { parseCommand } from '../../shared/workshop/parseCommand.ts'
import { apply } from '../../shared/workshop/record.ts'
import { search } from '../../shared/workshop/search.ts'
import { content, historyOf } from '../../shared/workshop/selectors.ts'
import type { WorkshopState } from '../../shared/workshop/state.ts'
import { warnings } from '../../shared/workshop/warnings.ts'
import { authors, commandTypes, type Move, moves, withId } from './commands.ts'
import { checkInvariants } from './invariants.ts'
import { goOn, rehearse } from './rehearsal.ts'

const sequences = (maxLength: number, ...of: Parameters<typeof moves>) =>
  fc.array(moves(...of), { maxLength, size: 'max' })
const [facilitator] = authors
if (!facilitator) throw new Error('the authors are listed in another order')
const participants = authors.filter(({ role }) => role === 'participant')

/** All but what is bound to the moment, and the undoing itself. */
const undoable = commandTypes.filter(
  type =>
    !/Timebox|^enterStep$|^endWalk$|^undo$|^redo$/.test(type) &&
    !/^(open|close|cast)Vote$|Collecting$|^reveal|^setNamingRule$|Room$|^changeParticipant$/.test(type),
)
const deskAuthors = authors.filter(({ role }) => role === 'facilitator' || role === 'cofacilitator')
const undo = (author: Move['author']): Move => ({ author, body: { type: 'undo' }, afterMs: 0 })
const redo = (author: Move['author']): Move => ({ author, body: { type: 'redo' }, afterMs: 0 })

describe('any sequence of commands', () => {
  test('10,000 of them leave a valid state and none crashes', { timeout: 120_000 }, () => {
    let sequencesSeen = 0
    let sent = 0
    let accepted = 0
    const types = new Set<string>()
    fc.assert(
      fc.property(sequences(30), sequence => {
        const { state, log, accepted: count } = rehearse(sequence)
        checkInvariants(state)
        for (const { cause } of log) types.add(cause.kind === 'command' ? cause.commandType : cause.kind)
        sequencesSeen += 1
        sent += sequence.length
        accepted += count
      }),
      { numRuns: 10_000 },
    )
    console.log(`${sequencesSeen} sequences, ${sent} commands sent, ${accepted} accepted, 0 crashes`)
    expect(sequencesSeen).toBeGreaterThanOrEqual(10_000)
    expect(accepted / sent).toBeGreaterThan(0.25)
    expect([...types]).toEqual(expect.arrayContaining(commandTypes))
  })

  test('fits the schema that the wire is checked with', () => {
    fc.assert(
      fc.property(moves(), ({ body }) => {
        const parsed = parseCommand(withId(body, 'c1'))
        // Blanks around a text are trimmed by the schema; a text of nothing but blanks is the one thing it may refuse.
        if (!parsed.ok) expect(parsed.refusal.params?.fault).toBe('empty')
      }),
      { numRuns: 2_000 },
    )
  })

  test('replayed from the file gives the same state', () => {
    fc.assert(
      fc.property(sequences(25), sequence => {
        const { state, log } = rehearse(sequence)
        const fromDisk = JSON.parse(JSON.stringify(log)) as typeof log
        expect(JSON.stringify(replay(fromDisk))).toBe(JSON.stringify(state))
      }),
      { numRuns: 1_000 },
    )
  })

  test('replayed from a snapshot in the middle gives the same state', () => {
    fc.assert(
      fc.property(sequences(25), fc.nat(), (sequence, cut) => {
        const { state, log } = rehearse(sequence)
        const place = 1 + (cut % log.length)
        const snapshot = JSON.parse(JSON.stringify(replay(log.slice(0, place))))
        expect(JSON.stringify(replay(log.slice(place), snapshot))).toBe(JSON.stringify(state))
      }),
      { numRuns: 500 },
    )
  })

  test('can be searched and warned about', () => {
    fc.assert(
      fc.property(sequences(20), fc.string({ maxLength: 6, unit: 'binary' }), (sequence, query) => {
        const { state } = rehearse(sequence)
        search(state, query)
        warnings(state, '2026-11-23')
      }),
      { numRuns: 500 },
    )
  })
})

describe('undo', () => {
  test('after do gives the content before, and redo the content after', () => {
    fc.assert(
      fc.property(sequences(20), moves(deskAuthors, undoable), (sequence, move) => {
        const before = rehearse(sequence)
        const done = goOn(before, move, 'last')
        fc.pre(done.applied.ok)
        const undone = goOn(done.rehearsal, undo(move.author), 'undo')
        expect(undone.applied.ok).toBe(true)
        expect(content(undone.rehearsal.state)).toEqual(content(before.state))
        const redone = goOn(undone.rehearsal, redo(move.author), 'redo')
        expect(redone.applied.ok).toBe(true)
        expect(content(redone.rehearsal.state)).toEqual(content(done.rehearsal.state))
        checkInvariants(redone.rehearsal.state)
      }),
      { numRuns: 3_000 },
    )
  })

  test('touches only what its author, or somebody’s own undo, left there', () => {
    fc.assert(
      fc.property(sequences(30), fc.constantFrom('undo' as const, 'redo' as const), (sequence, type) => {
        const before = rehearse(sequence)
        for (const author of authors) {
          const { applied } = goOn(before, { author, body: { type }, afterMs: 0 }, 'last')
          if (!applied.ok) continue
          for (const key of applied.recorded.flatMap(recorded => guardKeys(recorded.event))) {
            const last = before.log[revisionOf(before.state, key) - 1]
            if (last?.cause.kind === 'command') expect(last.author.id, key).toBe(author.id)
          }
        }
      }),
      { numRuns: 1_000 },
    )
  })

  test('of everything that one author did leads back to the beginning, and redo to the end', () => {
    fc.assert(
      fc.property(sequences(20, [facilitator], [...undoable, 'undo', 'redo']), sequence => {
        const end = rehearse(sequence)
        const steps = historyOf(end.state, facilitator.id).done.length
        let at = end
        for (let step = 0; step < steps; step += 1) at = goOn(at, undo(facilitator), `u${step}`).rehearsal
        expect(content(at.state)).toEqual(content(rehearse([]).state))
        for (let step = 0; step < steps; step += 1) at = goOn(at, redo(facilitator), `r${step}`).rehearsal
        expect(content(at.state)).toEqual(content(end.state))
      }),
      { numRuns: 2_000 },
    )
  })
})

/** The room without what is one participant's own: their presence and their ballots. */
function roomOfOthers({ room }: WorkshopState, id: string) {
  const without = <T>(all: Readonly<Record<string, T>>) => Object.entries(all).filter(([key]) => key !== id)
  return {
    ...room,
    presence: without(room.presence),
    votes: room.votes.map(vote => ({ ...vote, ballots: without(vote.ballots) })),
  }
}

describe('a participant', () => {
  test('can never change what is not theirs', () => {
    const refusedTypes = new Set<string>()
    const acceptedTypes = new Set<string>()
    fc.assert(
      fc.property(sequences(20), moves(participants), (sequence, move) => {
        const before = rehearse(sequence)
        const { applied, rehearsal } = goOn(before, move, 'last')
        ;(applied.ok ? acceptedTypes : refusedTypes).add(move.body.type)
        if (!applied.ok) return
        const others = before.state.entries.filter(entry => entry.authorId !== move.author.id)
        for (const entry of others) expect(rehearsal.state.entries).toContain(entry)
        const { details, process, confirmed, lanes, people, walk, links, history } = before.state
        expect(rehearsal.state).toMatchObject({ seq: before.state.seq + applied.recorded.length })
        for (const [name, value] of Object.entries({
          details,
          process,
          confirmed,
          lanes,
          people,
          walk,
          links,
          history,
        }))
          expect(rehearsal.state[name as 'details'], name).toBe(value)
        expect(roomOfOthers(rehearsal.state, move.author.id)).toEqual(
          roomOfOthers(before.state, move.author.id),
        )
      }),
      { numRuns: 6_000 },
    )
    expect([...acceptedTypes].sort()).toEqual([
      'addEntry',
      'castVote',
      'changeParticipant',
      'editEntry',
      'joinRoom',
      'leaveRoom',
      'moveEntry',
      'removeEntry',
    ])
    expect(new Set([...acceptedTypes, ...refusedTypes])).toEqual(new Set(commandTypes))
  })

  test('leaves what others did for them to undo', () => {
    fc.assert(
      fc.property(sequences(20), moves(participants), (sequence, move) => {
        const before = rehearse(sequence)
        const { rehearsal } = goOn(before, move, 'last')
        for (const author of authors) {
          const own = historyOf(before.state, author.id).done.map(item => item.commandId)
          expect(historyOf(rehearsal.state, author.id).done.map(item => item.commandId)).toEqual(own)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('the wall', () => {
  test('changes nothing at all', () => {
    const wall = authors.find(author => author.role === 'wall')
    if (!wall) throw new Error('there is no wall')
    fc.assert(
      fc.property(sequences(6), moves([wall]), (sequence, { body }) => {
        const { state, now } = rehearse(sequence)
        expect(apply(state, withId(body, 'last'), wall, now)).toEqual({
          ok: false,
          refusal: { code: 'notAllowed' },
        })
      }),
      { numRuns: 300 },
    )
  })
})

describe('anything at all', () => {
  test('is read as a command or refused with the place of the fault', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything()), json => {
        const parsed = parseCommand(json)
        if (!parsed.ok) expect(parsed.refusal).toMatchObject({ code: 'malformed' })
      }),
      { numRuns: 3_000 },
    )
  })
})
