import type { StepId } from '../process/schema.ts'
import { findStepWalk } from './elements.ts'
import type { WorkshopState } from './state.ts'

/** Times of the walk. `now`: milliseconds since 1970 UTC; results are milliseconds unless the name says minutes. */
type HasWalk = Pick<WorkshopState, 'walk'>

/** Time spent in a step, the visit that is going on included. A pause of the timebox does not stop it. */
export function stepElapsedMs(state: HasWalk, stepId: StepId, now: number): number {
  const step = findStepWalk(state, stepId)
  if (!step) return 0
  return step.spentMs + (step.enteredAt === null ? 0 : Math.max(0, now - step.enteredAt))
}

/** Whole minutes left of what is planned for a step that was on before; null for a first visit and where none are left. */
export function minutesLeft(state: HasWalk, stepId: StepId, now: number): number | null {
  const spent = stepElapsedMs(state, stepId, now)
  const left = Math.ceil((findStepWalk(state, stepId)?.plannedMinutes ?? 0) - spent / 60_000)
  return spent < 1000 || left < 1 ? null : left
}

/** What is left of the timebox, negative when it is over; null while there is none. */
export function timerRemainingMs({ walk: { timer } }: HasWalk, now: number): number | null {
  switch (timer.kind) {
    case 'off':
      return null
    case 'running':
      return timer.endsAt - now
    case 'paused':
      return timer.remainingMs
    default:
      return timer satisfies never
  }
}

export const plannedTotalMinutes = ({ walk }: HasWalk): number =>
  Object.values(walk.steps).reduce((sum, step) => sum + step.plannedMinutes, 0)

export const actualTotalMs = (state: HasWalk, now: number): number =>
  Object.keys(state.walk.steps).reduce((sum, stepId) => sum + stepElapsedMs(state, stepId, now), 0)

export type WalkProgress = {
  readonly steps: number
  readonly done: number
  readonly visited: number
  /** 1 for the first step; null while no step is on. */
  readonly currentNumber: number | null
  readonly previousStepId: StepId | null
  readonly nextStepId: StepId | null
}

/** Where the walk stands. Before the first step, and after the end, "next" is the first step that is not done. */
export function walkProgress({ walk, process }: Pick<WorkshopState, 'walk' | 'process'>): WalkProgress {
  const walks = process.steps.map(step => findStepWalk({ walk }, step.id))
  const current = process.steps.findIndex(step => step.id === walk.currentStepId)
  const isOn = current >= 0
  const firstOpen = walks.findIndex(step => step?.doneAt === null)
  return {
    steps: walks.length,
    done: walks.filter(step => step && step.doneAt !== null).length,
    visited: walks.filter(step => step && step.visits > 0).length,
    currentNumber: isOn ? current + 1 : null,
    previousStepId: (isOn && process.steps[current - 1]?.id) || null,
    nextStepId: process.steps[isOn ? current + 1 : firstOpen]?.id ?? null,
  }
}
