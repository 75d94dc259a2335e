import type { Step } from '../../../shared/process/schema.ts'
import type { Stage } from '../../../shared/protocol/contract.ts'
import { shownQuestion } from '../../../shared/room/phoneEntries.ts'
import { shownVote } from '../../../shared/room/phoneVote.ts'
import type { Vote } from '../../../shared/workshop/roomState.ts'
import { findEntry, findStep } from '../../../shared/workshop/selectors.ts'
import type { Entry, WorkshopState } from '../../../shared/workshop/state.ts'
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
  /** How to join; what leads there is read live, so that a code that is gone is never up. */
  | { readonly kind: 'invite'; readonly state: WorkshopState }
  | { readonly kind: 'vote'; readonly vote: Vote }
  | { readonly kind: 'question'; readonly state: WorkshopState; readonly entry: Entry }

type Seen = Pick<ClientState, 'welcome' | 'state' | 'stage' | 'room'>

export function sceneOf({ welcome, state, stage, room }: Seen): Scene {
  if (welcome === null) return { kind: 'connecting' }
  if (stage.mode === 'blank') return { kind: 'blank' }
  if (state === null) return { kind: 'noWorkshop' }
  switch (stage.mode) {
    case 'overview':
      return { kind: 'overview', state, pointer: stage.pointer }
    case 'focus':
      return questionOf(state, stage.questionId) ?? focusOf(state, stage.pointer)
    case 'invite':
      return room.kind === 'on' ? { kind: 'invite', state } : focusOf(state, stage.pointer)
    case 'vote': {
      const vote = shownVote(state)
      return vote === null ? focusOf(state, stage.pointer) : { kind: 'vote', vote }
    }
    default:
      return stage.mode satisfies never
  }
}

/** @returns null where the question is gone or not to be seen: the wall then shows the step. */
function questionOf(state: WorkshopState, questionId: string | null): Scene | null {
  if (questionId === null || shownQuestion(state, questionId) === null) return null
  const entry = findEntry(state, questionId)
  return entry === undefined ? null : { kind: 'question', state, entry }
}

function focusOf(state: WorkshopState, pointer: Stage['pointer']): Scene {
  const { currentStepId, startedAt } = state.walk
  const step = currentStepId === null ? undefined : findStep(state, currentStepId)
  if (step !== undefined) return { kind: 'focus', state, step, pointer }
  return startedAt === null ? { kind: 'opening', state } : { kind: 'summary', state }
}
