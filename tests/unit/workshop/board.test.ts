import { describe, expect, test } from 'vitest'
import { apply } from '../../../shared/workshop/record.ts'
import {
  countsOfCell,
  countsOfStep,
  entriesOfCell,
  findEntry,
  linkedEntries,
  riskLevel,
  riskScore,
  visibleEntries,
} from '../../../shared/workshop/selectors.ts'
import { facilitator, nine, openRoom } from '../../fixtures/workshop.ts'

const base = { type: 'addEntry', stepId: 's1', text: 'x' } as const

describe('the board', () => {
  test('counts kinds by step and by cell, without parked and removed entries', () => {
    const room = openRoom()
    room.do({ ...base, entryId: 'a', kind: 'risk', laneId: 'CE' })
    room.do({ ...base, entryId: 'b', kind: 'risk' })
    room.do({ ...base, entryId: 'c', kind: 'note', isParked: true })
    room.do({ ...base, entryId: 'd', kind: 'note', laneId: 'CE' })
    room.do({ type: 'removeEntry', entryId: 'd' })
    expect(countsOfStep(room.state, 's1')).toEqual({ note: 0, risk: 2, question: 0, decision: 0, action: 0 })
    expect(countsOfCell(room.state, 's1', 'CE').risk).toBe(1)
    expect(countsOfCell(room.state, 's1', null).risk).toBe(1)
    expect(visibleEntries(room.state)).toHaveLength(3)
  })

  test('keeps the identity of cells that an event did not touch', () => {
    const room = openRoom()
    room.do({ ...base, entryId: 'a', kind: 'risk', laneId: 'CE' })
    room.do({ ...base, entryId: 'b', kind: 'risk', laneId: 'ICT' })
    const before = room.state
    const untouched = entriesOfCell(before, 's1', 'CE')
    const touched = entriesOfCell(before, 's1', 'ICT')
    const after = room.do({ type: 'editEntry', entryId: 'b', basedOn: before.seq, text: 'y' })
    expect(entriesOfCell(after, 's1', 'CE')).toBe(untouched)
    expect(entriesOfCell(after, 's1', 'ICT')).not.toBe(touched)
    expect(entriesOfCell(before, 's1', 'ICT')).toBe(touched)
  })
})

describe('links', () => {
  test('are read from both ends and hidden with a removed entry', () => {
    const room = openRoom()
    room.do({ ...base, entryId: 'r', kind: 'risk' })
    room.do({ ...base, entryId: 'a', kind: 'action' })
    room.do({ type: 'linkEntries', from: 'r', to: 'a' })
    expect(linkedEntries(room.state, 'r').to.map(entry => entry.id)).toEqual(['a'])
    expect(linkedEntries(room.state, 'a').from.map(entry => entry.id)).toEqual(['r'])
    expect(room.refused({ type: 'linkEntries', from: 'r', to: 'a' }).code).toBe('noChange')
    expect(room.refused({ type: 'linkEntries', from: 'r', to: 'r' }).code).toBe('sameEntry')
    expect(room.refused({ type: 'linkEntries', from: 'r', to: 'x' }).code).toBe('unknownEntry')
    room.do({ type: 'removeEntry', entryId: 'a' })
    expect(linkedEntries(room.state, 'r')).toEqual({ to: [], from: [] })
    room.do({ type: 'undo' })
    expect(linkedEntries(room.state, 'r').to).toHaveLength(1)
    room.do({ type: 'unlinkEntries', from: 'r', to: 'a' })
    expect(room.state.links).toEqual([])
  })
})

describe('the score of a risk', () => {
  test('is likelihood times impact once both are said', () => {
    expect(riskScore({ kind: 'risk', fields: { likelihood: '4', impact: '5' } })).toBe(20)
    expect(riskScore({ kind: 'risk', fields: { likelihood: '4' } })).toBeNull()
    expect(riskScore({ kind: 'action', fields: {} })).toBeNull()
    expect([5, 6, 12, 15].map(riskLevel)).toEqual(['low', 'medium', 'medium', 'high'])
  })
})

describe('finding an entry by its id', () => {
  test('is right in two futures of the same state', () => {
    const room = openRoom()
    const { state } = room
    const add = (from: typeof state, entryId: string) => {
      const applied = apply(from, { id: entryId, kind: 'note', ...base, entryId }, facilitator, nine)
      if (!applied.ok) throw new Error(applied.refusal.code)
      return applied.state
    }
    const guess = add(add(state, 'mine'), 'next')
    const answer = add(add(state, 'theirs'), 'mine')
    for (const future of [guess, answer])
      for (const entry of future.entries) expect(findEntry(future, entry.id)).toBe(entry)
    expect(findEntry(guess, 'theirs')).toBeUndefined()
    expect(findEntry(answer, 'next')).toBeUndefined()
    expect(findEntry(state, 'mine')).toBeUndefined()
  })
})
