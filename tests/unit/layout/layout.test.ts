import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boardMetrics, cardsShown, cellAt, layoutBoard, type Rect } from '../../../shared/process/layout.ts'
import { allLanes, poctProcess as process } from './processes.ts'

const layout = layoutBoard({ process, lanes: allLanes, maxCards: 3 })

describe('the layout of the board', () => {
  it('has a column for each step, from left to right, under the band of its phase', () => {
    expect(layout.steps.map(step => step.stepId)).toEqual(process.steps.map(step => step.id))
    for (const [at, step] of layout.steps.entries()) {
      const before = layout.steps[at - 1]
      if (before !== undefined) expect(step.x).toBeGreaterThan(before.x + before.width)
      const band = layout.phases.find(phase => phase.phaseId === step.phaseId)
      expect(band).toBeDefined()
      expect(step.x).toBeGreaterThanOrEqual(band?.x ?? Number.NaN)
      expect(step.x + step.width).toBeLessThanOrEqual((band?.x ?? 0) + (band?.width ?? 0))
    }
  })

  it('has the whole room first and then the shown lanes in their order', () => {
    const lanes = { order: ['LEG', 'CISO', 'DPO'], hidden: ['CISO'] }
    const { rows } = layoutBoard({ process, lanes, maxCards: 3 })
    expect(rows.map(row => row.laneId)).toEqual([null, 'LEG', 'DPO'])
  })

  it('gives no place to a hidden lane or an unknown step', () => {
    const lanes = { ...allLanes, hidden: ['CISO'] }
    const board = layoutBoard({ process, lanes, maxCards: 3 })
    expect(board.cellRect('s1', 'CISO')).toBeNull()
    expect(board.cellRect('nowhere', null)).toBeNull()
    expect(board.cellRect('s1', null)).not.toBeNull()
  })

  it('makes a row as high as its fullest cell needs, and no higher however many entries there are', () => {
    const withCards = (count: number) =>
      layoutBoard({
        process,
        lanes: allLanes,
        maxCards: 3,
        counts: (stepId, laneId) => (stepId === 's2' && laneId === 'ICT' ? count : 0),
      }).cellRect('s1', 'ICT')?.height ?? 0
    expect(withCards(0)).toBe(boardMetrics.minRowHeight)
    expect(withCards(3)).toBeGreaterThan(withCards(1))
    expect(withCards(4)).toBeGreaterThan(withCards(3))
    expect(withCards(5000)).toBe(withCards(4))
  })

  it('draws at most so many cards and counts the rest', () => {
    expect(cardsShown(2, 3)).toEqual({ cards: 2, more: 0 })
    expect(cardsShown(15, 3)).toEqual({ cards: 3, more: 12 })
  })

  it('finds the cell under a place, and none in a gap', () => {
    const rect = layout.cellRect('s4', 'CE') as Rect
    expect(cellAt(layout, rect.x + 1, rect.y + 1)).toEqual({ stepId: 's4', laneId: 'CE' })
    expect(cellAt(layout, rect.x - 1, rect.y + 1)).toBeNull()
    expect(cellAt(layout, 0, 0)).toBeNull()
  })

  it('never lets two cells overlap and holds all of them, whatever is in them', () => {
    const anyCounts = fc.array(fc.nat(60), { minLength: 121, maxLength: 121 })
    fc.assert(
      fc.property(
        anyCounts,
        fc.subarray(allLanes.order),
        fc.integer({ min: 0, max: 6 }),
        (counts, hidden, max) => {
          let at = 0
          const board = layoutBoard({
            process,
            lanes: { ...allLanes, hidden },
            maxCards: max,
            counts: () => counts[at++ % counts.length] ?? 0,
          })
          const rects = board.steps.flatMap(step =>
            board.rows.map(row => board.cellRect(step.stepId, row.laneId) as Rect),
          )
          for (const [index, a] of rects.entries()) {
            expect(a.x + a.width).toBeLessThanOrEqual(board.width)
            expect(a.y + a.height).toBeLessThanOrEqual(board.height)
            for (const b of rects.slice(index + 1)) expect(overlap(a, b)).toBe(false)
          }
        },
      ),
      { numRuns: 20 },
    )
  })
})

const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
