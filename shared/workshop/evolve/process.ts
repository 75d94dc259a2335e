import type { Process, Step } from '../../process/schema.ts'
import { splitKey } from '../elements.ts'
import type { WorkshopEvent } from '../events.ts'
import { withLetters } from '../lanes.ts'
import type { WorkshopState } from '../state.ts'

type ProcessEvent = Extract<
  WorkshopEvent,
  { type: 'involvementSet' | 'guideChanged' | 'stepToolsSet' | 'lanesArranged' | `element${string}` }
>

export function evolveProcess(state: WorkshopState, event: ProcessEvent): WorkshopState {
  switch (event.type) {
    case 'lanesArranged':
      return { ...state, lanes: event.lanes }
    case 'elementConfirmed':
      return { ...state, confirmed: { ...state.confirmed, [event.key]: true } }
    case 'elementUnconfirmed': {
      const { [event.key]: _, ...others } = state.confirmed
      return { ...state, confirmed: others }
    }
    case 'elementRenamed':
      return { ...state, process: rename(state.process, event) }
    case 'involvementSet':
      return changeStep(state, event.stepId, step => ({
        ...step,
        involvement: withLetters(step.involvement, event.laneId, event.letters),
      }))
    case 'guideChanged':
      return changeStep(state, event.stepId, step => ({ ...step, ...event.changes }))
    case 'stepToolsSet':
      return changeStep(state, event.stepId, step => ({ ...step, toolIds: event.toolIds }))
    default:
      return event satisfies never
  }
}

function changeStep(state: WorkshopState, stepId: string, change: (step: Step) => Step): WorkshopState {
  const steps = changeById(state.process.steps, stepId, change)
  return { ...state, process: { ...state.process, steps } }
}

function changeById<T extends { id: string }>(all: readonly T[], id: string, change: (one: T) => T): T[] {
  return all.map(one => (one.id === id ? change(one) : one))
}

/** A short name that is not given stays as it was. */
function rename(
  process: Process,
  { key, name, shortName }: Extract<ProcessEvent, { type: 'elementRenamed' }>,
): Process {
  const { kind, id } = splitKey(key)
  const short = shortName === undefined ? {} : { shortName }
  switch (kind) {
    case 'phase':
      return { ...process, phases: changeById(process.phases, id, phase => ({ ...phase, name })) }
    case 'tool':
      return { ...process, tools: changeById(process.tools, id, tool => ({ ...tool, name })) }
    case 'actor':
      return { ...process, actors: changeById(process.actors, id, actor => ({ ...actor, name, ...short })) }
    case 'step':
      return { ...process, steps: changeById(process.steps, id, step => ({ ...step, name, ...short })) }
    case 'guide':
    case 'stepTools':
    case 'involvement':
      return process
    default:
      return kind satisfies never
  }
}
