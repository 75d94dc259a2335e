import { describe, expect, it } from 'vitest'
import {
  boardExtent,
  fitZoom,
  viewOfAll,
  viewOfLane,
  viewOfStep,
  viewWith,
  viewZoomed,
} from '../../../renderer/swimlane/camera/places.ts'
import { neighbour } from '../../../renderer/swimlane/cell/neighbour.ts'
import { layoutBoard } from '../../../shared/process/layout.ts'
import { allLanes, poctProcess as process } from './processes.ts'

const layout = layoutBoard({ process, lanes: allLanes, maxCards: 3 })
const body = { width: 880, height: 540 }
const all = viewOfAll(layout, body)

describe('where the board is looked at from', () => {
  it('shows everything at once, hung from its heads', () => {
    const [[left, top], [right, bottom]] = boardExtent(layout)
    expect(left * all.zoom + all.x).toBeGreaterThanOrEqual(-1)
    expect(right * all.zoom + all.x).toBeLessThanOrEqual(body.width + 1)
    expect(bottom * all.zoom + all.y).toBeLessThanOrEqual(body.height + 1)
    expect(Math.abs(top * all.zoom + all.y)).toBeLessThanOrEqual(1)
  })

  it('puts a step in the middle at reading zoom, and stays on the board at its ends', () => {
    const middle = viewOfStep(layout, body, 's6', all)
    const s6 = layout.steps.find(step => step.stepId === 's6')
    expect(((s6?.x ?? 0) + (s6?.width ?? 0) / 2) * middle.zoom + middle.x).toBeCloseTo(body.width / 2, -1)
    const first = viewOfStep(layout, body, 's1', all)
    expect(boardExtent(layout)[0][0] * first.zoom + first.x).toBeCloseTo(0, -1)
  })

  it('puts a lane in the middle', () => {
    const view = viewOfLane(layout, body, 'ICT', all)
    const row = layout.rows.find(({ laneId }) => laneId === 'ICT')
    expect(((row?.y ?? 0) + (row?.height ?? 0) / 2) * view.zoom + view.y).toBeCloseTo(body.height / 2, -1)
  })

  it('never zooms out beyond the whole board nor in without end', () => {
    expect(viewZoomed(layout, body, 0.01, all).zoom).toBe(fitZoom(layout, body))
    expect(viewZoomed(layout, body, 100, all).zoom).toBeLessThanOrEqual(2)
  })

  it('moves no more than needed to bring a cell into view', () => {
    const near = viewOfStep(layout, body, 's3', all)
    const seen = layout.cellRect('s3', null)
    const hidden = layout.cellRect('s9', null)
    if (seen === null || hidden === null) throw new Error('no such cell')
    expect(viewWith(layout, body, seen, near)).toEqual(near)
    const moved = viewWith(layout, body, hidden, near)
    expect((hidden.x + hidden.width) * moved.zoom + moved.x).toBeLessThanOrEqual(body.width)
    expect(moved.y).toBe(near.y)
  })
})

describe('the cursor of the board', () => {
  it('moves by arrow keys from cell to cell and stops at the borders', () => {
    expect(neighbour(layout, { stepId: 's4', laneId: null }, 'ArrowDown')).toEqual({
      stepId: 's4',
      laneId: 'CISO',
    })
    expect(neighbour(layout, { stepId: 's4', laneId: 'CISO' }, 'ArrowRight')).toEqual({
      stepId: 's5',
      laneId: 'CISO',
    })
    expect(neighbour(layout, { stepId: 's1', laneId: null }, 'ArrowLeft')).toEqual({
      stepId: 's1',
      laneId: null,
    })
    expect(neighbour(layout, { stepId: 's1', laneId: null }, 'End')).toEqual({ stepId: 's11', laneId: null })
  })

  it('leaves all other keys alone', () => {
    expect(neighbour(layout, { stepId: 's4', laneId: null }, 'r')).toBeNull()
  })
})
