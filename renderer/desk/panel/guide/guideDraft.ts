import type { Step } from '../../../../shared/process/schema.ts'
import type { GuideChanges } from '../../../../shared/workshop/events.ts'

/** The guide as it is edited: one item on each line. */
export type GuideDraft = {
  readonly goal: string
  readonly questions: string
  readonly bring: string
  readonly outcomes: string
}
const lists = ['questions', 'bring', 'outcomes'] as const
const maxItems = 12
const maxLength = 600

export const draftOfGuide = (step: Step): GuideDraft => ({
  goal: step.goal,
  questions: step.questions.join('\n'),
  bring: step.bring.join('\n'),
  outcomes: step.outcomes.join('\n'),
})

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

/** @returns only what differs from the step; empty where nothing does. */
export function changesOfGuide(step: Step, draft: GuideDraft): GuideChanges {
  const changes: GuideChanges = {}
  if (draft.goal.trim() !== step.goal) changes.goal = draft.goal.trim()
  for (const list of lists) {
    const lines = linesOf(draft[list])
    if (lines.join('\n') !== step[list].join('\n')) changes[list] = lines
  }
  return changes
}

export type GuideFault = 'goalNeeded' | 'limit'
export function faultOfGuide(draft: GuideDraft): GuideFault | null {
  if (draft.goal.trim() === '') return 'goalNeeded'
  const isTooMuch = lists.some(list => {
    const lines = linesOf(draft[list])
    return lines.length > maxItems || lines.some(line => line.length > maxLength)
  })
  return isTooMuch || draft.goal.trim().length > maxLength ? 'limit' : null
}
