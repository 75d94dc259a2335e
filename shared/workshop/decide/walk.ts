import type { Command } from '../commands.ts'
import { findStepWalk } from '../elements.ts'
import type { WorkshopState } from '../state.ts'
import { refuse, type Verdict } from './verdict.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>
type TimeboxCommand = Extract<Command, { type: `${string}Timebox` }>
type StepCommand = Of<'enterStep' | 'markStepDone' | 'reopenStep' | 'setPlannedMinutes'>

export function decideWalk(
  state: WorkshopState,
  command: TimeboxCommand | StepCommand | Of<'endWalk'>,
): Verdict {
  switch (command.type) {
    case 'enterStep':
    case 'markStepDone':
    case 'reopenStep':
    case 'setPlannedMinutes':
      return decideStep(state, command)
    case 'endWalk':
      return state.walk.currentStepId === null ? refuse('noStepOn') : [{ type: 'walkEnded' }]
    case 'startTimebox':
    case 'pauseTimebox':
    case 'resumeTimebox':
    case 'extendTimebox':
    case 'stopTimebox':
      return decideTimebox(state, command)
    default:
      return command satisfies never
  }
}

function decideStep(state: WorkshopState, command: StepCommand): Verdict {
  const { stepId } = command
  const step = findStepWalk(state, stepId)
  if (!step) return refuse('unknownStep')
  const isDone = step.doneAt !== null
  switch (command.type) {
    case 'enterStep':
      return state.walk.currentStepId === stepId ? [] : [{ type: 'stepEntered', stepId }]
    case 'markStepDone':
      return isDone ? [] : [{ type: 'stepMarkedDone', stepId }]
    case 'reopenStep':
      return isDone ? [{ type: 'stepReopened', stepId }] : []
    case 'setPlannedMinutes':
      return step.plannedMinutes === command.minutes
        ? []
        : [{ type: 'plannedMinutesSet', stepId, minutes: command.minutes }]
    default:
      return command satisfies never
  }
}

function decideTimebox({ walk }: WorkshopState, command: TimeboxCommand): Verdict {
  const { timer, currentStepId } = walk
  switch (command.type) {
    case 'startTimebox': {
      const step = currentStepId === null ? undefined : findStepWalk({ walk }, currentStepId)
      if (currentStepId === null || !step) return refuse('noStepOn')
      return [
        { type: 'timeboxStarted', stepId: currentStepId, minutes: command.minutes ?? step.plannedMinutes },
      ]
    }
    case 'pauseTimebox':
      return timer.kind === 'running' ? [{ type: 'timeboxPaused' }] : refuse('timerNotRunning')
    case 'resumeTimebox':
      return timer.kind === 'paused' ? [{ type: 'timeboxResumed' }] : refuse('timerNotPaused')
    case 'extendTimebox':
      return timer.kind === 'off'
        ? refuse('timerNotRunning')
        : [{ type: 'timeboxExtended', minutes: command.minutes }]
    case 'stopTimebox':
      return timer.kind === 'off' ? refuse('timerNotRunning') : [{ type: 'timeboxStopped' }]
    default:
      return command satisfies never
  }
}
