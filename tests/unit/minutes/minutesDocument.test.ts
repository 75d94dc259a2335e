import { describe, expect, test } from 'vitest'
import { emptyWorkshop, sampleWorkshop, walked, workshopStart } from '../../fixtures/documentWorkshops.ts'
import { headingsOf, rowsOf, tablesUnder, textOf, treeOf, under } from './readTree.ts'

describe('minutes of the sample workshop', () => {
  const state = sampleWorkshop()
  const tree = treeOf(state)

  test('have their chapters in the order a reader expects, annexes last', () => {
    const chapters = headingsOf(tree).filter(heading => heading.level === 1)
    expect(chapters.map(heading => heading.text)).toEqual([
      'Attendance',
      'Purpose, scope and scenario',
      'Agenda',
      'Management summary',
      'The process at a glance',
      'Steps 1 to 5: Procurement',
      'Steps 6 to 11: Deployment',
      'What works',
      'Parking lot',
      'Next steps',
      'Approval',
      'Annex A: Action list',
      'Annex B: Responsibilities (RACI matrix)',
      'Annex C: Risk log',
      'Annex D: Decision log',
      'Annex E: Question log',
      'Annex F: Abbreviations',
      'Annex G: Anonymity and proposed content',
    ])
  })

  test('have one chapter part for each step, numbered and named as on the wall', () => {
    const steps = headingsOf(tree).filter(({ id }) => /^step_\d+$/.test(id))
    expect(steps.every(heading => heading.level === 2)).toBe(true)
    expect(steps.map(heading => heading.text)).toEqual(
      state.process.steps.map((step, index) => `Step ${index + 1}: ${step.name}`),
    )
  })

  test('give every heading an id of its own', () => {
    const ids = headingsOf(tree).map(heading => heading.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.every(id => /^\w+$/.test(id))).toBe(true)
  })

  test('show the process on a landscape page with words for those who cannot see it', () => {
    const page = tree.sections.find(section => section.blocks.some(block => block.type === 'svgPicture'))
    expect(page?.orientation).toBe('landscape')
    const picture = page?.blocks.find(block => block.type === 'svgPicture')
    expect(picture?.type === 'svgPicture' && picture.altText).toContain('11 steps')
  })

  test('tell each entry in its step with all its fields, in the reader’s words', () => {
    const risk = state.entries.find(entry => entry.label === 'R2')
    const number = state.process.steps.findIndex(step => step.id === risk?.stepId) + 1
    const [row] = rowsOf(tablesUnder(tree, `step_${number}_risk`)[0]).filter(cells => cells[0] === 'R2')
    expect(row?.[1]).toContain(risk?.text)
    expect(row?.[1]).toContain(`Cause: ${risk?.fields.cause}`)
    expect(row?.[2]).toContain('Score: 20 (likelihood 4 × impact 5)')
    expect(row?.[2]).toContain('Due: 18 Dec 2026')
    expect(row?.[2]).toContain('Leads to: A2')
  })

  test('tell the goal, the tools with their names, the time and who is involved', () => {
    const facts = rowsOf(tablesUnder(tree, 'step_4')[0])
    expect(Object.fromEntries(facts)).toMatchObject({
      Tools: expect.stringContaining('CST – Compliance Support Tool'),
      Time: expect.stringMatching(/^Planned 20\u00a0min, actual \d+\u00a0min$/),
      'Involvement (RACI)': expect.stringContaining('Accountable: Procurement'),
    })
  })

  test('leave no entry out: each stands in its step, or in the parking lot if it was set aside', () => {
    for (const entry of state.entries) {
      const number = state.process.steps.findIndex(step => step.id === entry.stepId) + 1
      const place = entry.isParked ? 'parkingLot' : `step_${number}`
      expect(textOf(under(tree, place)), entry.label).toContain(textOf(entry.text).slice(1, -1))
    }
  })

  test('say on the day they are made which actions are overdue', () => {
    expect(textOf(under(tree, 'summary_overdue'))).toContain('A1')
    expect(textOf(under(treeOf(state, workshopStart), 'summary'))).toContain(
      'Nothing is overdue on 23 Nov 2026.',
    )
  })

  test('name the highest risks by score, highest first', () => {
    const scores = rowsOf(tablesUnder(tree, 'summary_topRisks')[0]).map(row => Number(row[3]))
    expect(scores).toHaveLength(5)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
  })

  test('print the whole RACI matrix, one letter or none for each step and actor', () => {
    const [matrix] = tablesUnder(tree, 'annex_raci')
    const order = state.lanes.order
    expect(rowsOf(matrix).map(row => row.slice(1))).toEqual(
      state.process.steps.map(step => order.map(lane => step.involvement[lane] ?? '')),
    )
  })

  test('list every action in annex A with its owner', () => {
    const owners = Object.fromEntries(
      rowsOf(tablesUnder(tree, 'annex_actionList')[0]).map(row => [row[0], row[5]]),
    )
    const expected = state.entries
      .filter(entry => entry.kind === 'action')
      .map(entry => [entry.label, entry.fields.owner ?? 'not named'])
    expect(owners).toEqual(Object.fromEntries(expected))
  })

  test('name people only as content: nothing says who made an entry', () => {
    expect(textOf(tree)).not.toContain('authorId')
    expect(textOf(under(tree, 'annex_provenance'))).toContain('do not say who made an entry')
  })

  test('are the same document whenever they are made from the same state at the same moment', () => {
    expect(textOf(treeOf(sampleWorkshop()))).toBe(textOf(tree))
  })
})

describe('what is proposed', () => {
  test('is marked where it stands and listed in the last annex', () => {
    const tree = treeOf(emptyWorkshop('New'))
    const [facts] = tablesUnder(tree, 'step_2')
    expect(rowsOf(facts).map(row => row[0])).toContainEqual(expect.stringMatching(/^Goal\s+proposed$/))
    expect(textOf(under(tree, 'annex_provenance'))).toContain('Name and place of steps 2, 3, 6–9.')
  })

  test('loses its mark once the room confirms it', () => {
    const state = walked(emptyWorkshop('New'), [{ type: 'confirmElement', key: 'guide:s2' }])
    const heads = rowsOf(tablesUnder(treeOf(state), 'step_2')[0]).map(row => row[0])
    expect(heads).toContain('Goal')
  })
})

describe('minutes of a workshop in which nothing happened', () => {
  const tree = treeOf(emptyWorkshop('New workshop'))

  test('keep every chapter, each with a sentence that says it is empty', () => {
    expect(headingsOf(tree).filter(heading => heading.level === 1)).toHaveLength(18)
    for (const [id, sentence] of [
      ['present', 'Nobody has been recorded as present.'],
      ['purpose', 'No purpose has been recorded.'],
      ['summary_decisions', 'No decisions were recorded.'],
      ['step_1', 'Nothing was recorded in this step.'],
      ['whatWorks', 'Nothing has been recorded about what works.'],
      ['parkingLot', 'The parking lot is empty.'],
      ['nextMeeting', 'No next meeting has been set.'],
      ['annex_actionList', 'No actions were recorded.'],
      ['annex_questionLog', 'No questions were recorded.'],
    ] as const)
      expect(textOf(under(tree, id)), id).toContain(sentence)
  })

  test('use no message that the catalogue lacks', () => {
    expect(textOf([tree, treeOf(sampleWorkshop())])).not.toMatch(/minutes\.[a-z]+\.|\{\{/)
  })
})

test('the header says FINAL only when the workshop is final', () => {
  expect(treeOf(emptyWorkshop('x')).header.status).toContain('DRAFT')
  const final = walked(emptyWorkshop('x'), [{ type: 'changeDetails', changes: { status: 'final' } }])
  expect(treeOf(final).header.status).toContain('FINAL')
  expect(textOf(treeOf(final))).not.toContain('DRAFT')
})
