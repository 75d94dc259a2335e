import type { Author } from '../author.ts'
import type { Decision } from '../decide.ts'
import { historyOf, itemToTakeBack } from '../history/piles.ts'
import type { WorkshopState } from '../state.ts'
import { refuse } from './verdict.ts'

/** Takes back the author's last command, or does it again, unless somebody has built on what it left. */
export function decideHistory(state: WorkshopState, direction: 'undo' | 'redo', author: Author): Decision {
  const { done, undone } = historyOf(state, author.id)
  const pile = direction === 'undo' ? done : undone
  if (pile.length === 0)
    return { ok: false, refusal: refuse(direction === 'undo' ? 'nothingToUndo' : 'nothingToRedo') }
  const item = itemToTakeBack(state, author.id, direction)
  if (!item) return { ok: false, refusal: refuse('changedSince') }
  return { ok: true, cause: { kind: direction, commandId: item.commandId }, events: item.inverse }
}
