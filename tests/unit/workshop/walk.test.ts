import { describe, expect, test } from 'vitest'
import {
  actualTotalMs,
  minutesLeft,
  plannedTotalMinutes,
  stepElapsedMs,
  timerRemainingMs,
  walkProgress,
} from '../../../shared/workshop/selectors.ts'
import { minutes, nine, openRoom, type Room } from '../../fixtures/workshop.ts'

const at = (room: Room, minute: number) => {
  room.now = nine + minutes(minute)
  return room
}

describe('the time of a step', () => {
  test('adds its visits up and runs on while it is on', () => {
    const room = openRoom()
    at(room, 0).do({ type: 'enterStep', stepId: 's1' })
    at(room, 10).do({ type: 'enterStep', stepId: 's2' })
    at(room, 15).do({ type: 'enterStep', stepId: 's1' })
    expect(stepElapsedMs(room.state, 's1', nine + minutes(18))).toBe(minutes(13))
    expect(stepElapsedMs(room.state, 's2', nine + minutes(18))).toBe(minutes(5))
    expect(actualTotalMs(room.state, nine + minutes(18))).toBe(minutes(18))
    expect(room.state.walk.steps.s1?.visits).toBe(2)
  })

  test('stops with the walk and goes on when a step is entered again', () => {
    const room = openRoom()
    at(room, 0).do({ type: 'enterStep', stepId: 's1' })
    at(room, 10).do({ type: 'endWalk' })
    expect(room.state.walk).toMatchObject({
      currentStepId: null,
      startedAt: nine,
      endedAt: nine + minutes(10),
    })
    expect(room.refused({ type: 'endWalk' }).code).toBe('noStepOn')
    at(room, 30).do({ type: 'enterStep', stepId: 's1' })
    expect(room.state.walk.endedAt).toBeNull()
    expect(stepElapsedMs(room.state, 's1', nine + minutes(31))).toBe(minutes(11))
  })

  test('is not made shorter by a clock that is set back', () => {
    const room = openRoom()
    at(room, 10).do({ type: 'enterStep', stepId: 's1' })
    at(room, 5).do({ type: 'enterStep', stepId: 's2' })
    expect(stepElapsedMs(room.state, 's1', nine)).toBe(0)
    expect(stepElapsedMs(room.state, 's2', nine)).toBe(0)
  })

  test('goes on while the timebox is paused', () => {
    const room = openRoom()
    at(room, 0).do({ type: 'enterStep', stepId: 's1' })
    room.do({ type: 'startTimebox' })
    at(room, 5).do({ type: 'pauseTimebox' })
    expect(stepElapsedMs(room.state, 's1', nine + minutes(9))).toBe(minutes(9))
  })

  test('leaves so many whole minutes of its plan, and none to speak of before the first visit or when they are spent', () => {
    const room = openRoom()
    at(room, 0).do({ type: 'enterStep', stepId: 's1' })
    expect(minutesLeft(room.state, 's1', nine)).toBe(null)
    at(room, 8).do({ type: 'enterStep', stepId: 's2' })
    expect(minutesLeft(room.state, 's1', nine + minutes(9))).toBe(12)
    at(room, 10).do({ type: 'enterStep', stepId: 's1' })
    expect(minutesLeft(room.state, 's1', nine + minutes(40))).toBe(null)
  })

  test('is nothing for a step that does not exist', () => {
    expect(stepElapsedMs(openRoom().state, 'constructor', nine)).toBe(0)
  })
})

describe('the timebox', () => {
  const left = (room: Room) => (timerRemainingMs(room.state, room.now) ?? Number.NaN) / minutes(1)

  test('starts with the planned minutes and counts beyond its end', () => {
    const room = openRoom()
    room.do({ type: 'enterStep', stepId: 's1' })
    expect(timerRemainingMs(room.state, nine)).toBeNull()
    room.do({ type: 'startTimebox' })
    expect(left(at(room, 5))).toBe(15)
    expect(left(at(room, 23))).toBe(-3)
  })

  test('stands still while it is paused', () => {
    const room = openRoom()
    room.do({ type: 'enterStep', stepId: 's1' })
    room.do({ type: 'startTimebox', minutes: 10 })
    at(room, 4).do({ type: 'pauseTimebox' })
    expect(left(at(room, 60))).toBe(6)
    room.do({ type: 'extendTimebox', minutes: 1 })
    room.do({ type: 'resumeTimebox' })
    expect(left(at(room, 62))).toBe(5)
  })

  test('gives the whole of what is added, also when it was over', () => {
    const room = openRoom()
    room.do({ type: 'enterStep', stepId: 's1' })
    room.do({ type: 'startTimebox', minutes: 10 })
    at(room, 13).do({ type: 'extendTimebox', minutes: 5 })
    expect(left(room)).toBe(5)
    expect(room.state.walk.timer).toMatchObject({ totalMs: minutes(18) })
  })

  test('ends with its step', () => {
    const room = openRoom()
    room.do({ type: 'enterStep', stepId: 's1' })
    room.do({ type: 'startTimebox' })
    room.do({ type: 'enterStep', stepId: 's2' })
    expect(room.state.walk.timer).toEqual({ kind: 'off' })
  })

  test('refuses what makes no sense', () => {
    const room = openRoom()
    expect(room.refused({ type: 'startTimebox' }).code).toBe('noStepOn')
    room.do({ type: 'enterStep', stepId: 's1' })
    for (const type of ['pauseTimebox', 'stopTimebox'] as const)
      expect(room.refused({ type }).code).toBe('timerNotRunning')
    expect(room.refused({ type: 'extendTimebox', minutes: 1 }).code).toBe('timerNotRunning')
    room.do({ type: 'startTimebox' })
    expect(room.refused({ type: 'resumeTimebox' }).code).toBe('timerNotPaused')
    room.do({ type: 'stopTimebox' })
  })
})

describe('progress', () => {
  test('knows the neighbours of the step that is on', () => {
    const room = openRoom()
    expect(walkProgress(room.state)).toEqual({
      steps: 3,
      done: 0,
      visited: 0,
      currentNumber: null,
      previousStepId: null,
      nextStepId: 's1',
    })
    room.do({ type: 'enterStep', stepId: 's1' })
    room.do({ type: 'markStepDone', stepId: 's1' })
    room.do({ type: 'enterStep', stepId: 's2' })
    expect(walkProgress(room.state)).toMatchObject({
      done: 1,
      visited: 2,
      currentNumber: 2,
      previousStepId: 's1',
      nextStepId: 's3',
    })
    room.do({ type: 'endWalk' })
    expect(walkProgress(room.state).nextStepId).toBe('s2')
  })

  test('sums the plan up', () => {
    const room = openRoom()
    room.do({ type: 'setPlannedMinutes', stepId: 's2', minutes: 45 })
    expect(plannedTotalMinutes(room.state)).toBe(85)
    expect(room.refused({ type: 'setPlannedMinutes', stepId: 's2', minutes: 45 }).code).toBe('noChange')
    expect(room.refused({ type: 'enterStep', stepId: '__proto__' }).code).toBe('unknownStep')
  })
})
