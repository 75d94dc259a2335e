import { describe, expect, test } from 'vitest'
import { minutesLeft } from '../../../renderer/desk/dialogs/agenda/minutesLeft.ts'
import { elementGroups } from '../../../renderer/desk/dialogs/elements/elementGroups.ts'
import { linkBetween } from '../../../renderer/desk/dialogs/entry/linking.ts'
import { groupResults } from '../../../renderer/desk/dialogs/search/groupResults.ts'
import { groupWarnings, keyOfWarning } from '../../../renderer/desk/dialogs/warnings/warningGroups.ts'
import { shownStep } from '../../../renderer/desk/panel/shownStep.ts'
import { search } from '../../../shared/workshop/search.ts'
import { findEntry, proposedKeys } from '../../../shared/workshop/selectors.ts'
import type { Entry } from '../../../shared/workshop/state.ts'
import { warnings } from '../../../shared/workshop/warnings.ts'
import { openRoom } from '../../fixtures/workshop.ts'

const minuteMs = 60_000

describe('the step in the panel', () => {
  test('is the chosen one, else the one that is on, else the first', () => {
    const room = openRoom()
    expect(shownStep(room.state, null)).toMatchObject({ number: 1, total: 3 })
    room.do({ type: 'enterStep', stepId: 's2' })
    expect(shownStep(room.state, null)?.step.id).toBe('s2')
    expect(shownStep(room.state, 's3')?.step.id).toBe('s3')
    expect(shownStep(room.state, 'gone')?.step.id).toBe('s2')
  })
})

describe('the agenda', () => {
  test('counts what is left of steps begun, all of steps to come and nothing of steps done', () => {
    const room = openRoom()
    const planned = room.state.process.steps.map(step => step.plannedMinutes)
    room.do({ type: 'enterStep', stepId: 's1' })
    const entered = room.state.walk.steps.s1?.enteredAt ?? 0
    const all = planned.reduce((sum, minutes) => sum + minutes, 0)
    expect(minutesLeft(room.state, entered + 2 * minuteMs)).toBeCloseTo(all - 2)
    // Over its plan a step takes nothing from the others.
    expect(minutesLeft(room.state, entered + 500 * minuteMs)).toBeCloseTo(all - (planned[0] ?? 0))
    room.do({ type: 'markStepDone', stepId: 's2' })
    expect(minutesLeft(room.state, entered)).toBeCloseTo(all - (planned[1] ?? 0))
  })
})

describe('proposals', () => {
  test('stand under their step, each once, and confirmed ones only on request', () => {
    const room = openRoom()
    const keys = elementGroups(room.state, false).flatMap(group => group.keys)
    expect(keys.toSorted()).toEqual(proposedKeys(room.state).toSorted())
    room.do({ type: 'confirmElement', key: 'guide:s1' })
    const guideIn = (withConfirmed: boolean) =>
      elementGroups(room.state, withConfirmed)
        .find(group => group.stepId === 's1')
        ?.keys.includes('guide:s1')
    expect(guideIn(false)).toBe(false)
    expect(guideIn(true)).toBe(true)
  })
})

describe('links', () => {
  test('run to the action, from whichever end they are made', () => {
    const room = openRoom()
    const add = (kind: 'risk' | 'action', entryId: string): Entry => {
      room.do({ type: 'addEntry', entryId, kind, text: 'x', stepId: 's1' })
      return findEntry(room.state, entryId) as Entry
    }
    const [risk, action, other] = [add('risk', 'r'), add('action', 'a'), add('risk', 'o')]
    expect(linkBetween(risk, action)).toMatchObject({ from: 'r', to: 'a' })
    expect(linkBetween(action, risk)).toMatchObject({ from: 'r', to: 'a' })
    expect(linkBetween(other, risk)).toMatchObject({ from: 'o', to: 'r' })
  })
})

describe('search results and warnings', () => {
  test('groups keep every result once, the best group first, and count on through', () => {
    const room = openRoom()
    room.do({ type: 'addEntry', entryId: 'e', kind: 'note', text: 'The clauses of Legal', stepId: 's1' })
    const results = search(room.state, 'cla')
    const groups = groupResults(results)
    expect(groups[0]?.kind).toBe(results[0]?.found.kind)
    expect(groups.flatMap(group => group.results)).toHaveLength(results.length)
    let first = 0
    for (const group of groups) {
      expect(group.first).toBe(first)
      first += group.results.length
    }
  })

  test('every warning stands in one group under a key of its own', () => {
    const room = openRoom()
    room.do({ type: 'addEntry', entryId: 'e', kind: 'action', text: 'Sign', stepId: 's1' })
    room.do({ type: 'setInvolvement', stepId: 's2', laneId: 'CISO', letters: null })
    const all = warnings(room.state, '2026-11-23')
    expect(groupWarnings(all).flatMap(group => group.warnings)).toHaveLength(all.length)
    expect(new Set(all.map(keyOfWarning)).size).toBe(all.length)
  })
})
