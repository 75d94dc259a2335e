import { describe, expect, test } from 'vitest'
import { evolve } from '../../../shared/workshop/evolve.ts'
import {
  entriesOfCell,
  entriesOfStep,
  parkedEntries,
  visibleEntries,
} from '../../../shared/workshop/selectors.ts'
import { lawyer, nurse, openRoom } from '../../fixtures/workshop.ts'

const risk = { type: 'addEntry', kind: 'risk', stepId: 's1' } as const

describe('adding', () => {
  test('gives each kind its own letter and number', () => {
    const room = openRoom()
    room.do({ ...risk, entryId: 'a', text: 'Shared log-in' })
    room.do({ ...risk, entryId: 'b', text: 'Open port' })
    room.do({ type: 'addEntry', kind: 'action', stepId: 's1', entryId: 'c', text: 'Close it' })
    expect(room.state.entries.map(entry => entry.label)).toEqual(['R1', 'R2', 'A1'])
  })

  test('never gives a label twice, not even after undo or removal', () => {
    const room = openRoom()
    room.do({ ...risk, entryId: 'a', text: 'One' })
    room.do({ type: 'undo' })
    room.do({ ...risk, entryId: 'b', text: 'Two' })
    room.do({ type: 'removeEntry', entryId: 'b' })
    room.do({ ...risk, entryId: 'c', text: 'Three' })
    expect(visibleEntries(room.state).map(entry => entry.label)).toEqual(['R3'])
  })

  test('keeps the label through undo and redo', () => {
    const room = openRoom()
    room.do({ ...risk, entryId: 'a', text: 'One' })
    room.do({ type: 'undo' })
    room.do({ type: 'redo' })
    expect(visibleEntries(room.state).map(entry => entry.label)).toEqual(['R1'])
  })

  test('tidies text and fields, and leaves out what no document can hold', () => {
    const room = openRoom()
    room.do({
      ...risk,
      entryId: 'a',
      text: ' one\r\ntwo\u0000\ud800 ',
      fields: { owner: ' Jane\n Doe ', likelihood: '4', cause: '' },
    })
    expect(room.entry('a')).toMatchObject({
      text: 'one\ntwo',
      fields: { owner: 'Jane Doe', likelihood: '4' },
    })
    expect(room.entry('a').fields).not.toHaveProperty('cause')
  })

  test('puts what a participant says into the lane they sit in for', () => {
    const room = openRoom()
    room.do({ ...risk, entryId: 'a', text: 'One' }, nurse)
    room.do({ ...risk, entryId: 'b', text: 'Two', laneId: null }, nurse)
    expect([room.entry('a').laneId, room.entry('b').laneId]).toEqual(['CE', null])
  })

  test.each([
    ['a step', { stepId: 'constructor' }, 'unknownStep'],
    ['a lane', { laneId: '__proto__' }, 'unknownLane'],
    ['a tool', { toolId: 'toString' }, 'unknownTool'],
  ])('refuses %s that the process does not have', (_what, place, code) => {
    expect(openRoom().refused({ ...risk, entryId: 'a', text: 'x', ...place }).code).toBe(code)
  })

  test('refuses an id that is taken, also by a removed entry', () => {
    const room = openRoom()
    room.do({ ...risk, entryId: 'a', text: 'One' })
    room.do({ type: 'removeEntry', entryId: 'a' })
    expect(room.refused({ ...risk, entryId: 'a', text: 'Two' }).code).toBe('duplicateId')
  })

  test('takes any id that the schema lets through', () => {
    const room = openRoom()
    for (const id of ['__proto__', 'constructor', 'hasOwnProperty'])
      room.do({ ...risk, entryId: id, text: id })
    room.do({ type: 'editEntry', entryId: '__proto__', basedOn: room.state.seq, text: 'Changed' })
    expect(room.entry('__proto__').text).toBe('Changed')
  })

  test.each([
    [{ owner2: 'x' }, { code: 'unknownField', params: { field: 'owner2' } }],
    [{ constructor: 'x' }, { code: 'unknownField', params: { field: 'constructor' } }],
    [{ due: '2026-02-29' }, { code: 'badValue', params: { field: 'due', problem: 'notADate' } }],
    [{ priority: 'urgent' }, { code: 'badValue', params: { field: 'priority', problem: 'notAChoice' } }],
    [{ owner: 'x'.repeat(201) }, { code: 'badValue', params: { field: 'owner', problem: 'tooLong' } }],
    [
      { organisation: 'constructor' },
      { code: 'badValue', params: { field: 'organisation', problem: 'noSuchLane' } },
    ],
  ])('refuses the field values %j of an action', (fields, refusal) => {
    const body = { type: 'addEntry', kind: 'action', stepId: 's1', entryId: 'a', text: 'x', fields } as const
    expect(openRoom().refused(body)).toEqual(refusal)
  })

  test('refuses a likelihood beyond the scale', () => {
    for (const likelihood of ['0', '6', '1.5', '-1', 'high'])
      expect(
        openRoom().refused({ ...risk, entryId: 'a', text: 'x', fields: { likelihood } }).params?.problem,
      ).toBe('outOfRange')
  })

  test('refuses text of nothing printable', () => {
    expect(openRoom().refused({ ...risk, entryId: 'a', text: '\u0000 \u0007' }).params?.problem).toBe('empty')
  })
})

describe('editing', () => {
  const edited = () => {
    const room = openRoom()
    room.do({ ...risk, entryId: 'a', text: 'One', fields: { owner: 'Ann' } })
    const seen = room.state.seq
    room.do({ type: 'editEntry', entryId: 'a', basedOn: seen, text: 'Two' })
    return { room, seen }
  }

  test('refuses a text based on an older one and hands over the newer', () => {
    const { room, seen } = edited()
    expect(room.refused({ type: 'editEntry', entryId: 'a', basedOn: seen, text: 'Three' })).toEqual({
      code: 'stale',
      params: { field: 'text' },
      current: 'Two',
    })
  })

  test('lets two people change different fields at once', () => {
    const { room, seen } = edited()
    room.do({ type: 'editEntry', entryId: 'a', basedOn: seen, fields: { owner: 'Bob' } })
    expect(room.entry('a')).toMatchObject({ text: 'Two', fields: { owner: 'Bob' } })
  })

  test('does not call it stale when both want the same', () => {
    const { room, seen } = edited()
    expect(room.refused({ type: 'editEntry', entryId: 'a', basedOn: seen, text: 'Two' }).code).toBe(
      'noChange',
    )
  })

  test('clears a field that is set to nothing', () => {
    const { room } = edited()
    room.do({ type: 'editEntry', entryId: 'a', basedOn: room.state.seq, fields: { owner: '' } })
    expect(room.entry('a').fields).toEqual({})
  })

  test('refuses to touch a removed or unknown entry', () => {
    const { room } = edited()
    room.do({ type: 'removeEntry', entryId: 'a' })
    expect(room.refused({ type: 'editEntry', entryId: 'a', basedOn: 99, text: 'x' })).toEqual({
      code: 'entryRemoved',
      params: { label: 'R1' },
    })
    expect(room.refused({ type: 'parkEntry', entryId: 'nobody' }).code).toBe('unknownEntry')
  })
})

describe('moving and parking', () => {
  test('moves what is named and leaves the rest', () => {
    const room = openRoom()
    room.do({ ...risk, entryId: 'a', text: 'One', laneId: 'CE', toolId: 'CST' })
    room.do({ type: 'moveEntry', entryId: 'a', stepId: 's2' })
    expect(room.entry('a')).toMatchObject({ stepId: 's2', laneId: 'CE', toolId: 'CST' })
    room.do({ type: 'moveEntry', entryId: 'a', laneId: null })
    expect(entriesOfCell(room.state, 's2', null).map(entry => entry.id)).toEqual(['a'])
    expect(room.refused({ type: 'moveEntry', entryId: 'a', stepId: 's2' }).code).toBe('noChange')
  })

  test('takes a parked entry off the board and back to its place', () => {
    const room = openRoom()
    room.do({ ...risk, entryId: 'a', text: 'One' })
    room.do({ type: 'parkEntry', entryId: 'a' })
    expect([entriesOfStep(room.state, 's1').length, parkedEntries(room.state).length]).toEqual([0, 1])
    room.do({ type: 'unparkEntry', entryId: 'a' })
    expect([entriesOfStep(room.state, 's1').length, parkedEntries(room.state).length]).toEqual([1, 0])
  })
})

describe('what participants may do', () => {
  test('changes their own entries and nobody else’s', () => {
    const room = openRoom()
    room.do({ ...risk, entryId: 'a', text: 'Mine' }, nurse)
    room.do({ type: 'editEntry', entryId: 'a', basedOn: 99, text: 'Still mine' }, nurse)
    expect(room.refused({ type: 'removeEntry', entryId: 'a' }, lawyer).code).toBe('notYours')
    expect(room.refused({ type: 'moveEntry', entryId: 'a', stepId: 's2' }, lawyer).code).toBe('notYours')
    room.do({ type: 'removeEntry', entryId: 'a' }, nurse)
  })

  test('does not take away what others have made of an entry', () => {
    const room = openRoom()
    const withdraw = { type: 'removeEntry', entryId: 'a' } as const
    room.do({ ...risk, entryId: 'a', text: 'Mine' }, nurse)
    room.do({ ...risk, entryId: 'b', text: 'The desk’s' })
    room.do({ type: 'editEntry', entryId: 'a', basedOn: 99, fields: { likelihood: '4' } })
    expect(room.refused(withdraw, nurse)).toEqual({ code: 'builtOn', params: { label: 'R1' } })
    room.do({ type: 'undo' })
    room.do({ type: 'linkEntries', from: 'a', to: 'b' })
    expect(room.refused(withdraw, nurse).code).toBe('builtOn')
    // Words may still be put right.
    room.do({ type: 'editEntry', entryId: 'a', basedOn: 99, text: 'Better said' }, nurse)
  })

  test('ends when the facilitator closes the step', () => {
    const room = openRoom()
    room.do({ ...risk, entryId: 'a', text: 'Mine' }, nurse)
    room.do({ type: 'markStepDone', stepId: 's1' })
    expect(room.refused({ ...risk, entryId: 'b', text: 'Late' }, nurse).code).toBe('stepClosed')
    room.do({ ...risk, entryId: 'b', text: 'The facilitator still may' })
  })
})

describe('events from elsewhere', () => {
  test('change nothing but the number where they fit nothing', () => {
    const room = openRoom()
    const odd = { type: 'somethingNewer', entryId: 'a' } as never
    const last = room.log[0]
    if (!last) throw new Error('no log')
    const after = evolve(room.state, { ...last, seq: 2, event: odd })
    expect({ ...after, seq: 1 }).toEqual(room.state)
    expect(evolve(null, { ...last, event: { type: 'entryRemoved', entryId: 'x' } }).entries).toEqual([])
  })
})
