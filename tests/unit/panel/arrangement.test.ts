import { describe, expect, test } from 'vitest'
import { movedLane, withShown } from '../../../renderer/desk/dialogs/lanes/arrangement.ts'

const lanes = { order: ['a', 'b', 'c'], hidden: ['b'] }

describe('arranging lanes', () => {
  test('a lane moves by one place, hidden ones stay hidden', () => {
    expect(movedLane(lanes, 'c', 'up')).toEqual({ order: ['a', 'c', 'b'], hidden: ['b'] })
    expect(movedLane(lanes, 'a', 'down')).toEqual({ order: ['b', 'a', 'c'], hidden: ['b'] })
  })

  test('at its end, or unknown, it stays', () => {
    expect(movedLane(lanes, 'a', 'up')).toBeNull()
    expect(movedLane(lanes, 'c', 'down')).toBeNull()
    expect(movedLane(lanes, 'z', 'up')).toBeNull()
  })

  test('hiding and showing leave the order alone', () => {
    expect(withShown(lanes, 'c', false)).toEqual({ order: lanes.order, hidden: ['b', 'c'] })
    expect(withShown(lanes, 'b', true)).toEqual({ order: lanes.order, hidden: [] })
  })
})
