import { describe, expect, test } from 'vitest'
import type { Author } from '../../../shared/workshop/author.ts'
import { stricterRule } from '../../../shared/workshop/naming.ts'
import { authorNameOf } from '../../../shared/workshop/selectors.ts'
import { lawyer, nurse, openRoom } from '../../fixtures/workshop.ts'

const note = { type: 'addEntry', kind: 'note', stepId: 's1', entryId: 'n', text: 'Said' } as const
const veiled: Author = { id: 'pseudonym', role: 'participant', name: '', laneId: 'CE' }

describe('the rule on names', () => {
  test('that is stricter counts', () => {
    expect(stricterRule('named', 'laneOnly')).toBe('laneOnly')
    expect(stricterRule('anonymous', 'laneOnly')).toBe('anonymous')
  })

  test('is kept with every entry it hides the author of', () => {
    const room = openRoom()
    room.do(note, nurse)
    expect(room.entry('n')).not.toHaveProperty('rule')
    room.do({ type: 'setNamingRule', rule: 'laneOnly' })
    room.do({ ...note, entryId: 'l', rule: 'laneOnly' }, veiled)
    expect(room.entry('l')).toMatchObject({ rule: 'laneOnly', laneId: 'CE', authorId: 'pseudonym' })
    room.do({ type: 'setNamingRule', rule: 'anonymous' })
    room.do({ ...note, entryId: 'a', rule: 'anonymous', laneId: 'CE' }, { ...veiled, laneId: null })
    expect(room.entry('a')).toMatchObject({ rule: 'anonymous', laneId: null })
    room.do({ ...note, entryId: 'd' })
    expect(room.entry('d')).not.toHaveProperty('rule')
  })

  test('is not got round: an entry whose author says more than the rule in force allows is refused', () => {
    const room = openRoom()
    room.do({ type: 'setNamingRule', rule: 'laneOnly' })
    expect(room.refused(note, nurse).code).toBe('ruleChanged')
    expect(room.refused({ ...note, rule: 'laneOnly' }, nurse).code).toBe('ruleChanged')
    room.do({ type: 'setNamingRule', rule: 'anonymous' })
    expect(room.refused({ ...note, rule: 'laneOnly' }, veiled).code).toBe('ruleChanged')
    expect(room.refused({ ...note, rule: 'anonymous' }, veiled).code).toBe('ruleChanged')
  })

  test('may be loosened for what comes then, and a stricter promise of the phone still holds', () => {
    const room = openRoom()
    room.do({ type: 'setNamingRule', rule: 'anonymous' })
    room.do({ type: 'setNamingRule', rule: 'named' })
    room.do({ ...note, rule: 'anonymous' }, { ...veiled, laneId: null })
    expect(room.entry('n').rule).toBe('anonymous')
    const edit = { type: 'editEntry', entryId: 'n', basedOn: 99, text: 'Mine' } as const
    expect(room.refused(edit, { ...veiled, name: 'Nurse' }).code).toBe('ruleChanged')
    room.do(edit, { ...veiled, laneId: null })
    expect(JSON.stringify(room.log)).not.toContain('Nurse')
  })

  test('is the facilitator’s, and cannot be taken back by an undo that meant something else', () => {
    const room = openRoom()
    room.do({ type: 'setNamingRule', rule: 'anonymous' })
    expect(room.refused({ type: 'undo' }).code).toBe('nothingToUndo')
    expect(room.refused({ type: 'setNamingRule', rule: 'named' }, nurse).code).toBe('notAllowed')
    expect(room.refused({ type: 'setNamingRule', rule: 'anonymous' }).code).toBe('noChange')
  })
})

describe('presence', () => {
  const join = { type: 'joinRoom', participantId: nurse.id, name: ' Ann  Nurse ', laneId: 'CE' } as const

  test('adds up stays and keeps the first coming and the last going', () => {
    const room = openRoom()
    const start = room.now
    room.do(join, nurse)
    room.now += 10 * 60_000
    room.do({ type: 'leaveRoom', participantId: nurse.id }, nurse)
    room.now += 5 * 60_000
    room.do({ ...join, laneId: 'ICT' }, nurse)
    expect(room.state.room.presence[nurse.id]).toEqual({
      name: 'Ann Nurse',
      laneId: 'ICT',
      rule: 'named',
      joinedAt: start,
      hereSince: start + 15 * 60_000,
      stayedMs: 10 * 60_000,
      lastSeenAt: start + 15 * 60_000,
    })
    expect(room.refused({ ...join, laneId: 'ICT' }, nurse).code).toBe('noChange')
  })

  test.each(['laneOnly', 'named'] as const)(
    'keeps the promise of anonymity to a phone that slept and came back under %s',
    rule => {
      const room = openRoom()
      room.do({ type: 'setNamingRule', rule: 'anonymous' })
      room.do({ ...join, name: '' }, nurse)
      room.do({ type: 'setNamingRule', rule })
      room.do({ type: 'leaveRoom', participantId: nurse.id }, nurse)
      room.do({ ...join, name: '' }, nurse)
      expect(room.state.room.presence[nurse.id]).toMatchObject({ rule: 'anonymous' })
      // Who says more now says it under the rule of now.
      room.do({ type: 'leaveRoom', participantId: nurse.id }, nurse)
      room.do({ ...join, name: '', laneId: 'ICT' }, nurse)
      expect(room.state.room.presence[nurse.id]).toMatchObject({ rule })
    },
  )

  test('ends when they were there last, for those whom nobody saw go', () => {
    const room = openRoom()
    const start = room.now
    room.do(join, nurse)
    room.now += 24 * 3_600_000
    const leave = { type: 'leaveRoom', participantId: nurse.id } as const
    room.do({ ...leave, leftAt: start + 10 * 60_000 }, nurse)
    expect(room.state.room.presence[nurse.id]).toMatchObject({
      hereSince: null,
      stayedMs: 10 * 60_000,
      lastSeenAt: start + 10 * 60_000,
    })
    // Not before they came, and not after it is written down.
    const back = room.now
    for (const leftAt of [0, back + 3_600_000]) {
      room.do(join, nurse)
      room.do({ ...leave, leftAt }, nurse)
      expect(room.state.room.presence[nurse.id]).toMatchObject({ stayedMs: 10 * 60_000, lastSeenAt: back })
    }
  })

  test('is each participant’s own, and anybody’s for the facilitator', () => {
    const room = openRoom()
    expect(room.refused(join, lawyer).code).toBe('notAllowed')
    room.do(join)
    expect(room.refused({ type: 'leaveRoom', participantId: nurse.id }, lawyer).code).toBe('notAllowed')
    room.do({ type: 'changeParticipant', participantId: nurse.id, name: 'Bea', laneId: null })
    expect(room.state.room.presence[nurse.id]).toMatchObject({ name: 'Bea', laneId: null })
    expect(room.refused({ type: 'changeParticipant', participantId: 'x', name: 'X' }).code).toBe(
      'unknownPerson',
    )
    expect(room.refused({ ...join, participantId: 'y', laneId: '__proto__' }).code).toBe('unknownLane')
  })

  test.each(['laneOnly', 'anonymous'] as const)('leaves no name in the log under %s', rule => {
    const room = openRoom()
    room.do({ type: 'setNamingRule', rule })
    room.do(join, { ...nurse, name: 'Ann Nurse' })
    expect(
      room.refused({ type: 'changeParticipant', participantId: nurse.id, name: 'Ann' }, nurse).code,
    ).toBe('noChange')
    expect(room.state.room.presence[nurse.id]).toMatchObject({ name: '', laneId: 'CE', rule })
    expect(JSON.stringify(room.log)).not.toMatch(/Ann|Nurse/)
  })

  test('names the author of entries made under names, of no others', () => {
    const room = openRoom()
    room.do(join, nurse)
    room.do(note, nurse)
    room.do({ ...note, entryId: 'd' })
    room.do({ type: 'setNamingRule', rule: 'laneOnly' })
    room.do({ ...note, entryId: 'l', rule: 'laneOnly' }, veiled)
    expect(['n', 'd', 'l'].map(id => authorNameOf(room.state, room.entry(id)))).toEqual(['Ann Nurse', '', ''])
  })
})

describe('a co-facilitator', () => {
  const scribe: Author = { id: 'co', role: 'cofacilitator', name: 'Scribe', laneId: null }

  test('does everything but ending the workshop', () => {
    const room = openRoom()
    room.do({ type: 'enterStep', stepId: 's1' }, scribe)
    room.do(note, scribe)
    room.do({ type: 'setNamingRule', rule: 'laneOnly' }, scribe)
    room.do({ type: 'changeDetails', changes: { purpose: 'To learn' } }, scribe)
    expect(room.refused({ type: 'endWalk' }, scribe).code).toBe('notAllowed')
    expect(room.refused({ type: 'changeDetails', changes: { status: 'final' } }, scribe).code).toBe(
      'notAllowed',
    )
    room.do({ type: 'changeDetails', changes: { status: 'final' } })
    expect(room.refused({ type: 'changeDetails', changes: { status: 'draft' } }, scribe).code).toBe(
      'notAllowed',
    )
  })

  test('does not say who the others in the room are', () => {
    const room = openRoom()
    const join = { type: 'joinRoom', participantId: nurse.id, name: 'Ann', laneId: 'CE' } as const
    room.do(join, nurse)
    const rename = { type: 'changeParticipant', participantId: nurse.id, name: 'Bea' } as const
    expect(room.refused(rename, scribe).code).toBe('notAllowed')
    expect(room.refused({ type: 'leaveRoom', participantId: nurse.id }, scribe).code).toBe('notAllowed')
    expect(room.refused({ ...join, participantId: 'x' }, scribe).code).toBe('notAllowed')
  })
})
