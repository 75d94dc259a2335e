import { describe, expect, test } from 'vitest'
import { proposedKeys } from '../../../shared/workshop/selectors.ts'
import { emptyWorkshop, sampleWorkshop, walked } from '../../fixtures/documentWorkshops.ts'
import { minutes, openRoom } from '../../fixtures/workshop.ts'
import { phone, say } from '../room/phones.ts'
import { blocksOf, headingsOf, rowsOf, sentencesOf, tablesUnder, textOf, treeOf, under } from './readTree.ts'

describe('headings', () => {
  test.each([
    ['the sample', sampleWorkshop()],
    ['a workshop nobody has walked', emptyWorkshop('x')],
  ])('of %s leave no level out on the way down', (_, state) => {
    let before = 0
    for (const { level, text } of headingsOf(treeOf(state))) {
      expect(level, text).toBeLessThanOrEqual(before + 1)
      before = level
    }
  })

  test('that name a part of a chapter stand outside the table of contents', () => {
    const parts = headingsOf(treeOf(sampleWorkshop())).filter(heading => heading.isPart)
    expect(parts.map(heading => heading.text)).toEqual(
      expect.arrayContaining(['Present', 'Purpose', 'Highest open risks', 'Next meeting', 'Letters']),
    )
  })
})

test('the contents follow the attendance where there is room: no page is begun for them', () => {
  const blocks = blocksOf(treeOf(sampleWorkshop()))
  const at = blocks.findIndex(block => block.type === 'tableOfContents')
  expect(blocks[at - 1]?.type).not.toBe('pageBreak')
})

describe('time', () => {
  const room = openRoom()
  room.do({ type: 'enterStep', stepId: 's1' })
  room.now += minutes(10)
  room.do({ type: 'enterStep', stepId: 's2' })
  const lines = (now: number) =>
    rowsOf(tablesUnder(treeOf(room.state, now), 'agenda')[0]).map(row => row.slice(-3))

  test('that is still running says so, in the agenda, its total and its step', () => {
    const draft = lines(room.now + minutes(7))
    expect(draft[0]?.[1]).toBe('10\u00a0min')
    expect(draft[1]?.[1]).toBe('7\u00a0min\nso far')
    expect(draft.at(-1)?.[1]).toBe('17\u00a0min\nso far')
    const [facts] = tablesUnder(treeOf(room.state, room.now + minutes(7)), 'step_2')
    expect(rowsOf(facts).find(([name]) => name === 'Time')?.[1]).toMatch(/, 7\u00a0min so far$/)
  })

  test('says so no longer once the walk has ended', () => {
    room.do({ type: 'endWalk' })
    expect(textOf(lines(room.now + minutes(60)))).not.toContain('so far')
  })
})

describe('what is proposed', () => {
  test('is marked at the name of its row, for all lines of the row at once', () => {
    const [facts] = tablesUnder(treeOf(emptyWorkshop('x')), 'step_2')
    const rows = rowsOf(facts)
    expect(rows.map(([name]) => name?.replace('\u2002', '|'))).toEqual([
      'Goal|proposed',
      'What should come out|proposed',
      'Tools|proposed',
      'Time',
      'Involvement (RACI)|proposed',
      'Entries',
    ])
    expect(rows.at(-1)?.[1]).toBe('Nothing was recorded in this step.')
    expect(textOf(rows.map(row => row[1]))).not.toContain('proposed')
  })

  test('is said under the swimlane as long as anything is', () => {
    const captionOf = (state: ReturnType<typeof emptyWorkshop>) => {
      const picture = blocksOf(treeOf(state)).find(block => block.type === 'svgPicture')
      return picture?.type === 'svgPicture' ? picture.caption : undefined
    }
    const fresh = emptyWorkshop('x')
    expect(captionOf(fresh)).toContain('see annex G')
    const confirmed = proposedKeys(fresh).map(key => ({ type: 'confirmElement', key }) as const)
    expect(captionOf(walked(fresh, confirmed))).not.toContain('proposed')
  })
})

test('the words for those who cannot see the swimlane count the actors that are drawn', () => {
  const picture = blocksOf(treeOf(emptyWorkshop('x'), undefined, 8)).find(
    block => block.type === 'svgPicture',
  )
  expect(picture?.type === 'svgPicture' && picture.altText).toContain('8 actors')
})

test('a removed entry leaves its vote without its words, and its dots stay', () => {
  const room = openRoom()
  room.do({ type: 'addEntry', entryId: 'r', kind: 'risk', stepId: 's1', text: 'Said and withdrawn' })
  const options = [
    { id: 'a', text: 'Said and withdrawn', entryId: 'r' },
    { id: 'b', text: 'Something else', entryId: null },
  ]
  room.do({ type: 'openVote', voteId: 'v', title: 'First?', stepId: 's1', options, dotsPerPerson: 2 })
  say(room, phone('p', 'Ann', 'CE'), { type: 'castVote', voteId: 'v', dots: { a: 1, b: 1 } })
  room.do({ type: 'closeVote', voteId: 'v' })
  room.do({ type: 'removeEntry', entryId: 'r' })
  const tree = treeOf(room.state)
  expect(rowsOf(tablesUnder(tree, 'step_1_vote')[0])[0]).toEqual([
    '1, tied',
    'R1 (this entry was removed)',
    '1',
  ])
  expect(sentencesOf(under(tree, 'step_1_vote')).at(-1)).toContain(
    'A tie for the first place: R1 (this entry was removed); Something else.',
  )
  expect(textOf(tree)).not.toContain('withdrawn')
})
