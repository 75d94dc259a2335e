import { describe, expect, test } from 'vitest'
import { openRoom } from '../../fixtures/workshop.ts'

const ann = {
  type: 'addPerson',
  personId: 'p1',
  name: 'Ann',
  role: 'Nurse',
  laneId: 'CE',
  attendance: 'present',
} as const

describe('people', () => {
  test('are added, changed and removed', () => {
    const room = openRoom()
    room.do(ann)
    room.do({ type: 'changePerson', personId: 'p1', changes: { attendance: 'apologies', laneId: null } })
    expect(room.state.people).toEqual([
      { id: 'p1', name: 'Ann', role: 'Nurse', laneId: null, attendance: 'apologies' },
    ])
    room.do({ type: 'removePerson', personId: 'p1' })
    expect(room.state.people).toEqual([])
  })

  test('are refused where something does not fit', () => {
    const room = openRoom()
    room.do(ann)
    expect(room.refused(ann).code).toBe('duplicateId')
    expect(room.refused({ ...ann, personId: 'p2', laneId: 'constructor' }).code).toBe('unknownLane')
    expect(room.refused({ type: 'changePerson', personId: 'p1', changes: { name: 'Ann' } }).code).toBe(
      'noChange',
    )
    expect(room.refused({ type: 'removePerson', personId: '__proto__' }).code).toBe('unknownPerson')
  })
})

describe('details', () => {
  test('are tidied and kept', () => {
    const room = openRoom()
    room.do({
      type: 'changeDetails',
      changes: { title: ' A  walk ', purpose: 'One\r\nTwo', date: '2026-12-15' },
    })
    expect(room.state.details).toMatchObject({
      title: 'A walk',
      purpose: 'One\nTwo',
      date: '2026-12-15',
      status: 'draft',
    })
    room.do({ type: 'changeDetails', changes: { status: 'final', date: '' } })
    expect(room.state.details).toMatchObject({ date: '', status: 'final' })
  })

  test.each([
    [{ title: ' ' }, 'empty'],
    [{ date: '2026-11-31' }, 'notADate'],
    [{ startTime: '24:00' }, 'notATime'],
    [{ place: 'x'.repeat(401) }, 'tooLong'],
  ])('refuse %j', (changes, problem) => {
    const room = openRoom()
    expect(room.refused({ type: 'changeDetails', changes })).toMatchObject({
      code: 'badValue',
      params: { problem },
    })
  })

  test('say so when nothing would change', () => {
    expect(openRoom().refused({ type: 'changeDetails', changes: { title: 'Walk' } }).code).toBe('noChange')
  })

  test('are not overwritten unseen: a text that another has changed since is refused with theirs', () => {
    const room = openRoom()
    const seen = room.state.seq
    room.do({ type: 'changeDetails', basedOn: seen, changes: { purpose: 'Theirs' } })
    room.do({ type: 'changeDetails', basedOn: seen, changes: { scope: 'Another field does not matter' } })
    expect(room.refused({ type: 'changeDetails', basedOn: seen, changes: { purpose: 'Mine' } })).toEqual({
      code: 'stale',
      params: { field: 'purpose' },
      current: 'Theirs',
    })
    room.do({ type: 'changeDetails', basedOn: room.state.seq, changes: { purpose: 'Mine' } })
    expect(room.state.details.purpose).toBe('Mine')
  })
})
