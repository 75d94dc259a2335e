import { describe, expect, test } from 'vitest'
import { changesOfGuide, draftOfGuide, faultOfGuide } from '../../../renderer/desk/panel/guide/guideDraft.ts'
import type { Step } from '../../../shared/process/schema.ts'
import { smallProcess } from '../../fixtures/process.ts'

const step = smallProcess.steps[0] as Step

describe('editing a guide', () => {
  test('nothing touched, nothing changed', () => {
    expect(changesOfGuide(step, draftOfGuide(step))).toEqual({})
  })

  test('only the list that differs is sent, without empty lines', () => {
    const draft = { ...draftOfGuide(step), questions: ' One? \n\n Two?\n' }
    expect(changesOfGuide(step, draft)).toEqual({ questions: ['One?', 'Two?'] })
  })

  test('a goal is needed, and lists have their limits', () => {
    const draft = draftOfGuide(step)
    expect(faultOfGuide(draft)).toBeNull()
    expect(faultOfGuide({ ...draft, goal: '  ' })).toBe('goalNeeded')
    expect(faultOfGuide({ ...draft, bring: 'x\n'.repeat(13) })).toBe('limit')
    expect(faultOfGuide({ ...draft, outcomes: 'x'.repeat(601) })).toBe('limit')
  })
})
