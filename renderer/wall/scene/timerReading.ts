import { findStepWalk, timerRemainingMs } from '../../../shared/workshop/selectors.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'

/** What the room reads of the timebox. Past its end it counts on: the end is soft. */
export type TimerReading =
  | { readonly kind: 'planned'; readonly minutes: number }
  | {
      readonly kind: 'left'
      readonly seconds: number
      readonly totalMinutes: number
      /** From 1, just started, to 0. */
      readonly share: number
      readonly isPaused: boolean
    }
  | {
      readonly kind: 'over'
      readonly seconds: number
      readonly totalMinutes: number
      readonly isPaused: boolean
    }

export function timerReading(state: Pick<WorkshopState, 'walk'>, stepId: string, now: number): TimerReading {
  const { timer } = state.walk
  const remaining = timerRemainingMs(state, now)
  if (timer.kind === 'off' || remaining === null || timer.stepId !== stepId)
    return { kind: 'planned', minutes: findStepWalk(state, stepId)?.plannedMinutes ?? 0 }
  const isPaused = timer.kind === 'paused'
  const totalMinutes = Math.round(timer.totalMs / 60_000)
  // The wall's clock ticks in whole seconds, a little late; a pause is exact. Both show the second that has begun.
  const seconds = isPaused ? Math.ceil(remaining / 1000) : Math.trunc(remaining / 1000)
  if (seconds < 0) return { kind: 'over', seconds: -seconds, totalMinutes, isPaused }
  const share = Math.min(1, Math.max(0, remaining / timer.totalMs))
  return { kind: 'left', seconds: Math.max(0, seconds), totalMinutes, share, isPaused }
}

/** As ISO 8601 has it, for machines that read the page aloud: `PT7M42S`. */
export const durationOf = (seconds: number): string => `PT${Math.floor(seconds / 60)}M${seconds % 60}S`
