import { visibleEntries } from '../../../../shared/workshop/selectors.ts'
import type { Entry, WorkshopState } from '../../../../shared/workshop/state.ts'

export type StepQuestions = {
  readonly stepId: string
  readonly number: number
  readonly questions: readonly Entry[]
}

const isOpen = ({ kind, fields, isParked }: Entry): boolean =>
  kind === 'question' && !isParked && (fields.status ?? 'open') === 'open'

/** Questions without an answer, in the order of the steps and within a step as they were asked. */
export function openQuestions(state: Pick<WorkshopState, 'entries' | 'process'>): readonly StepQuestions[] {
  const open = visibleEntries(state).filter(isOpen)
  return state.process.steps.flatMap(({ id }, at): StepQuestions[] => {
    const questions = open.filter(({ stepId }) => stepId === id)
    return questions.length === 0 ? [] : [{ stepId: id, number: at + 1, questions }]
  })
}
