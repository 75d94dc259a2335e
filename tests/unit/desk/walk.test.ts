import { describe, expect, test } from 'vitest'
import { behindMs } from '../../../renderer/desk/frame/pace.ts'
import { warningGroups } from '../../../renderer/desk/frame/warningSummary.ts'
import { nine, openRoom } from '../../fixtures/workshop.ts'

const minute = 60_000

describe('the pace of the walk', () => {
  test('a step that is within its time is neither ahead nor behind', () => {
    const room = openRoom()
    room.do({ type: 'enterStep', stepId: 's1' })
    expect(behindMs(room.state, nine + minute)).toBe(0)
  })

  test('a step that runs over is behind by what is over', () => {
    const room = openRoom()
    room.do({ type: 'enterStep', stepId: 's1' })
    const planned = room.state.walk.steps.s1?.plannedMinutes ?? 0
    const entered = room.state.walk.steps.s1?.enteredAt ?? 0
    expect(behindMs(room.state, entered + (planned + 3) * minute)).toBe(3 * minute)
  })

  test('a step that was entered by mistake and left again puts the walk neither ahead nor behind', () => {
    const room = openRoom()
    room.do({ type: 'enterStep', stepId: 's1' })
    room.do({ type: 'enterStep', stepId: 's2' })
    room.do({ type: 'enterStep', stepId: 's1' })
    expect(behindMs(room.state, room.now)).toBe(0)
  })
})

describe('the warnings of the status line', () => {
  test('name what touches the step that is on before the rest', () => {
    const room = openRoom()
    room.do({ type: 'addEntry', entryId: 'a', kind: 'action', stepId: 's2', text: 'x' })
    const kinds = () => warningGroups(room.state, '2026-11-23').map(({ kind }) => kind)
    expect(kinds()).toContain('noOwner')
    room.do({ type: 'enterStep', stepId: 's2' })
    expect(kinds()[0]).toBe('noOwner')
    expect(kinds()).not.toContain('openQuestion')
  })
})
