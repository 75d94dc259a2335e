import { describe, expect, it } from 'vitest'
import { firstOf, sideDegrees } from '../../../renderer/wall/scene/sideDegrees.ts'

const firstWhere = (isShort: (degree: (typeof sideDegrees)[number]) => boolean) =>
  sideDegrees.findIndex(isShort)

describe('what the column beside the step says where room is short', () => {
  it('says everything at first', () => {
    expect(sideDegrees[0]).toEqual({
      people: Number.POSITIVE_INFINITY,
      hasToolNames: true,
      hasConsulted: true,
      lanes: Number.POSITIVE_INFINITY,
    })
  })

  it('shortens the people, then the tools, then leaves out who is consulted, then counts lanes', () => {
    const order = [
      firstWhere(({ people }) => people === 1),
      firstWhere(({ hasToolNames }) => !hasToolNames),
      firstWhere(({ hasConsulted }) => !hasConsulted),
      firstWhere(({ lanes }) => lanes < 100),
    ]
    expect(order).toEqual([1, 2, 3, 4])
  })

  it('never takes back what it has saved', () => {
    for (const [at, degree] of sideDegrees.slice(1).entries()) {
      const before = sideDegrees[at]
      expect(before?.lanes).toBeGreaterThanOrEqual(degree.lanes)
      expect(before?.people).toBeGreaterThanOrEqual(degree.people)
      expect(Number(before?.hasConsulted)).toBeGreaterThanOrEqual(Number(degree.hasConsulted))
    }
  })

  it('keeps at least one lane under each heading', () => {
    for (const { lanes } of sideDegrees) expect(lanes).toBeGreaterThanOrEqual(1)
  })

  it('counts what it leaves out', () => {
    expect(firstOf(['a', 'b', 'c'], 1)).toEqual({ shown: ['a'], left: 2 })
    expect(firstOf(['a'], Number.POSITIVE_INFINITY)).toEqual({ shown: ['a'], left: 0 })
  })
})
