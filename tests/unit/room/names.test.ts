import { expect, test } from 'vitest'
import { openRoom, type Room } from '../../fixtures/workshop.ts'
import { phone, say } from './phones.ts'

const ann = phone('p-ann', 'Ann Nurse', 'CE')
const come = (room: Room, name: string) =>
  room.do({ type: 'joinRoom', participantId: ann.id, name, laneId: ann.laneId })
const nameOf = ({ state }: Room) => state.room.presence[ann.id]?.name

test('under the rule that names people an empty name takes the name back', () => {
  const room = openRoom()
  come(room, ann.name)
  say(room, ann, { type: 'setMe', name: '' })
  expect(nameOf(room)).toBe('')
})

test('a phone that slept and comes again without a name keeps the one it had', () => {
  const room = openRoom()
  come(room, ann.name)
  expect(() => come(room, '')).toThrow('noChange')
  expect(nameOf(room)).toBe('Ann Nurse')
  room.do({ type: 'leaveRoom', participantId: ann.id })
  come(room, '')
  expect(nameOf(room)).toBe('Ann Nurse')
})

test('where names are hidden neither a name nor its lack says anything', () => {
  const room = openRoom()
  come(room, ann.name)
  room.do({ type: 'setNamingRule', rule: 'laneOnly' })
  say(room, ann, { type: 'setMe', name: '', laneId: 'LEG' })
  expect(() => say(room, ann, { type: 'setMe', name: 'Other' })).toThrow('noChange')
  expect(room.state.room.presence[ann.id]).toMatchObject({ name: 'Ann Nurse', laneId: 'LEG' })
})

test('a change of the lane alone leaves the name', () => {
  const room = openRoom()
  come(room, ann.name)
  say(room, ann, { type: 'setMe', laneId: 'LEG' })
  expect(room.state.room.presence[ann.id]).toMatchObject({ name: 'Ann Nurse', laneId: 'LEG' })
})
