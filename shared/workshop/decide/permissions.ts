import type { StepId } from '../../process/schema.ts'
import type { Author } from '../author.ts'
import type { Command, CommandType } from '../commands.ts'
import { findStepWalk } from '../elements.ts'
import { findEntry } from '../entryIndex.ts'
import { historyOf } from '../history/piles.ts'
import type { Refusal } from '../refusals.ts'
import type { Entry, WorkshopState } from '../state.ts'
import { refuse } from './verdict.ts'

/** All that a participant may send; everything else belongs to the facilitator. */
const participantCommands: readonly CommandType[] = [
  'addEntry',
  'editEntry',
  'moveEntry',
  'removeEntry',
  'undo',
  'redo',
]

/** Whether a role may send a kind of command at all; views use it to hide what would be refused. */
export function maySend(role: Author['role'], type: CommandType): boolean {
  switch (role) {
    case 'facilitator':
    case 'cofacilitator':
      return true
    case 'participant':
      return participantCommands.includes(type)
    case 'wall':
      return false
    default:
      role satisfies never
      return false
  }
}

/** Whether an author may change an entry: participants their own, while its step is open. */
export function mayChange(state: WorkshopState, author: Author, entry: Entry): boolean {
  return maySend(author.role, 'editEntry') && refusalOfChange(state, author, entry) === null
}

export function refusalByRole(state: WorkshopState, command: Command, author: Author): Refusal | null {
  if (!maySend(author.role, command.type)) return refuse('notAllowed')
  if (author.role !== 'participant') return null
  switch (command.type) {
    case 'addEntry':
      // Setting aside is the facilitator's way of keeping the room on its subject.
      return command.isParked ? refuse('notAllowed') : refusalOfStep(state, command.stepId)
    case 'editEntry':
    case 'moveEntry':
    case 'removeEntry': {
      const entry = findEntry(state, command.entryId)
      const refusal = entry && refusalOfChange(state, author, entry)
      if (refusal) return refusal
      const goal = command.type === 'moveEntry' ? command.stepId : undefined
      return goal === undefined ? null : refusalOfStep(state, goal)
    }
    case 'undo':
    case 'redo':
      return refusalOfUndo(state, author, command.type)
    default:
      return null
  }
}

const isClosed = (state: WorkshopState, stepId: StepId): boolean =>
  (findStepWalk(state, stepId)?.doneAt ?? null) !== null

const refusalOfStep = (state: WorkshopState, stepId: StepId): Refusal | null =>
  isClosed(state, stepId) ? refuse('stepClosed') : null

function refusalOfChange(state: WorkshopState, author: Author, entry: Entry): Refusal | null {
  if (author.role !== 'participant') return null
  return entry.authorId === author.id ? refusalOfStep(state, entry.stepId) : refuse('notYours')
}

/** A participant's pile holds only their own entries, but a step may have been closed since. */
function refusalOfUndo(state: WorkshopState, author: Author, direction: 'undo' | 'redo'): Refusal | null {
  const { done, undone } = historyOf(state, author.id)
  const item = (direction === 'undo' ? done : undone).at(-1)
  for (const event of item?.inverse ?? []) {
    const entry = 'entryId' in event ? findEntry(state, event.entryId) : undefined
    const refusal = entry && refusalOfChange(state, author, entry)
    if (refusal) return refusal
    if (event.type === 'entryMoved' && isClosed(state, event.stepId)) return refuse('stepClosed')
  }
  return null
}
