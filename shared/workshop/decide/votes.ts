import type { Author } from '../author.ts'
import { isHidden } from '../collecting.ts'
import type { Command } from '../commands.ts'
import { findStep } from '../elements.ts'
import { findEntry } from '../entryIndex.ts'
import { keepsRule } from '../naming.ts'
import type { Vote } from '../roomState.ts'
import type { WorkshopState } from '../state.ts'
import { findVote, openVoteOf } from '../votes.ts'
import { cleanLine } from './values.ts'
import { refuse, type Verdict } from './verdict.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

export function decideVotes(
  state: WorkshopState,
  command: Of<'openVote' | 'castVote' | 'closeVote' | 'removeVote'>,
  author: Author,
): Verdict {
  if (command.type === 'openVote') return open(state, command)
  const { voteId } = command
  const vote = findVote(state, voteId)
  if (!vote || vote.isRemoved) return refuse('unknownVote')
  const isOpen = vote.closedAt === null
  switch (command.type) {
    case 'castVote':
      return isOpen ? cast(vote, command, author) : refuse('voteClosed')
    case 'closeVote':
      return isOpen ? [{ type: 'voteClosed', voteId }] : []
    case 'removeVote':
      // What comes back with an undo is closed: the room has gone on meanwhile.
      return [...(isOpen ? [{ type: 'voteClosed', voteId } as const] : []), { type: 'voteRemoved', voteId }]
    default:
      return command satisfies never
  }
}

function open(state: WorkshopState, command: Of<'openVote'>): Verdict {
  const { voteId, stepId, dotsPerPerson } = command
  if (findVote(state, voteId)) return refuse('duplicateId')
  const current = openVoteOf(state)
  if (current) return refuse('voteOpen', { label: current.label })
  if (!findStep(state, stepId)) return refuse('unknownStep')
  const title = cleanLine(command.title)
  if (title === '') return refuse('badValue', { field: 'title', problem: 'empty' })
  const options = command.options.map(option => ({ ...option, text: cleanLine(option.text) }))
  if (options.length < 2 || options.some(({ text }) => text === ''))
    return refuse('badValue', { field: 'options', problem: 'empty' })
  if (new Set(options.map(({ id }) => id)).size !== options.length) return refuse('duplicateId')
  for (const { entryId } of options) {
    const entry = entryId === null ? null : findEntry(state, entryId)
    if (entry === undefined) return refuse('unknownEntry')
    if (entry?.isRemoved) return refuse('entryRemoved', { label: entry.label })
    if (entry && isHidden(entry)) return refuse('entryHidden')
  }
  const label = `V${state.room.votes.length + 1}`
  return [{ type: 'voteOpened', vote: { id: voteId, label, title, stepId, options, dotsPerPerson } }]
}

/** A ballot is kept in the order of the options, without those that got nothing. */
function cast(vote: Vote, { voteId, dots }: Of<'castVote'>, author: Author): Verdict {
  // Ballots are secret whatever the naming rule: the author is a pseudonym for this vote.
  if (!keepsRule('anonymous', author)) return refuse('ruleChanged')
  const isOption = (id: string) => vote.options.some(option => option.id === id)
  if (!Object.keys(dots).every(isOption)) return refuse('unknownOption')
  const placed = vote.options
    .map(({ id }): [string, number] => [id, Object.hasOwn(dots, id) ? (dots[id] ?? 0) : 0])
    .filter(([, count]) => count > 0)
  if (placed.reduce((sum, [, count]) => sum + count, 0) > vote.dotsPerPerson)
    return refuse('tooManyDots', { dots: vote.dotsPerPerson })
  const ballot = Object.fromEntries(placed)
  const before = Object.hasOwn(vote.ballots, author.id) ? vote.ballots[author.id] : {}
  return JSON.stringify(ballot) === JSON.stringify(before) ? [] : [{ type: 'voteCast', voteId, dots: ballot }]
}
