import type { Author } from './author.ts'
import type { Command } from './commands.ts'
import { decideDetails } from './decide/details.ts'
import { decideEntries } from './decide/entries.ts'
import { decideHistory } from './decide/history.ts'
import { decideLinks } from './decide/links.ts'
import { decidePeople } from './decide/people.ts'
import { refusalByRole } from './decide/permissions.ts'
import { decideProcess } from './decide/process.ts'
import { decideRoom } from './decide/room.ts'
import { isRefused, type Verdict } from './decide/verdict.ts'
import { decideVotes } from './decide/votes.ts'
import { decideWalk } from './decide/walk.ts'
import type { Cause, WorkshopEvent } from './events.ts'
import type { Refusal } from './refusals.ts'
import type { WorkshopState } from './state.ts'

export type Accepted = {
  readonly ok: true
  readonly cause: Cause
  readonly events: readonly WorkshopEvent[]
}
export type Decision = Accepted | { readonly ok: false; readonly refusal: Refusal }

/**
 * Checks a command against the workshop. Pure and total: never throws, whatever the command holds.
 * @param _now milliseconds since 1970 UTC, from the host's clock. No rule needs it yet; the host always has it.
 * @returns the events to write (at least one), or why not.
 */
export function decide(state: WorkshopState, command: Command, author: Author, _now: number): Decision {
  const refusal = refusalByRole(state, command, author)
  if (refusal) return { ok: false, refusal }
  if (command.type === 'undo' || command.type === 'redo') return decideHistory(state, command.type, author)
  const verdict = judge(state, command, author)
  if (isRefused(verdict)) return { ok: false, refusal: verdict }
  if (verdict.length === 0) return { ok: false, refusal: { code: 'noChange' } }
  return { ok: true, cause: { kind: 'command', commandType: command.type }, events: verdict }
}

function judge(
  state: WorkshopState,
  command: Exclude<Command, { type: 'undo' | 'redo' }>,
  author: Author,
): Verdict {
  switch (command.type) {
    case 'changeDetails':
      return decideDetails(state, command)
    case 'addPerson':
    case 'changePerson':
    case 'removePerson':
      return decidePeople(state, command)
    case 'enterStep':
    case 'endWalk':
    case 'startTimebox':
    case 'pauseTimebox':
    case 'resumeTimebox':
    case 'extendTimebox':
    case 'stopTimebox':
    case 'markStepDone':
    case 'reopenStep':
    case 'setPlannedMinutes':
      return decideWalk(state, command)
    case 'addEntry':
    case 'editEntry':
    case 'moveEntry':
    case 'parkEntry':
    case 'unparkEntry':
    case 'removeEntry':
      return decideEntries(state, command, author)
    case 'linkEntries':
    case 'unlinkEntries':
      return decideLinks(state, command)
    case 'setInvolvement':
    case 'confirmElement':
    case 'confirmElements':
    case 'unconfirmElement':
    case 'renameElement':
    case 'changeGuide':
    case 'setStepTools':
    case 'arrangeLanes':
      return decideProcess(state, command)
    case 'setNamingRule':
    case 'startCollecting':
    case 'revealEntries':
    case 'joinRoom':
    case 'leaveRoom':
    case 'changeParticipant':
      return decideRoom(state, command)
    case 'openVote':
    case 'castVote':
    case 'closeVote':
    case 'removeVote':
      return decideVotes(state, command, author)
    default:
      return command satisfies never
  }
}
