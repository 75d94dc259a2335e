import { describe, expect, test } from 'vitest'
import type { CommandBody } from '../../../shared/workshop/commands.ts'
import { emptyWorkshop, walked, workshopStart } from '../../fixtures/documentWorkshops.ts'
import { rowsOf, sentencesOf, tablesUnder, textOf, treeOf, under } from './readTree.ts'

type Added = Extract<CommandBody, { type: 'addEntry' }>
const add = (kind: Added['kind'], entryId: string, fields: Record<string, string>): CommandBody =>
  ({ type: 'addEntry', entryId, kind, text: `Text ${entryId}`, stepId: 's1', fields }) as Added
const minutesOf = (...commands: CommandBody[]) => treeOf(walked(emptyWorkshop('x'), commands))
const past = '2026-12-01'
const score = (likelihood: string, impact: string) => ({ likelihood, impact })

describe('the highest risks', () => {
  test('are open ones: what was treated, accepted or closed is not among them, whatever its score', () => {
    const tree = minutesOf(
      ...['treated', 'accepted', 'closed'].map(status => add('risk', status, { ...score('5', '5'), status })),
      add('risk', 'open', score('2', '2')),
    )
    expect(rowsOf(tablesUnder(tree, 'summary_topRisks')[0]).map(row => row[1])).toEqual(['Text open'])
  })

  test('are one sentence where no risk is open', () => {
    const tree = minutesOf(add('risk', 'r', { ...score('5', '5'), status: 'closed' }))
    expect(tablesUnder(tree, 'summary_topRisks')).toEqual([])
    expect(sentencesOf(under(tree, 'summary_topRisks'))).toEqual([
      'No risk is open: all were treated, accepted or closed.',
    ])
  })

  test('say how many more have the score of the last one shown', () => {
    const tied = Array.from({ length: 6 }, (_, at) => add('risk', `t${at}`, score('3', '4')))
    const [intro] = sentencesOf(
      under(minutesOf(add('risk', 'top', score('5', '5')), ...tied), 'summary_topRisks'),
    )
    expect(intro).toContain('2 more open risks have a score of 12: see annex C.')
    const [alone] = sentencesOf(under(minutesOf(...tied.slice(0, 5)), 'summary_topRisks'))
    expect(alone).not.toContain('more open')
  })
})

describe('what is overdue', () => {
  const tree = minutesOf(
    add('risk', 'late', { ...score('2', '2'), due: past }),
    add('risk', 'closed', { due: past, status: 'closed' }),
    add('action', 'act', { due: past, owner: 'Ada' }),
    add('action', 'aside', { due: past, owner: 'Ada' }),
    { type: 'parkEntry', entryId: 'aside' },
  )

  test('are actions and open risks, counted and listed in the summary', () => {
    expect(rowsOf(tablesUnder(tree, 'summary_overdue')[0]).map(row => row[0])).toEqual(['R1', 'A1'])
    const [counts] = rowsOf(tablesUnder(tree, 'summary')[0])
    expect(counts?.[1]).toBe('2\n1 open, 1 overdue')
    expect(counts?.[4]).toBe('2\n1 open, 1 overdue, 1 set aside')
  })

  test('is marked in the step and in the logs alike, for risks as for actions', () => {
    const risks = rowsOf(tablesUnder(tree, 'step_1_risk')[0])
    expect(risks[0]?.[2]).toContain('Due: 1 Dec 2026, overdue')
    expect(risks[1]?.[2]).toContain('Due: 1 Dec 2026')
    expect(risks[1]?.[2]).not.toContain('overdue')
    const log = tablesUnder(tree, 'annex_riskLog')[0]
    const at = log?.header.findIndex(runs => runs[0]?.text === 'Due') ?? -1
    expect(rowsOf(log).map(row => row[at])).toEqual(['1 Dec 2026, overdue', '1 Dec 2026'])
  })

  test('is never what was set aside', () => {
    const row = rowsOf(tablesUnder(tree, 'annex_actionList')[0]).find(([label]) => label === 'A2')
    expect(row?.[6]).toBe('1 Dec 2026')
    expect(textOf(under(tree, 'parkingLot'))).not.toContain('overdue')
  })

  test('is nothing on the day it is due', () => {
    const today = treeOf(
      walked(emptyWorkshop('x'), [add('action', 'a', { due: '2026-11-23' })]),
      workshopStart,
    )
    expect(sentencesOf(under(today, 'summary'))[0]).toContain('Nothing is overdue on 23 Nov 2026.')
  })
})

test('"open" means one thing: what is in progress is counted apart', () => {
  const tree = minutesOf(
    add('action', 'a', { owner: 'Ada', due: '2027-01-01' }),
    add('action', 'b', { owner: 'Ada', due: '2027-01-01', status: 'inProgress' }),
    add('action', 'c', { owner: 'Ada', status: 'done' }),
  )
  expect(rowsOf(tablesUnder(tree, 'summary')[0])[0]?.[4]).toBe('3\n1 open, 1 in progress')
  expect(sentencesOf(under(tree, 'next'))).toContain(
    '2 actions are not finished; they stand in annex A with their owners and dates.',
  )
})
