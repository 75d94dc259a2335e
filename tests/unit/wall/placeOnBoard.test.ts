import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeOnBoard } from '../../../renderer/wall/overview/placeOnBoard.ts'
import { layoutBoard } from '../../../shared/process/layout.ts'
import { workshopAfter } from './workshop.ts'

const { process, lanes } = workshopAfter()
const layout = layoutBoard({ process, lanes, maxCards: 3 })

describe('the pointer of the desk on the overview of the wall', () => {
  it('falls into the same cell, at the same share of it', () => {
    const cell = layout.cellRect('s4', 'PRO')
    if (cell === null) throw new Error('no such cell')
    expect(placeOnBoard(layout, cell.x + cell.width / 4, cell.y + cell.height / 2)).toEqual({
      stepId: 's4',
      laneId: 'PRO',
      across: 0.25,
      down: 0.5,
    })
  })

  it('stays on the board wherever the pointer goes', () => {
    const anywhere = fc.integer({ min: -10_000, max: 10_000 })
    fc.assert(
      fc.property(anywhere, anywhere, (x, y) => {
        const place = placeOnBoard(layout, x, y)
        return place !== null && [place.across, place.down].every(share => share >= 0 && share <= 1)
      }),
    )
  })

  it('is nowhere on a board without lanes and steps', () => {
    expect(placeOnBoard({ ...layout, steps: [] }, 0, 0)).toBeNull()
  })
})
