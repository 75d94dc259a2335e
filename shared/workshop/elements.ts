import { elementKinds } from '../process/elementKinds.ts'
import type { Actor, ElementKey, ElementKind, Process, Source, Step, Tool } from '../process/schema.ts'
import type { StepWalk, WorkshopState } from './state.ts'

/** Looking things of the process up by id. All return undefined for ids that nothing has. */
type HasProcess = Pick<WorkshopState, 'process'>

export const findStep = (state: HasProcess, id: string): Step | undefined =>
  state.process.steps.find(step => step.id === id)
export const findActor = (state: HasProcess, id: string): Actor | undefined =>
  state.process.actors.find(actor => actor.id === id)
export const findTool = (state: HasProcess, id: string): Tool | undefined =>
  state.process.tools.find(tool => tool.id === id)
export const findStepWalk = (state: Pick<WorkshopState, 'walk'>, id: string): StepWalk | undefined =>
  Object.hasOwn(state.walk.steps, id) ? state.walk.steps[id] : undefined

export function splitKey(key: ElementKey): { kind: ElementKind; id: string } {
  const colon = key.indexOf(':')
  const prefix = key.slice(0, colon)
  const kind = elementKinds.find(k => k === prefix)
  return { kind: kind ?? 'phase', id: kind ? key.slice(colon + 1) : '' }
}

/** @returns where the element comes from, or undefined where the process has no such element. */
export function sourceOf(process: Process, key: ElementKey): Source | undefined {
  const { kind, id } = splitKey(key)
  switch (kind) {
    case 'phase':
      return process.phases.find(phase => phase.id === id)?.source
    case 'actor':
      return findActor({ process }, id)?.source
    case 'tool':
      return findTool({ process }, id)?.source
    case 'step':
      return findStep({ process }, id)?.source
    case 'stepTools':
      return findStep({ process }, id)?.toolsSource
    case 'guide':
    case 'involvement':
      return findStep({ process }, id) && 'ours'
    default:
      return kind satisfies never
  }
}

/** @returns the names of an element that has some (phase, actor, tool, step), otherwise undefined. */
export function findNames(
  process: Process,
  key: ElementKey,
): { name: string; shortName?: string } | undefined {
  const { kind, id } = splitKey(key)
  switch (kind) {
    case 'phase':
    case 'tool': {
      const all: readonly { id: string; name: string }[] = kind === 'phase' ? process.phases : process.tools
      const found = all.find(element => element.id === id)
      return found && { name: found.name }
    }
    case 'actor':
    case 'step': {
      const found = kind === 'actor' ? findActor({ process }, id) : findStep({ process }, id)
      return found && { name: found.name, shortName: found.shortName }
    }
    case 'guide':
    case 'stepTools':
    case 'involvement':
      return undefined
    default:
      return kind satisfies never
  }
}
