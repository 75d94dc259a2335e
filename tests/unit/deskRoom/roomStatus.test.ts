import { describe, expect, test } from 'vitest'
import {
  comeAndGone,
  handsUp,
  missingSentence,
  phonesHere,
  whoIs,
} from '../../../renderer/desk/room/roomStatus.ts'
import type { Actor } from '../../../shared/process/schema.ts'
import { workshopAfter } from '../wall/workshop.ts'
import { text } from './english.ts'
import { participant, roomWith } from './rooms.ts'

const state = workshopAfter()
const lane = (shortName: string): Actor => ({ id: shortName, shortName, name: shortName, source: 'case' })

describe('who is in the room', () => {
  test('counts phones that are here, neither those that left nor the second laptop', () => {
    const room = roomWith(
      participant('a'),
      participant('b', { isHere: false }),
      participant('c', { role: 'cofacilitator' }),
    )
    expect(phonesHere(room).map(({ id }) => id)).toEqual(['a'])
  })

  test('keeps raised hands in the order in which they went up, also of a phone that sleeps', () => {
    const room = roomWith(
      participant('late', { handSince: 30 }),
      participant('none'),
      participant('first', { handSince: 10, isHere: false }),
    )
    expect(handsUp(room).map(({ id }) => id)).toEqual(['first', 'late'])
  })

  test('lists people as they came, those who left apart', () => {
    const { here, gone } = comeAndGone(
      roomWith(
        participant('b', { joinedAt: 2 }),
        participant('x', { joinedAt: 1, isHere: false }),
        participant('a', { joinedAt: 1 }),
      ),
    )
    expect([here, gone].map(list => list.map(({ id }) => id))).toEqual([['a', 'b'], ['x']])
  })

  test('calls somebody by name, without a name by lane, and the second laptop what it is', () => {
    const called = (changes: Parameters<typeof participant>[1]) =>
      whoIs(state, participant('a', changes), text)
    expect(called({ name: 'Anna Rossi', laneId: 'LEG' })).toBe('Anna Rossi')
    expect(called({ laneId: 'LEG' })).toBe('Phone, Legal')
    expect(called({})).toBe('Phone, no lane')
    expect(called({ role: 'cofacilitator' })).toBe('Second laptop')
  })
})

describe('whom the room has to do without', () => {
  test('is one short sentence that names lanes as long as it stays short', () => {
    const said = (...names: string[]) => missingSentence(names.map(lane), text, 'en')
    expect(said('Legal')).toBe('Legal is not in the room')
    expect(said('Legal', 'DPO')).toBe('Legal and DPO are not in the room')
    expect(said('Legal', 'DPO', 'ICT')).toBe('3 lanes are not in the room')
    expect(said()).toBe('')
  })
})
