import { describe, expect, test } from 'vitest'
import { search } from '../../../shared/workshop/search.ts'
import {
  countsOfStep,
  entriesOfCell,
  entriesOfStep,
  hiddenCount,
  isHidden,
  mayChange,
  sharingOf,
  visibleEntries,
} from '../../../shared/workshop/selectors.ts'
import { warnings } from '../../../shared/workshop/warnings.ts'
import { facilitator, lawyer, nurse, openRoom, type Room } from '../../fixtures/workshop.ts'

const action = { type: 'addEntry', kind: 'action', stepId: 's1' } as const
/** One private entry of the nurse, one of the facilitator's own. */
function collecting(): Room {
  const room = openRoom()
  room.do({ type: 'startCollecting', stepId: 's1' })
  room.do({ ...action, entryId: 'secret', text: 'Passwords on paper' }, nurse)
  room.do({ ...action, entryId: 'open', text: 'Taken down at the desk' })
  return room
}
const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id)

describe('while a step collects', () => {
  test('what participants add is counted and not seen anywhere', () => {
    const { state } = collecting()
    expect(sharingOf(state, 's1')).toBe('collecting')
    expect(hiddenCount(state, 's1')).toBe(1)
    expect(hiddenCount(state, 's2')).toBe(0)
    expect(ids(visibleEntries(state))).toEqual(['open'])
    expect(ids(entriesOfStep(state, 's1'))).toEqual(['open'])
    expect(entriesOfCell(state, 's1', 'CE')).toEqual([])
    expect(countsOfStep(state, 's1').action).toBe(1)
    expect(search(state, 'passwords')).toEqual([])
    expect(warnings(state, '2026-11-23')).not.toContainEqual(expect.objectContaining({ entryId: 'secret' }))
  })

  test('its author edits and withdraws, and nobody else touches it', () => {
    const room = collecting()
    const edit = { type: 'editEntry', entryId: 'secret', basedOn: 99, text: 'Another text' } as const
    expect(room.refused(edit).code).toBe('entryHidden')
    expect(room.refused({ type: 'moveEntry', entryId: 'secret', stepId: 's2' }).code).toBe('entryHidden')
    expect(room.refused({ type: 'parkEntry', entryId: 'secret' }).code).toBe('entryHidden')
    expect(room.refused({ type: 'removeEntry', entryId: 'secret' }).code).toBe('entryHidden')
    expect(room.refused({ type: 'linkEntries', from: 'open', to: 'secret' }).code).toBe('entryHidden')
    expect(room.refused(edit, lawyer).code).toBe('notYours')
    expect(mayChange(room.state, facilitator, room.entry('secret'))).toBe(false)
    expect(mayChange(room.state, nurse, room.entry('secret'))).toBe(true)
    room.do(edit, nurse)
    room.do({ type: 'removeEntry', entryId: 'secret' }, nurse)
    expect(hiddenCount(room.state, 's1')).toBe(0)
  })

  test('an entry that its author moves to an open step is seen there', () => {
    const room = collecting()
    room.do({ type: 'moveEntry', entryId: 'secret', stepId: 's2' }, nurse)
    expect(ids(entriesOfStep(room.state, 's2'))).toEqual(['secret'])
  })

  test('an entry moved in from elsewhere stays visible', () => {
    const room = collecting()
    room.do({ ...action, stepId: 's2', entryId: 'other', text: 'Seen already' }, nurse)
    room.do({ type: 'moveEntry', entryId: 'other', stepId: 's1' })
    expect(ids(entriesOfStep(room.state, 's1'))).toEqual(['open', 'other'])
  })
})

describe('the reveal', () => {
  test('shows everything at once, and late comers at once too', () => {
    const room = collecting()
    room.do({ type: 'revealEntries', stepId: 's1' })
    room.do({ ...action, entryId: 'late', text: 'Came late' }, lawyer)
    expect(sharingOf(room.state, 's1')).toBe('revealed')
    expect(ids(visibleEntries(room.state))).toEqual(['secret', 'open', 'late'])
    expect(hiddenCount(room.state, 's1')).toBe(0)
    room.do({ type: 'editEntry', entryId: 'secret', basedOn: 99, fields: { owner: 'Ann' } })
  })

  test('shows its own step only', () => {
    const room = collecting()
    room.do({ type: 'startCollecting', stepId: 's2' })
    room.do({ ...action, stepId: 's2', entryId: 'later', text: 'Not yet' }, nurse)
    room.do({ type: 'revealEntries', stepId: 's1' })
    expect(isHidden(room.entry('later'))).toBe(true)
  })

  test('is for good: collecting again hides only what is added from then on', () => {
    const room = collecting()
    room.do({ type: 'revealEntries', stepId: 's1' })
    room.do({ type: 'undo' })
    expect(ids(visibleEntries(room.state))).toEqual(['secret'])
    room.do({ type: 'startCollecting', stepId: 's1' })
    room.do({ ...action, entryId: 'second', text: 'Second round' }, nurse)
    expect(ids(visibleEntries(room.state))).toEqual(['secret'])
  })

  test('is refused where nothing is collected or there is no such step', () => {
    const room = openRoom()
    expect(room.refused({ type: 'revealEntries', stepId: 's1' }).code).toBe('noChange')
    expect(room.refused({ type: 'startCollecting', stepId: '__proto__' }).code).toBe('unknownStep')
    expect(room.refused({ type: 'startCollecting', stepId: 's1' }, nurse).code).toBe('notAllowed')
  })
})
