import { describe, expect, it } from 'vitest'
import { latestEntries } from '../../../renderer/wall/scene/latest.ts'
import { summaryOf } from '../../../renderer/wall/scene/summary.ts'
import type { CommandBody } from '../../../shared/workshop/commands.ts'
import type { EntryKind } from '../../../shared/workshop/entryFields.ts'
import { workshopAfter } from './workshop.ts'

const add = (
  entryId: string,
  stepId: string,
  kind: EntryKind = 'note',
  fields: Record<string, string> = {},
): CommandBody => ({
  type: 'addEntry',
  entryId,
  kind,
  text: `Text of ${entryId}`,
  stepId,
  laneId: null,
  fields,
})
const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id)

describe('the latest entries of a step', () => {
  const state = workshopAfter(
    add('a', 's1'),
    add('b', 's2'),
    add('c', 's2'),
    add('parked', 's2'),
    { type: 'parkEntry', entryId: 'parked' },
    add('removed', 's2'),
    { type: 'removeEntry', entryId: 'removed' },
  )

  it('come newest first, without parked and removed ones', () => {
    const { entries, total } = latestEntries(state, 's2', null)
    expect(ids(entries)).toEqual(['c', 'b'])
    expect(total).toBe(2)
  })

  it('are preceded by the one the desk points at, from whichever step', () => {
    expect(ids(latestEntries(state, 's2', 'a').entries)).toEqual(['a', 'c', 'b'])
    expect(latestEntries(state, 's2', 'a').total).toBe(2)
  })

  it('stay where they are when one of them is pointed at', () => {
    expect(ids(latestEntries(state, 's2', 'b').entries)).toEqual(['c', 'b'])
    expect(ids(latestEntries(state, 's2', 'removed').entries)).toEqual(['c', 'b'])
  })

  it('are a handful, however many there are', () => {
    const many = workshopAfter(...Array.from({ length: 60 }, (_, at) => add(`e${at}`, 's1')))
    const { entries, total } = latestEntries(many, 's1', 'e0')
    expect(total).toBe(60)
    expect(ids(entries).slice(0, 3)).toEqual(['e0', 'e59', 'e58'])
    expect(entries.length).toBeLessThan(15)
  })
})

describe('the summary after the walk', () => {
  const { counts, risks, decisions, actions, walkedSteps, spentMinutes } = summaryOf(
    workshopAfter(
      { type: 'enterStep', stepId: 's1' },
      add('low', 's1', 'risk', { likelihood: '1', impact: '2' }),
      add('high', 's1', 'risk', { likelihood: '5', impact: '4' }),
      add('unscored', 's1', 'risk'),
      add('treated', 's1', 'risk', { likelihood: '5', impact: '5', status: 'treated' }),
      add('first', 's1', 'decision'),
      add('second', 's1', 'decision'),
      add('someday', 's1', 'action'),
      add('later', 's1', 'action', { due: '2027-02-01' }),
      add('sooner', 's1', 'action', { due: '2026-12-01' }),
      add('over', 's1', 'action', { due: '2026-11-01', status: 'done' }),
      { type: 'endWalk' },
    ),
  )

  it('lists the scored risks that are still open, the highest first', () => {
    expect(ids(risks)).toEqual(['high', 'low'])
  })

  it('lists decisions newest first and open actions by date', () => {
    expect(ids(decisions)).toEqual(['second', 'first'])
    expect(ids(actions)).toEqual(['sooner', 'later', 'someday'])
  })

  it('counts everything and says how long it took', () => {
    expect(counts).toEqual({ note: 0, risk: 4, question: 0, decision: 2, action: 4 })
    expect([walkedSteps, spentMinutes]).toEqual([1, 11])
  })
})
