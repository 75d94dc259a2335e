import { describe, expect, test } from 'vitest'
import type { Author } from '../../../shared/workshop/author.ts'
import {
  content,
  historyOf,
  itemToTakeBack,
  proposedKeys,
  provenanceOf,
  visibleEntries,
} from '../../../shared/workshop/selectors.ts'
import { facilitator, nurse, openRoom, type Room } from '../../fixtures/workshop.ts'

const scribe: Author = { id: 'scribe', role: 'cofacilitator', name: 'Scribe', laneId: null }
const another: Author = { ...scribe, id: 'scribe-2', name: 'Second scribe' }

const add = (room: Room, entryId: string, author = facilitator) =>
  room.do({ type: 'addEntry', kind: 'risk', stepId: 's1', entryId, text: `Text of ${entryId}` }, author)
const edit = (room: Room, entryId: string, text: string, author = facilitator) =>
  room.do({ type: 'editEntry', entryId, basedOn: room.state.seq, text }, author)
const texts = (room: Room) => visibleEntries(room.state).map(entry => entry.text)

describe('undo', () => {
  test('takes back several commands on one thing in turn, and redo brings them again', () => {
    const room = openRoom()
    const stages = [content(room.state)]
    const steps = [
      () => add(room, 'a'),
      () => edit(room, 'a', 'Second'),
      () => room.do({ type: 'moveEntry', entryId: 'a', stepId: 's2' }),
      () => edit(room, 'a', 'Third'),
      () => room.do({ type: 'parkEntry', entryId: 'a' }),
      () => room.do({ type: 'removeEntry', entryId: 'a' }),
    ]
    for (const step of steps) stages.push(content(step()))
    for (let round = 0; round < 2; round += 1) {
      for (const stage of stages.slice(0, -1).reverse())
        expect(content(room.do({ type: 'undo' }))).toEqual(stage)
      expect(room.refused({ type: 'undo' }).code).toBe('nothingToUndo')
      for (const stage of stages.slice(1)) expect(content(room.do({ type: 'redo' }))).toEqual(stage)
      expect(room.refused({ type: 'redo' }).code).toBe('nothingToRedo')
    }
  })

  test('takes back all events of one command', () => {
    const room = openRoom()
    const before = content(room.state)
    room.do({ type: 'changeGuide', stepId: 's1', changes: { goal: 'Another goal', bring: [] } })
    expect(room.state.confirmed).toEqual({ 'guide:s1': true })
    expect(content(room.do({ type: 'undo' }))).toEqual(before)
    room.do({ type: 'redo' })
    expect(room.state.confirmed).toEqual({ 'guide:s1': true })
    expect(room.state.process.steps[0]).toMatchObject({ goal: 'Another goal', bring: [] })
  })

  test('belongs to its author', () => {
    const room = openRoom()
    add(room, 'a')
    add(room, 'b', scribe)
    room.do({ type: 'undo' })
    expect(texts(room)).toEqual(['Text of b'])
    expect(room.refused({ type: 'undo' }, another).code).toBe('nothingToUndo')
  })

  test('is not for participants, who leave no pile: it would tie their entries together', () => {
    const room = openRoom()
    add(room, 'a', nurse)
    edit(room, 'a', 'Second', nurse)
    expect(room.state.history).toEqual({})
    expect(room.refused({ type: 'undo' }, nurse).code).toBe('notAllowed')
    expect(room.refused({ type: 'redo' }, nurse).code).toBe('notAllowed')
  })

  test('is refused where somebody has built on what it would take away', () => {
    const room = openRoom()
    add(room, 'a', scribe)
    edit(room, 'a', 'The facilitator was here')
    expect(room.refused({ type: 'undo' }, scribe).code).toBe('changedSince')
    expect(texts(room)).toEqual(['The facilitator was here'])
  })

  test('is possible again once the other has taken their own change back', () => {
    const room = openRoom()
    add(room, 'a', scribe)
    edit(room, 'a', 'The facilitator was here')
    room.do({ type: 'undo' })
    room.do({ type: 'undo' }, scribe)
    expect(texts(room)).toEqual([])
    expect(room.refused({ type: 'redo' }).code).toBe('changedSince')
    room.do({ type: 'redo' }, scribe)
    room.do({ type: 'redo' })
    expect(texts(room)).toEqual(['The facilitator was here'])
  })

  test('of a text is not hindered by another changing a field or the place', () => {
    const room = openRoom()
    add(room, 'a', scribe)
    edit(room, 'a', 'Second', scribe)
    room.do({ type: 'editEntry', entryId: 'a', basedOn: room.state.seq, fields: { owner: 'Ann' } })
    room.do({ type: 'moveEntry', entryId: 'a', stepId: 's2' })
    room.do({ type: 'undo' }, scribe)
    expect(room.entry('a')).toMatchObject({ text: 'Text of a', fields: { owner: 'Ann' }, stepId: 's2' })
  })

  test('of an entry is refused when another has linked it', () => {
    const room = openRoom()
    add(room, 'a', scribe)
    add(room, 'b')
    room.do({ type: 'linkEntries', from: 'b', to: 'a' })
    expect(room.refused({ type: 'undo' }, scribe).code).toBe('changedSince')
  })

  test('steps over what somebody has built on: that stays, and what was done before it is not locked in', () => {
    const room = openRoom()
    add(room, 'a')
    add(room, 'b', another)
    room.do({ type: 'moveEntry', entryId: 'a', stepId: 's2' })
    edit(room, 'b', 'Mine')
    edit(room, 'b', 'Theirs again', another)
    expect(itemToTakeBack(room.state, facilitator.id, 'undo')).toMatchObject({ commandType: 'moveEntry' })
    room.do({ type: 'undo' })
    expect(room.entry('a').stepId).toBe('s1')
    expect(room.entry('b').text).toBe('Theirs again')
    room.do({ type: 'redo' })
    expect(room.entry('a').stepId).toBe('s2')
    room.do({ type: 'undo' })
    room.do({ type: 'undo' })
    expect(texts(room)).toEqual(['Theirs again'])
    expect(room.refused({ type: 'undo' }).code).toBe('changedSince')
  })

  test('takes back in one go what was confirmed in one go', () => {
    const room = openRoom()
    const before = content(room.state)
    room.do({ type: 'confirmElements', keys: proposedKeys(room.state) })
    expect(proposedKeys(room.state)).toEqual([])
    expect(content(room.do({ type: 'undo' }))).toEqual(before)
    expect(room.refused({ type: 'confirmElements', keys: ['step:none'] }).code).toBe('unknownElement')
  })

  test('does not call a colleague’s later edit our proposal', () => {
    const room = openRoom()
    const letters = (laneId: string, author = facilitator) =>
      room.do({ type: 'setInvolvement', stepId: 's2', laneId, letters: 'I' }, author)
    letters('LEG')
    letters('ICT', scribe)
    expect(room.refused({ type: 'undo' }).code).toBe('changedSince')
    expect(provenanceOf(room.state, 'involvement:s2')).toBe('confirmed')
    room.do({ type: 'undo' }, scribe)
    room.do({ type: 'undo' })
    expect(provenanceOf(room.state, 'involvement:s2')).toBe('proposed')
  })

  test('puts a removed person back in their place', () => {
    const room = openRoom()
    const person = { type: 'addPerson', role: '', laneId: null, attendance: 'present' } as const
    for (const name of ['Ann', 'Bob', 'Cem']) room.do({ ...person, personId: name, name })
    room.do({ type: 'removePerson', personId: 'Bob' })
    room.do({ type: 'undo' })
    expect(room.state.people.map(({ name }) => name)).toEqual(['Ann', 'Bob', 'Cem'])
  })

  test('passes over the walk, which is bound to the clock', () => {
    const room = openRoom()
    room.do({ type: 'setPlannedMinutes', stepId: 's1', minutes: 5 })
    room.do({ type: 'enterStep', stepId: 's1' })
    room.do({ type: 'startTimebox' })
    room.do({ type: 'undo' })
    expect(room.state.walk).toMatchObject({ currentStepId: 's1', timer: { kind: 'running' } })
    expect(room.state.walk.steps.s1?.plannedMinutes).toBe(20)
  })
})

describe('redo', () => {
  test('is gone once its author does something new, and stays when another does', () => {
    const room = openRoom()
    add(room, 'a')
    room.do({ type: 'undo' })
    add(room, 'b', scribe)
    room.do({ type: 'redo' })
    room.do({ type: 'undo' })
    add(room, 'c')
    expect(room.refused({ type: 'redo' }).code).toBe('nothingToRedo')
  })
})

describe('the piles', () => {
  test('keep the last hundred commands', () => {
    const room = openRoom()
    for (let count = 0; count < 120; count += 1) add(room, `e${count}`)
    expect(historyOf(room.state, facilitator.id).done).toHaveLength(100)
    for (let count = 0; count < 100; count += 1) room.do({ type: 'undo' })
    expect(room.refused({ type: 'undo' }).code).toBe('nothingToUndo')
    expect(visibleEntries(room.state)).toHaveLength(20)
  })

  test('name the command they would take back', () => {
    const room = openRoom()
    add(room, 'a')
    room.do({ type: 'parkEntry', entryId: 'a' })
    expect(historyOf(room.state, facilitator.id).done.map(item => item.commandType)).toEqual([
      'addEntry',
      'parkEntry',
    ])
  })
})
