import type { Step } from '../../../shared/process/schema.ts'
import type { Stage } from '../../../shared/protocol/contract.ts'
import { findStep } from '../../../shared/workshop/selectors.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'
import type { ClientState } from '../../client/index.ts'

/** The one thing the wall shows at a moment. */
export type Scene =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'noWorkshop' }
  | { readonly kind: 'blank' }
  /** Before the first step is entered. */
  | { readonly kind: 'opening'; readonly state: WorkshopState }
  | {
      readonly kind: 'focus'
      readonly state: WorkshopState
      readonly step: Step
      readonly pointer: Stage['pointer']
    }
  | { readonly kind: 'overview'; readonly state: WorkshopState; readonly pointer: Stage['pointer'] }
  /** After the walk has ended. */
  | { readonly kind: 'summary'; readonly state: WorkshopState }

export function sceneOf({ welcome, state, stage }: Pick<ClientState, 'welcome' | 'state' | 'stage'>): Scene {
  if (welcome === null) return { kind: 'connecting' }
  if (stage.mode === 'blank') return { kind: 'blank' }
  if (state === null) return { kind: 'noWorkshop' }
  switch (stage.mode) {
    case 'overview':
      return { kind: 'overview', state, pointer: stage.pointer }
    case 'focus':
    case 'invite':
    case 'vote':
      return focusOf(state, stage.pointer)
    default:
      return stage.mode satisfies never
  }
}

function focusOf(state: WorkshopState, pointer: Stage['pointer']): Scene {
  const { currentStepId, startedAt } = state.walk
  const step = currentStepId === null ? undefined : findStep(state, currentStepId)
  if (step !== undefined) return { kind: 'focus', state, step, pointer }
  return startedAt === null ? { kind: 'opening', state } : { kind: 'summary', state }
}
