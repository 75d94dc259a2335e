import { describe, expect, test } from 'vitest'
import {
  clearedDraft,
  emptyDraft,
  letterBroughtBack,
  typedInto,
  withKind,
} from '../../../renderer/desk/panel/capture/captureStore.ts'
import { readDraft } from '../../../renderer/desk/panel/capture/reading.ts'
import { readDraft as readKept, readUnsaved } from '../../../renderer/desk/panel/capture/unsavedStore.ts'
import { smallProcess } from '../../fixtures/process.ts'

const context = { state: { process: smallProcess, people: [] }, today: '2026-11-23', language: 'en' }
const type = (line: string, from = emptyDraft) =>
  [...line].reduce((draft, letter) => typedInto(draft, draft.line + letter), from)

describe('typing into the capture field', () => {
  test('a small letter and a blank switch the kind and leave the line', () => {
    expect(type('r Middleware crashes')).toMatchObject({ kind: 'risk', line: 'Middleware crashes' })
    expect(type('q Who signs?')).toMatchObject({ kind: 'question', line: 'Who signs?' })
  })

  test('a capital letter stays a word: "A supplier" is English', () => {
    expect(type('A supplier said no')).toMatchObject({ kind: 'note', line: 'A supplier said no' })
  })

  test('Backspace brings the letter back as text, with the kind of before, and it stays text', () => {
    const back = letterBroughtBack(type('a visit'))
    expect(back).toMatchObject({ kind: 'note', line: 'a visit' })
    const further = type(' from ICT', back)
    expect(readDraft(further, null, context)).toMatchObject({ kind: 'note', text: 'a visit from ICT' })
  })

  test('after a letter switched the kind, the next word is no second letter', () => {
    expect(readDraft(type('r a switch fails'), null, context)).toMatchObject({
      kind: 'risk',
      text: 'a switch fails',
    })
  })

  test('a kind chosen by its button holds, whatever the line begins with', () => {
    const chosen = withKind({ ...emptyDraft, line: 'risk: none' }, 'decision')
    expect(readDraft(chosen, null, context)).toMatchObject({ kind: 'decision', text: 'risk: none' })
  })

  test('a saved line leaves an empty field of the same kind', () => {
    expect(clearedDraft('action')).toEqual({ ...emptyDraft, kind: 'action' })
  })
})

describe('reading the field', () => {
  const action = { ...emptyDraft, kind: 'action' as const, line: 'Sign it @Legal 15 Dec' }

  test('a pick by button wins over what was typed, and an empty pick takes it away', () => {
    const read = readDraft({ ...action, picks: { owner: 'Maria Rossi', due: '' } }, null, context)
    expect(read.fields).toMatchObject({ owner: 'Maria Rossi' })
    expect(read.fields).not.toHaveProperty('due')
  })

  test('picks are for actions only', () => {
    const read = readDraft({ ...emptyDraft, line: 'Just a note', picks: { owner: 'X' } }, null, context)
    expect(read.fields).toEqual({})
  })

  test('the lane that is named goes before the lane that is chosen', () => {
    expect(readDraft(action, 'CISO', context).laneId).toBe('LEG')
    expect(readDraft({ ...emptyDraft, line: 'x' }, 'CISO', context).laneId).toBe('CISO')
  })

  test('what is left as text is not understood', () => {
    const read = readDraft({ ...action, asText: ['@Legal', '15 Dec'] }, null, context)
    expect(read).toMatchObject({ text: 'Sign it @Legal 15 Dec', laneId: null })
    expect(read.fields).toEqual({})
  })
})

describe('what a reload finds', () => {
  test('a draft and unsaved lines come back as they were', () => {
    const draft = { ...emptyDraft, kind: 'risk' as const, line: 'x', picks: { owner: 'A' }, asText: ['@B'] }
    const item = { entryId: 'e1', draft, stepId: 's1', laneId: null, problem: 'no' }
    expect(readKept(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
    expect(readUnsaved(JSON.parse(JSON.stringify([item])))).toEqual([item])
  })

  test('a kind that a typed letter switched to is still that kind', () => {
    const kept = readKept(JSON.parse(JSON.stringify(type('r a switch fails'))))
    expect(kept).toEqual(type('r a switch fails'))
    expect(kept && readDraft(kept, null, context)).toMatchObject({ kind: 'risk', text: 'a switch fails' })
  })

  test('what is kept as the kind of before and is none is not taken over', () => {
    expect(readKept({ ...emptyDraft, line: 'x', switchedFrom: 'rumour' })).toMatchObject({
      switchedFrom: null,
    })
  })

  test.each([null, 7, {}, { line: 'x', kind: 'rumour' }, [1]])('%j is no draft', json => {
    expect(readKept(json)).toBeNull()
    expect(readUnsaved([json])).toEqual([])
  })
})
