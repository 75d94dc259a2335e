import type { Stage } from '../../../shared/protocol/contract.ts'

/** Whether a question is up in place of the step. */
export const isQuestionUp = ({ mode, questionId }: Stage): boolean => mode === 'focus' && questionId !== null

/** The step that is on, as nearly always. */
export const isUsual = (stage: Stage): boolean =>
  !stage.isFrozen && stage.mode === 'focus' && !isQuestionUp(stage)

/** What the wall shows, in the catalogue. */
export function standKey(stage: Stage): string {
  if (stage.isFrozen) return 'desk.wall.isFrozen'
  return isQuestionUp(stage) ? 'desk.wall.is_question' : `desk.wall.is_${stage.mode}`
}
