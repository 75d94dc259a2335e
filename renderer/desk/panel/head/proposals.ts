import type { ElementKey } from '../../../../shared/process/schema.ts'
import { isProposed } from '../../../../shared/workshop/provenance.ts'
import type { WorkshopState } from '../../../../shared/workshop/state.ts'
import { useWorkshop } from '../../../client/index.ts'

export const useIsProposed = (key: ElementKey): boolean => useWorkshop(state => isProposed(state, key))

/** The parts of one step that are still our proposal. */
export const proposalsOfStep = (
  state: Pick<WorkshopState, 'process' | 'confirmed'>,
  stepId: string,
): ElementKey[] =>
  (['step', 'stepTools', 'guide', 'involvement'] as const)
    .map((part): ElementKey => `${part}:${stepId}`)
    .filter(key => isProposed(state, key))
