import type { ElementKey } from '../../../../shared/process/schema.ts'
import { splitKey } from '../../../../shared/workshop/elements.ts'
import { elementKeysOf, provenanceOf } from '../../../../shared/workshop/selectors.ts'
import type { WorkshopState } from '../../../../shared/workshop/state.ts'

/** `stepId` null: what belongs to no step, that is phases, actors and tools. */
export type ElementGroup = { readonly stepId: string | null; readonly keys: readonly ElementKey[] }

const ofStep = ['step', 'guide', 'stepTools', 'involvement']

/** The elements that are proposed, and on request those confirmed since, by the step they belong to; none is empty. */
export function elementGroups(state: WorkshopState, withConfirmed: boolean): ElementGroup[] {
  const wanted = withConfirmed ? ['proposed', 'confirmed'] : ['proposed']
  const keys = elementKeysOf(state).filter(key => wanted.includes(provenanceOf(state, key) ?? ''))
  const stepOf = (key: ElementKey): string | null => {
    const { kind, id } = splitKey(key)
    return ofStep.includes(kind) ? id : null
  }
  return [null, ...state.process.steps.map(step => step.id)]
    .map(stepId => ({ stepId, keys: keys.filter(key => stepOf(key) === stepId) }))
    .filter(group => group.keys.length > 0)
}
