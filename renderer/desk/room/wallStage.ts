import type { Stage } from '../../../shared/protocol/contract.ts'
import { changeStage } from '../actions/viewActions.ts'

/** What the desk puts on the wall for a moment. A frozen wall is let go: the room is to see it now. */
export const showOnWall = (mode: Stage['mode']): void =>
  changeStage(() => ({ mode, questionId: null, isFrozen: false }))

/** @param questionId null: the wall goes back to the step that is on. */
export const showQuestion = (questionId: string | null): void =>
  changeStage(() => ({ mode: 'focus', questionId, isFrozen: false }))
