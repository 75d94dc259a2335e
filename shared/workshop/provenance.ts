import type { ElementKey } from '../process/schema.ts'
import { sourceOf } from './elements.ts'
import type { WorkshopState } from './state.ts'

/** `case`: printed in the published use case; `proposed`: our reconstruction; `confirmed`: the room's word. */
export type Provenance = 'case' | 'proposed' | 'confirmed'
type Seen = Pick<WorkshopState, 'process' | 'confirmed'>

/** @returns where an element stands, or null where the process has no such element. */
export function provenanceOf(state: Seen, key: ElementKey): Provenance | null {
  const source = sourceOf(state.process, key)
  if (source === undefined) return null
  if (Object.hasOwn(state.confirmed, key)) return 'confirmed'
  return source === 'case' ? 'case' : 'proposed'
}

export const isProposed = (state: Seen, key: ElementKey): boolean => provenanceOf(state, key) === 'proposed'

/** Every element the process has, in the order of the walk. */
export function elementKeysOf({ process }: Pick<WorkshopState, 'process'>): ElementKey[] {
  return [
    ...process.phases.map((phase): ElementKey => `phase:${phase.id}`),
    ...process.actors.map((actor): ElementKey => `actor:${actor.id}`),
    ...process.tools.map((tool): ElementKey => `tool:${tool.id}`),
    ...process.steps.flatMap(({ id }): ElementKey[] => [
      `step:${id}`,
      `guide:${id}`,
      `stepTools:${id}`,
      `involvement:${id}`,
    ]),
  ]
}

/** The elements that are still our proposal. */
export const proposedKeys = (state: Seen): ElementKey[] =>
  elementKeysOf(state).filter(key => isProposed(state, key))
