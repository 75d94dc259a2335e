import { expect, test } from 'vitest'
import { emptyDraft, goalOf, typed } from '../../../renderer/phone/session/draft.ts'
import { firstView, shownStepId, viewAfter } from '../../../renderer/phone/session/view.ts'
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
