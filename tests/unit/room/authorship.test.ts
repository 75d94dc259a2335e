import { describe, expect, test } from 'vitest'
import { authorFor, ruleOf } from '../../../shared/room/authorship.ts'
import { toCommand } from '../../../shared/room/toCommand.ts'
import { openRoom } from '../../fixtures/workshop.ts'
import { phone, pseudonymOf, say } from './phones.ts'

const ann = phone('p-ann', 'Ann Nurse', 'CE')
const add = { type: 'addEntry', kind: 'note', text: 'Said', stepId: 's1', rule: 'named' } as const

describe('the author of an entry', () => {
  test('is the participant under names and a pseudonym otherwise', () => {
    const base = { role: 'participant' }
    expect(authorFor(ann, 'named', 'x')).toEqual({ ...base, id: 'p-ann', name: 'Ann Nurse', laneId: 'CE' })
    expect(authorFor(ann, 'laneOnly', 'x')).toEqual({ ...base, id: 'x', name: '', laneId: 'CE' })
    expect(authorFor(ann, 'anonymous', 'x')).toEqual({ ...base, id: 'x', name: '', laneId: null })
  })

  test('under a rule that hides it differs from entry to entry and is still who may change it', () => {
    const room = openRoom()
    room.do({ type: 'setNamingRule', rule: 'anonymous' })
    say(room, ann, { ...add, entryId: 'a' })
    say(room, ann, { ...add, entryId: 'b' })
    expect(room.entry('a').authorId).not.toBe(room.entry('b').authorId)
    say(room, ann, { type: 'editEntry', entryId: 'a', basedOn: room.state.seq, text: 'Said better' })
    say(room, ann, { type: 'withdrawEntry', entryId: 'b' })
    expect([room.entry('a').text, room.entry('b').isRemoved]).toEqual(['Said better', true])
    const bob = phone('p-bob', 'Bob', 'CE')
    expect(() => say(room, bob, { type: 'withdrawEntry', entryId: 'a' })).toThrow('notYours')
  })

  test('follows the stricter of what the phone showed and what is in force', () => {
    const room = openRoom()
    say(room, ann, { ...add, entryId: 'a', rule: 'laneOnly' })
    room.do({ type: 'setNamingRule', rule: 'anonymous' })
    say(room, ann, { ...add, entryId: 'b', rule: 'laneOnly' })
    expect([room.entry('a').rule, room.entry('b').rule]).toEqual(['laneOnly', 'anonymous'])
  })

  test('stays what it was when the message comes again after the rule has changed', () => {
    const room = openRoom()
    say(room, ann, { ...add, entryId: 'a' })
    room.do({ type: 'setNamingRule', rule: 'anonymous' })
    expect(ruleOf(room.state, { id: 'again', ...add, entryId: 'a' })).toBe('named')
  })

  test('can change an entry made before the rule became stricter, or looser', () => {
    const room = openRoom()
    say(room, ann, { ...add, entryId: 'a' })
    room.do({ type: 'setNamingRule', rule: 'anonymous' })
    say(room, ann, { ...add, entryId: 'b' })
    say(room, ann, { type: 'editEntry', entryId: 'a', basedOn: room.state.seq, text: 'Changed' })
    room.do({ type: 'setNamingRule', rule: 'named' })
    say(room, ann, { type: 'editEntry', entryId: 'b', basedOn: room.state.seq, text: 'Changed' })
    expect(room.entry('b').authorId).toBe(pseudonymOf(ann)('b'))
  })
})

describe('a message of a phone', () => {
  const { state } = openRoom()

  test('becomes a command', () => {
    expect(toCommand(state, 'p', { id: 'm', ...add, entryId: 'e' })).toEqual({
      id: 'm',
      ...add,
      entryId: 'e',
      rule: 'named',
    })
    expect(toCommand(state, 'p', { id: 'm', type: 'withdrawEntry', entryId: 'e' })).toEqual({
      id: 'm',
      type: 'removeEntry',
      entryId: 'e',
    })
    expect(toCommand(state, 'p', { id: 'm', type: 'castVote', voteId: 'v', dots: { a: 1 } })).toMatchObject({
      type: 'castVote',
      dots: { a: 1 },
    })
    expect(toCommand(state, 'p', { id: 'm', type: 'setMe', name: 'Ann', laneId: null })).toEqual({
      id: 'm',
      type: 'changeParticipant',
      participantId: 'p',
      name: 'Ann',
      laneId: null,
    })
  })

  test('that raises a hand is kept nowhere', () => {
    expect(toCommand(state, 'p', { id: 'm', type: 'raiseHand', isRaised: true })).toBeNull()
  })
})
