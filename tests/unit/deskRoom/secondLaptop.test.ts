import { describe, expect, test } from 'vitest'
import type { ActionContext } from '../../../renderer/desk/actions/action.ts'
import { isForOwnDeskOnly } from '../../../renderer/desk/actions/ownDesk.ts'
import { actionOf, fixedActions } from '../../../renderer/desk/actions/registry.ts'
import { initialStage } from '../../../shared/protocol/contract.ts'
import type { Role } from '../../../shared/workshop/author.ts'
import { workshopAfter } from '../wall/workshop.ts'
import { roomWith } from './rooms.ts'

const state = workshopAfter({ type: 'enterStep', stepId: 's1' })
const contextOf = (role: Role, room: unknown = roomWith()): ActionContext =>
  ({
    client: {
      state,
      room,
      stage: initialStage,
      pending: [],
      welcome: { author: { id: 'x', role, name: '', laneId: null } },
      session: { kind: 'open', state, readOnly: null },
    },
    desk: { panelStepId: null },
    now: 0,
  }) as unknown as ActionContext
const able = (role: Role) =>
  fixedActions.filter(action => action.isEnabled(contextOf(role))).map(({ id }) => id)

describe('a second laptop', () => {
  test('offers nothing of what is the facilitator’s own', () => {
    expect(able('cofacilitator').filter(isForOwnDeskOnly)).toEqual([])
  })

  test('offers everything else that the facilitator’s desk offers', () => {
    expect(able('facilitator').filter(id => !isForOwnDeskOnly(id))).toEqual(able('cofacilitator'))
  })

  test('writes, walks, collects, votes and exports', () => {
    const ids = ['capture.focus', 'walk.next', 'room.collect', 'room.newVote', 'file.exportMinutes']
    expect(able('cofacilitator')).toEqual(expect.arrayContaining(ids))
  })
})

describe('while the room is off', () => {
  test('of phones there is only the invitation', () => {
    const off = contextOf('facilitator', { kind: 'off' })
    const offered = fixedActions.filter(({ group, isEnabled }) => group === 'room' && isEnabled(off))
    expect(offered.map(({ id }) => id)).toEqual(['room.invite', 'room.questions'])
  })

  test('what was collected before can still be revealed', () => {
    const collecting = workshopAfter({ type: 'startCollecting', stepId: 's1' })
    const context = contextOf('facilitator', { kind: 'off' })
    const later = { ...context, client: { ...context.client, state: collecting } }
    expect(actionOf('room.reveal').isEnabled(later)).toBe(true)
    expect(actionOf('room.collect').isEnabled(later)).toBe(false)
  })
})
