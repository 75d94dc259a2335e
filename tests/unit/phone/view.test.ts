import { expect, test } from 'vitest'
import { noStepSentences } from '../../../renderer/phone/now/noStepSentences.ts'
import { emptyDraft, goalOf, typed } from '../../../renderer/phone/session/draft.ts'
import { firstView, shownStepId, viewAfter } from '../../../renderer/phone/session/view.ts'
import type { PhoneShared } from '../../../shared/protocol/room.ts'
import { sharedPicture } from './pictures.ts'

const at = (currentStepId: string | null, summons = 0) => sharedPicture({ currentStepId, summons })

test('a phone goes with the room and says that it moved', () => {
  const view = viewAfter(firstView, at('s2'), at('s3'))
  expect(shownStepId(view, at('s3'))).toBe('s3')
  expect(view.notice).toEqual({ kind: 'moved', stepId: 's3' })
})

test('a phone that looks elsewhere stays there when the room moves on', () => {
  const view = viewAfter({ ...firstView, lookStepId: 's1' }, at('s2'), at('s3'))
  expect(shownStepId(view, at('s3'))).toBe('s1')
})

test('a phone that looked ahead to the step where the room comes goes with the room from there', () => {
  expect(viewAfter({ ...firstView, lookStepId: 's3' }, at('s2'), at('s3')).lookStepId).toBeNull()
})

test('a summons brings everybody back, from another step and from another part of the page', () => {
  const view = viewAfter({ ...firstView, tab: 'actions', lookStepId: 's1' }, at('s2'), at('s2', 1))
  expect(view).toEqual({ tab: 'now', lookStepId: null, notice: { kind: 'summoned', stepId: 's2' } })
})

test('the first picture is no news, whatever summons there were', () => {
  expect(viewAfter(firstView, null, at('s2', 7)).notice).toBeNull()
})

test('a step that no longer exists is not looked at', () => {
  expect(viewAfter({ ...firstView, lookStepId: 'gone' }, at('s2'), at('s2')).lookStepId).toBeNull()
})

test('a draft belongs to the step in which it was begun, though the room moves on', () => {
  const draft = typed(typed(emptyDraft, 'H', 's2'), 'He', 's3')
  expect(draft.stepId).toBe('s2')
  expect(goalOf(draft, sharedPicture(), 's3')).toBe('s2')
})

test('begun in a step that is closed by now, a draft goes to the step that is shown', () => {
  expect(goalOf(typed(emptyDraft, 'Late', 's1'), sharedPicture(), 's2')).toBe('s2')
})

test('an emptied field forgets where it was begun', () => {
  expect(typed(typed(emptyDraft, 'H', 's2'), ' ', 's2').stepId).toBeNull()
})

test('a room that was opened again and counts from the bottom calls nobody; its next summons does', () => {
  const before = { ...firstView, lookStepId: 's1' }
  const reopened = viewAfter(before, at('s2', 5), at('s2', 0))
  expect(reopened).toEqual(before)
  expect(viewAfter(reopened, at('s2', 0), at('s2', 1)).notice?.kind).toBe('summoned')
})

test('a draft goes where its author says, of where it was begun and what is shown', () => {
  const draft = { ...typed(emptyDraft, 'H', 's2'), goalId: 's3' }
  expect(goalOf(draft, sharedPicture(), 's3')).toBe('s3')
  expect(goalOf({ ...draft, goalId: 's2' }, sharedPicture(), 's3')).toBe('s2')
})

test('a choice does not lead to a step that is neither: the room has gone on', () => {
  const picture = sharedPicture()
  const steps = [...picture.steps, { ...picture.steps[2], id: 's4' }] as typeof picture.steps
  const draft = { ...typed(emptyDraft, 'H', 's2'), goalId: 's3' }
  expect(goalOf(draft, { ...picture, steps }, 's4')).toBe('s2')
})

test('a choice does not lead to a step that is closed', () => {
  expect(goalOf({ ...typed(emptyDraft, 'H', 's2'), goalId: 's1' }, sharedPicture(), 's1')).toBe('s2')
})

test('a choice ends with its text', () => {
  expect(typed({ ...typed(emptyDraft, 'H', 's2'), goalId: 's3' }, '', 's3').goalId).toBeNull()
})

test('before, between and after the steps the page says which it is, however many steps are done', () => {
  const title = (picture: Partial<PhoneShared>) => noStepSentences(sharedPicture(picture))[0]
  const none = sharedPicture().steps.map(step => ({ ...step, isDone: false }))
  const all = none.map(step => ({ ...step, isDone: true }))
  expect(title({ walk: 'ahead' })).toBe('The walk has not begun yet')
  expect(title({ walk: 'begun' })).toBe('No step is on at the moment')
  expect(title({ walk: 'over' })).toBe('The walk has ended')
  expect(title({ walk: 'over', steps: none })).toBe('The walk has ended')
  expect(title({ walk: 'over', steps: all })).toBe('All steps are done')
})
