import { describe, expect, it } from 'vitest'
import { timerReading } from '../../../renderer/wall/scene/timerReading.ts'
import { minutes, workshopAfter } from './workshop.ts'

describe('the timer on the wall', () => {
  const entered = { type: 'enterStep', stepId: 's4' } as const
  const running = workshopAfter(entered, { type: 'startTimebox', minutes: 20 })

  it('shows what is planned until the timebox is started', () => {
    expect(timerReading(workshopAfter(entered), 's4', minutes(5))).toEqual({ kind: 'planned', minutes: 20 })
  })

  it('counts down what is left', () => {
    expect(timerReading(running, 's4', minutes(7))).toEqual({
      kind: 'left',
      seconds: 15 * 60,
      totalMinutes: 20,
      share: 0.75,
      isPaused: false,
    })
  })

  it('ends softly: from the first full second past the end it counts up', () => {
    expect(timerReading(running, 's4', minutes(22) + 900)).toMatchObject({ kind: 'left', seconds: 0 })
    expect(timerReading(running, 's4', minutes(22) + 130_000)).toEqual({
      kind: 'over',
      seconds: 130,
      totalMinutes: 20,
      isPaused: false,
    })
  })

  it('stands still while paused, before and after the end', () => {
    const paused = workshopAfter(entered, { type: 'startTimebox', minutes: 20 }, { type: 'pauseTimebox' })
    const reading = { kind: 'left', seconds: 19 * 60, isPaused: true }
    expect(timerReading(paused, 's4', minutes(3))).toMatchObject(reading)
    expect(timerReading(paused, 's4', minutes(300))).toMatchObject(reading)
  })
})
