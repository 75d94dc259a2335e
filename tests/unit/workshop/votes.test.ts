import { describe, expect, test } from 'vitest'
import type { Author } from '../../../shared/workshop/author.ts'
import type { CommandBody } from '../../../shared/workshop/commands.ts'
import {
  findVote,
  openVoteOf,
  voteResult,
  votersOf,
  votesOfStep,
} from '../../../shared/workshop/selectors.ts'
import { nurse, openRoom, type Room } from '../../fixtures/workshop.ts'

const voter = (id: string): Author => ({ id, role: 'participant', name: '', laneId: null })
const option = (id: string, entryId: string | null = null) => ({ id, text: `Choice ${id}`, entryId })
const ask: Extract<CommandBody, { type: 'openVote' }> = {
  type: 'openVote',
  voteId: 'v1',
  title: 'What first?',
  stepId: 's1',
  options: [option('a'), option('b'), option('c')],
  dotsPerPerson: 3,
}
const asking = () => {
  const room = openRoom()
  room.do(ask)
  return room
}
const cast = (room: Room, id: string, dots: Record<string, number>) =>
  room.do({ type: 'castVote', voteId: 'v1', dots }, voter(id))
const voteOf = (room: Room, id = 'v1') => {
  const vote = findVote(room.state, id)
  if (!vote) throw new Error('no vote')
  return vote
}

describe('a vote', () => {
  test('has a label that is never given twice, and is the only one that is open', () => {
    const room = asking()
    expect(room.refused({ ...ask, voteId: 'v2' })).toEqual({
      code: 'voteOpen',
      params: { label: 'V1' },
    })
    room.do({ type: 'removeVote', voteId: 'v1' })
    room.do({ ...ask, voteId: 'v2' })
    expect(openVoteOf(room.state)?.label).toBe('V2')
    expect(votesOfStep(room.state, 's1').map(({ label }) => label)).toEqual(['V2'])
  })

  test('shows how many voted and no tally before it is closed', () => {
    const room = asking()
    cast(room, 'x', { a: 2 })
    cast(room, 'y', { b: 1 })
    expect(votersOf(voteOf(room))).toBe(2)
    expect(voteResult(voteOf(room))).toBeNull()
  })

  test('ranks the options once it is closed, with ties as ties', () => {
    const room = asking()
    cast(room, 'x', { a: 1, c: 2 })
    cast(room, 'y', { b: 2, a: 1 })
    room.do({ type: 'closeVote', voteId: 'v1' })
    const result = voteResult(voteOf(room))
    expect(result).toMatchObject({ voters: 2, dots: 6 })
    expect(result?.ranked.map(({ option, dots, place, isTie }) => [option.id, dots, place, isTie])).toEqual([
      ['a', 2, 1, true],
      ['b', 2, 1, true],
      ['c', 2, 1, true],
    ])
    expect(result?.winners).toHaveLength(3)
  })

  test('leaves out the places that a tie takes', () => {
    const room = asking()
    cast(room, 'x', { b: 1, c: 1 })
    room.do({ type: 'closeVote', voteId: 'v1' })
    const places = voteResult(voteOf(room))?.ranked.map(({ option, place }) => `${place} ${option.id}`)
    expect(places).toEqual(['1 b', '1 c', '3 a'])
  })

  test('without a single dot has no winner', () => {
    const room = asking()
    room.do({ type: 'closeVote', voteId: 'v1' })
    expect(voteResult(voteOf(room))).toMatchObject({ voters: 0, winners: [] })
  })

  test('asks about entries that everybody can see', () => {
    const room = openRoom()
    room.do({ type: 'startCollecting', stepId: 's1' })
    room.do({ type: 'addEntry', kind: 'risk', stepId: 's1', entryId: 'hid', text: 'Hidden' }, nurse)
    const about = (entryId: string) => ({ ...ask, options: [option('a', entryId), option('b')] })
    expect(room.refused(about('hid')).code).toBe('entryHidden')
    expect(room.refused(about('none')).code).toBe('unknownEntry')
    expect(room.refused({ ...ask, options: [option('a'), option('a')] }).code).toBe('duplicateId')
    expect(room.refused({ ...ask, stepId: 's9' }).code).toBe('unknownStep')
  })

  test('that was taken away comes back closed with an undo', () => {
    const room = asking()
    cast(room, 'x', { a: 1 })
    room.do({ type: 'removeVote', voteId: 'v1' })
    expect(votesOfStep(room.state, 's1')).toEqual([])
    room.do({ type: 'undo' })
    expect(voteResult(voteOf(room))?.winners.map(({ id }) => id)).toEqual(['a'])
  })
})

describe('a ballot', () => {
  test('replaces the one before, and an empty one takes it back', () => {
    const room = asking()
    cast(room, 'x', { a: 3 })
    cast(room, 'x', { b: 1, a: 0 })
    expect(voteOf(room).ballots).toEqual({ x: { b: 1 } })
    cast(room, 'x', {})
    expect(votersOf(voteOf(room))).toBe(0)
  })

  test('is refused with too many dots, for what was not asked, and after the end', () => {
    const room = asking()
    const refused = (dots: Record<string, number>) =>
      room.refused({ type: 'castVote', voteId: 'v1', dots }, voter('x'))
    expect(refused({ a: 2, b: 2 })).toEqual({ code: 'tooManyDots', params: { dots: 3 } })
    expect(refused({ toString: 1 }).code).toBe('unknownOption')
    expect(room.refused({ type: 'castVote', voteId: 'v9', dots: {} }, voter('x')).code).toBe('unknownVote')
    room.do({ type: 'closeVote', voteId: 'v1' })
    expect(refused({ a: 1 }).code).toBe('voteClosed')
  })

  test('is secret: one that carries a name or a lane is not taken', () => {
    const room = asking()
    expect(room.refused({ type: 'castVote', voteId: 'v1', dots: { a: 1 } }, nurse).code).toBe('ruleChanged')
    expect(room.refused({ type: 'castVote', voteId: 'v1', dots: { a: 1 } }).code).toBe('notAllowed')
  })
})
