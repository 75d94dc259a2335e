import type { StepId } from '../../process/schema.ts'
import type { Author } from '../author.ts'
import { isHidden } from '../collecting.ts'
import type { Command, CommandType } from '../commands.ts'
import { findStepWalk } from '../elements.ts'
import { findEntry } from '../entryIndex.ts'
import type { Refusal } from '../refusals.ts'
import type { Entry, WorkshopState } from '../state.ts'
import { visibleVotes } from '../votes.ts'
import { refuse } from './verdict.ts'

/**
 * All that a participant may send. No undo: a pile of their commands would tie together entries that a naming rule keeps
 * apart; they edit and withdraw instead.
 */
const participantCommands: readonly CommandType[] = [
  'addEntry',
  'editEntry',
  'moveEntry',
  'removeEntry',
  'castVote',
  'joinRoom',
  'leaveRoom',
  'changeParticipant',
]

/** Whether a role may send a kind of command at all; views use it to hide what would be refused. */
export function maySend(role: Author['role'], type: CommandType): boolean {
  switch (role) {
    case 'facilitator':
      return type !== 'castVote'
    case 'cofacilitator':
      return !['castVote', 'endWalk', 'joinRoom', 'leaveRoom', 'changeParticipant'].includes(type)
    case 'participant':
      return participantCommands.includes(type)
    case 'wall':
      return false
    default:
      role satisfies never
      return false
  }
}

/** Whether an author may change an entry: participants their own, while its step is open; nobody else a hidden one. */
export function mayChange(state: WorkshopState, author: Author, entry: Entry): boolean {
  if (!maySend(author.role, 'editEntry')) return false
  return author.role === 'participant' ? refusalOfChange(state, author, entry) === null : !isHidden(entry)
}

export function refusalByRole(state: WorkshopState, command: Command, author: Author): Refusal | null {
  if (!maySend(author.role, command.type)) return refuse('notAllowed')
  switch (author.role) {
    case 'facilitator':
    case 'wall':
      return null
    case 'cofacilitator':
      // Declaring the minutes final ends the workshop, and draft again reopens it: both are the facilitator's to do.
      return command.type === 'changeDetails' && command.changes.status !== undefined
        ? refuse('notAllowed')
        : null
    case 'participant':
      return refusalOfParticipant(state, command, author)
    default:
      return author.role satisfies never
  }
}

function refusalOfParticipant(state: WorkshopState, command: Command, author: Author): Refusal | null {
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
      if (entry && command.type === 'removeEntry' && isBuiltOn(state, entry))
        return refuse('builtOn', { label: entry.label })
      const goal = command.type === 'moveEntry' ? command.stepId : undefined
      return goal === undefined ? null : refusalOfStep(state, goal)
    }
    case 'joinRoom':
    case 'leaveRoom':
    case 'changeParticipant':
      return command.participantId === author.id ? null : refuse('notAllowed')
    default:
      return null
  }
}

/** Whether the desk has said more about an entry of a participant than it came with: withdrawing it would take that along. */
const isBuiltOn = (state: WorkshopState, entry: Entry): boolean =>
  Object.keys(entry.fieldRevisions).some(part => part !== 'text' && !part.startsWith('#')) ||
  state.links.some(({ from, to }) => from === entry.id || to === entry.id) ||
  visibleVotes(state).some(({ options }) => options.some(({ entryId }) => entryId === entry.id))

const refusalOfStep = (state: WorkshopState, stepId: StepId): Refusal | null =>
  (findStepWalk(state, stepId)?.doneAt ?? null) === null ? null : refuse('stepClosed')

const refusalOfChange = (state: WorkshopState, author: Author, entry: Entry): Refusal | null =>
  entry.authorId === author.id ? refusalOfStep(state, entry.stepId) : refuse('notYours')
