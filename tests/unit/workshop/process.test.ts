import { describe, expect, test } from 'vitest'
import {
  allLanes,
  handOverPath,
  isProposed,
  proposedKeys,
  provenanceOf,
  shownLanes,
} from '../../../shared/workshop/selectors.ts'
import { warnings, warningsOfStep } from '../../../shared/workshop/warnings.ts'
import { openRoom } from '../../fixtures/workshop.ts'

const today = '2026-11-23'

describe('provenance', () => {
  test('tells the use case’s elements from ours', () => {
    const { state } = openRoom()
    expect(provenanceOf(state, 'step:s1')).toBe('case')
    expect(provenanceOf(state, 'step:s2')).toBe('proposed')
    expect(provenanceOf(state, 'guide:s1')).toBe('proposed')
    expect(provenanceOf(state, 'step:constructor')).toBeNull()
    expect(proposedKeys(state)).toContain('involvement:s3')
    expect(proposedKeys(state)).not.toContain('actor:CE')
  })

  test('one command confirms a proposal and one takes that back', () => {
    const room = openRoom()
    room.do({ type: 'confirmElement', key: 'actor:LEG' })
    expect(provenanceOf(room.state, 'actor:LEG')).toBe('confirmed')
    expect(room.refused({ type: 'confirmElement', key: 'actor:LEG' }).code).toBe('noChange')
    expect(room.refused({ type: 'confirmElement', key: 'actor:CE' }).code).toBe('noChange')
    expect(room.refused({ type: 'confirmElement', key: 'actor:nobody' }).code).toBe('unknownElement')
    room.do({ type: 'unconfirmElement', key: 'actor:LEG' })
    expect(isProposed(room.state, 'actor:LEG')).toBe(true)
  })

  test.each([
    [{ type: 'setInvolvement', stepId: 's2', laneId: 'LEG', letters: 'R' }, 'involvement:s2'],
    [{ type: 'changeGuide', stepId: 's2', changes: { questions: ['Who signs?'] } }, 'guide:s2'],
    [{ type: 'setStepTools', stepId: 's2', toolIds: ['DRMP', 'DRMP'] }, 'stepTools:s2'],
    [{ type: 'renameElement', key: 'step:s2', name: 'Agree' }, 'step:s2'],
  ] as const)('%j makes it the room’s word', (body, key) => {
    const room = openRoom()
    expect(isProposed(room.state, key)).toBe(true)
    room.do(body as Parameters<typeof room.do>[0])
    expect(provenanceOf(room.state, key)).toBe('confirmed')
  })
})

describe('renaming', () => {
  test('keeps the short name unless a new one is given', () => {
    const room = openRoom()
    room.do({ type: 'renameElement', key: 'actor:LEG', name: 'Legal office' })
    room.do({ type: 'renameElement', key: 'step:s2', name: 'Agree', shortName: 'Clauses' })
    expect(room.state.process.actors[3]).toMatchObject({ name: 'Legal office', shortName: 'Legal' })
    expect(room.state.process.steps[1]).toMatchObject({ name: 'Agree', shortName: 'Clauses' })
  })

  test('refuses what has no name of its own', () => {
    const room = openRoom()
    expect(room.refused({ type: 'renameElement', key: 'guide:s1', name: 'x' }).code).toBe('unknownElement')
    expect(room.refused({ type: 'renameElement', key: 'tool:CST', name: 'x', shortName: 'y' }).code).toBe(
      'unknownField',
    )
  })
})

describe('lanes', () => {
  test('are hidden and re-ordered without touching content', () => {
    const room = openRoom()
    const order = ['LEG', 'CE', 'ICT', 'CISO']
    room.do({ type: 'arrangeLanes', order, hidden: ['ICT'] })
    expect(allLanes(room.state).map(lane => lane.id)).toEqual(order)
    expect(shownLanes(room.state).map(lane => lane.id)).toEqual(['LEG', 'CE', 'CISO'])
    expect(room.refused({ type: 'arrangeLanes', order, hidden: ['ICT'] }).code).toBe('noChange')
  })

  test('must all be in the order, once', () => {
    const room = openRoom()
    for (const order of [['LEG', 'CE', 'ICT'], ['LEG', 'CE', 'ICT', 'ICT'], []])
      expect(room.refused({ type: 'arrangeLanes', order, hidden: [] }).params?.problem).toBe('incomplete')
    expect(room.refused({ type: 'arrangeLanes', order: ['x'], hidden: [] }).code).toBe('unknownLane')
  })

  test('hand over through the accountable one, or else a responsible one', () => {
    const room = openRoom()
    room.do({ type: 'setInvolvement', stepId: 's2', laneId: 'CISO', letters: null })
    room.do({ type: 'setInvolvement', stepId: 's3', laneId: 'CISO', letters: null })
    room.do({ type: 'setInvolvement', stepId: 's3', laneId: 'ICT', letters: null })
    expect(handOverPath(room.state).map(({ laneId }) => laneId)).toEqual(['CISO', 'CE', null])
  })
})

describe('the guide of a step', () => {
  test('is not overwritten unseen, part by part', () => {
    const room = openRoom()
    const seen = room.state.seq
    const change = (changes: object) =>
      ({ type: 'changeGuide', stepId: 's1', basedOn: seen, changes }) as const
    room.do(change({ questions: ['Who pays?', 'Who acts?'] }))
    room.do(change({ goal: 'Mine' }))
    expect(room.refused(change({ questions: ['Mine'] }))).toEqual({
      code: 'stale',
      params: { field: 'questions' },
      current: 'Who pays?\nWho acts?',
    })
  })
})

describe('warnings', () => {
  const kinds = (found: ReturnType<typeof warnings>) => found.map(warning => warning.kind)

  test('name the step without an accountable or a responsible actor, and the one with two', () => {
    const room = openRoom()
    room.do({ type: 'setInvolvement', stepId: 's2', laneId: 'CE', letters: 'A' })
    expect(warningsOfStep(room.state, 's2', today)).toEqual([
      { kind: 'manyAccountable', stepId: 's2', laneIds: ['CISO', 'CE'] },
      { kind: 'noResponsible', stepId: 's2' },
    ])
    for (const laneId of ['CISO', 'CE'])
      room.do({ type: 'setInvolvement', stepId: 's2', laneId, letters: null })
    expect(kinds(warningsOfStep(room.state, 's2', today))).toEqual(['noAccountable', 'noResponsible'])
  })

  test('ask for the split between ICT and Clinical Engineering until the room has agreed', () => {
    const room = openRoom()
    expect(warningsOfStep(room.state, 's1', today)).toEqual([
      { kind: 'splitNotAgreed', stepId: 's1', laneIds: ['ICT', 'CE'] },
    ])
    // What is said about others does not settle it in passing.
    room.do({ type: 'setInvolvement', stepId: 's1', laneId: 'LEG', letters: 'I' })
    expect(kinds(warningsOfStep(room.state, 's1', today))).toEqual(['splitNotAgreed'])
    room.do({ type: 'confirmElement', key: 'involvement:s1' })
    expect(warningsOfStep(room.state, 's1', today)).toEqual([])
    room.do({ type: 'setInvolvement', stepId: 's1', laneId: 'LEG', letters: null })
    expect(warningsOfStep(room.state, 's1', today)).toEqual([])
  })

  test('ask for it again where both have become responsible since', () => {
    const room = openRoom()
    room.do({ type: 'confirmElement', key: 'involvement:s2' })
    room.do({ type: 'setInvolvement', stepId: 's2', laneId: 'ICT', letters: 'R' })
    expect(kinds(warningsOfStep(room.state, 's2', today))).toEqual(['splitNotAgreed'])
    room.do({ type: 'undo' })
    expect(provenanceOf(room.state, 'involvement:s2')).toBe('confirmed')
    expect(warningsOfStep(room.state, 's2', today)).toEqual([])
  })

  test('name the actor who is nowhere involved, or only after procurement', () => {
    const room = openRoom()
    expect(warnings(room.state, today)).toContainEqual({ kind: 'involvedLate', laneId: 'LEG', stepId: 's3' })
    room.do({ type: 'setInvolvement', stepId: 's3', laneId: 'LEG', letters: null })
    expect(warnings(room.state, today)).toContainEqual({ kind: 'neverInvolved', laneId: 'LEG' })
  })

  test('say nothing about a lane that is hidden: that is how the room says it has no part in this', () => {
    const room = openRoom()
    room.do({ type: 'setInvolvement', stepId: 's3', laneId: 'LEG', letters: null })
    const { order } = room.state.lanes
    room.do({ type: 'arrangeLanes', order: [...order], hidden: ['LEG'] })
    expect(kinds(warnings(room.state, today))).not.toContain('neverInvolved')
  })

  test('follow actions and questions until they are settled', () => {
    const room = openRoom()
    const base = { type: 'addEntry', stepId: 's2', text: 'x' } as const
    room.do({ ...base, entryId: 'bare', kind: 'action' })
    room.do({ ...base, entryId: 'late', kind: 'action', fields: { owner: 'Ann', due: '2026-11-22' } })
    room.do({ ...base, entryId: 'now', kind: 'action', fields: { owner: 'Ann', due: today } })
    room.do({ ...base, entryId: 'done', kind: 'action', fields: { status: 'done', due: '2026-01-01' } })
    room.do({ ...base, entryId: 'open', kind: 'question' })
    room.do({ ...base, entryId: 'answered', kind: 'question', fields: { status: 'answered' } })
    expect(warningsOfStep(room.state, 's2', today)).toEqual([
      { kind: 'noOwner', entryId: 'bare', stepId: 's2' },
      { kind: 'noDueDate', entryId: 'bare', stepId: 's2' },
      { kind: 'overdue', entryId: 'late', stepId: 's2', due: '2026-11-22' },
      { kind: 'openQuestion', entryId: 'open', stepId: 's2' },
    ])
  })
})
