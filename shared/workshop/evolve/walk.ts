import type { WorkshopEvent } from '../events.ts'
import type { StepWalk, Timer, Walk } from '../state.ts'

type WalkEvent = Extract<
  WorkshopEvent,
  {
    type:
      | 'stepEntered'
      | 'walkEnded'
      | `timebox${'Started' | 'Paused' | 'Resumed' | 'Extended' | 'Stopped'}`
      | 'stepMarkedDone'
      | 'stepReopened'
      | 'plannedMinutesSet'
  }
>

const minute = 60_000
const off: Timer = { kind: 'off' }

export function evolveWalk(walk: Walk, event: WalkEvent, at: number): Walk {
  switch (event.type) {
    case 'stepEntered': {
      const left = leaveStep(walk, at)
      return {
        ...changeStep(left, event.stepId, step => ({ ...step, enteredAt: at, visits: step.visits + 1 })),
        currentStepId: event.stepId,
        startedAt: walk.startedAt ?? at,
        endedAt: null,
        timer: off,
      }
    }
    case 'walkEnded':
      return { ...leaveStep(walk, at), currentStepId: null, endedAt: at, timer: off }
    case 'stepMarkedDone':
      return changeStep(walk, event.stepId, step => ({ ...step, doneAt: at }))
    case 'stepReopened':
      return changeStep(walk, event.stepId, step => ({ ...step, doneAt: null }))
    case 'plannedMinutesSet':
      return changeStep(walk, event.stepId, step => ({ ...step, plannedMinutes: event.minutes }))
    case 'timeboxStarted':
    case 'timeboxPaused':
    case 'timeboxResumed':
    case 'timeboxExtended':
    case 'timeboxStopped':
      return { ...walk, timer: evolveTimer(walk.timer, event, at) }
    default:
      return event satisfies never
  }
}

type TimerEvent = Extract<WalkEvent, { type: `timebox${string}` }>

function evolveTimer(timer: Timer, event: TimerEvent, at: number): Timer {
  switch (event.type) {
    case 'timeboxStarted': {
      const totalMs = event.minutes * minute
      return { kind: 'running', stepId: event.stepId, endsAt: at + totalMs, totalMs }
    }
    case 'timeboxPaused': {
      if (timer.kind !== 'running') return timer
      const { stepId, totalMs, endsAt } = timer
      return { kind: 'paused', stepId, remainingMs: endsAt - at, totalMs }
    }
    case 'timeboxResumed': {
      if (timer.kind !== 'paused') return timer
      const { stepId, totalMs, remainingMs } = timer
      return { kind: 'running', stepId, endsAt: at + remainingMs, totalMs }
    }
    case 'timeboxExtended':
      return extend(timer, event.minutes * minute, at)
    case 'timeboxStopped':
      return off
    default:
      return event satisfies never
  }
}

/** More time counts from now where the time is already over: "+5" always gives the room five minutes. */
function extend(timer: Timer, moreMs: number, at: number): Timer {
  switch (timer.kind) {
    case 'off':
      return timer
    case 'running': {
      const overMs = Math.max(0, at - timer.endsAt)
      return { ...timer, endsAt: timer.endsAt + overMs + moreMs, totalMs: timer.totalMs + overMs + moreMs }
    }
    case 'paused': {
      const overMs = Math.max(0, -timer.remainingMs)
      return {
        ...timer,
        remainingMs: timer.remainingMs + overMs + moreMs,
        totalMs: timer.totalMs + overMs + moreMs,
      }
    }
    default:
      return timer satisfies never
  }
}

/** Closes the visit that is going on. A clock set back during the visit counts as no time, never as less. */
function leaveStep(walk: Walk, at: number): Walk {
  if (walk.currentStepId === null) return walk
  return changeStep(walk, walk.currentStepId, step => ({
    ...step,
    spentMs: step.spentMs + (step.enteredAt === null ? 0 : Math.max(0, at - step.enteredAt)),
    enteredAt: null,
  }))
}

function changeStep(walk: Walk, stepId: string, change: (step: StepWalk) => StepWalk): Walk {
  const step = Object.hasOwn(walk.steps, stepId) ? walk.steps[stepId] : undefined
  return step ? { ...walk, steps: { ...walk.steps, [stepId]: change(step) } } : walk
}
