import type { Phase, Step } from '../../../shared/process/schema.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'

export type ShownStep = {
  readonly step: Step
  readonly phase: Phase | undefined
  /** Counted from 1, as people say it. */
  readonly number: number
  readonly total: number
}

/** The step that the panel is about: the one chosen, else the one that is on, else the first. */
export function shownStep(
  state: Pick<WorkshopState, 'process' | 'walk'>,
  chosenId: string | null,
): ShownStep | null {
  const { steps, phases } = state.process
  const at = [chosenId, state.walk.currentStepId]
    .map(id => steps.findIndex(step => step.id === id))
    .find(place => place >= 0)
  const place = at ?? 0
  const step = steps[place]
  if (step === undefined) return null
  return {
    step,
    phase: phases.find(phase => phase.id === step.phaseId),
    number: place + 1,
    total: steps.length,
  }
}

/** @returns the step's number as people say it, 0 where there is no such step. */
export const numberOfStep = (state: Pick<WorkshopState, 'process'>, stepId: string): number =>
  state.process.steps.findIndex(step => step.id === stepId) + 1
