import type { Step } from '../process/schema.ts'
import { isHidden } from '../workshop/collecting.ts'
import { findEntry } from '../workshop/entryIndex.ts'
import type { Vote, VoteOption } from '../workshop/roomState.ts'
import { type VoteResult, voteResult, votesOfStep } from '../workshop/votes.ts'
import type { Block } from './document.ts'
import type { Reading } from './reading.ts'
import { bold, centred, heads, plain, textCell } from './runs.ts'

/** The votes of a step with their results, ties shown as ties; nothing where the room did not vote. */
export function voteBlocks(reading: Reading, step: Step, stepNumber: number): Block[] {
  const votes = votesOfStep(reading.state, step.id)
  if (votes.length === 0) return []
  return [
    {
      type: 'heading',
      level: 3,
      text: reading.t('room.minutes.votes'),
      id: `step_${stepNumber}_vote`,
    },
    ...votes.flatMap(vote => blocksOf(reading, vote)),
  ]
}

function blocksOf(reading: Reading, vote: Vote): Block[] {
  const { t } = reading
  const title: Block = {
    type: 'paragraph',
    runs: [bold(`${vote.label} `), plain(vote.title)],
    isKeptWithNext: true,
  }
  const result = voteResult(vote)
  if (!result) return [title, quiet(t('room.minutes.voteOpen'))]
  return [
    title,
    {
      type: 'table',
      style: 'grid',
      altText: t('room.minutes.voteTable', { label: vote.label, title: vote.title }),
      widths: [14, 72, 14],
      header: heads(
        t('room.minutes.column.place'),
        t('room.minutes.column.option'),
        t('room.minutes.column.dots'),
      ),
      rows: result.ranked.map(({ option, place, dots, isTie }) => ({
        cells: [
          centred(plain(t(isTie ? 'room.minutes.tiedPlace' : 'room.minutes.place', { place }))),
          textCell(optionText(reading, option)),
          centred(plain(`${dots}`)),
        ],
      })),
    },
    quiet(`${outcome(reading, result)} ${t('room.minutes.voters', { count: result.voters })}`),
  ]
}

const quiet = (text: string): Block => ({ type: 'paragraph', style: 'quiet', runs: [plain(text)] })

function outcome(reading: Reading, { winners }: VoteResult): string {
  const names = winners.map(option => optionText(reading, option)).join('; ')
  if (winners.length === 0) return reading.t('room.minutes.noDots')
  return reading.t(winners.length === 1 ? 'room.minutes.winner' : 'room.minutes.tie', { names })
}

/**
 * With the label of the entry it stands for, so that it is found in the step. What was removed since is out of the
 * minutes: its dots were placed and stay, its words do not.
 */
function optionText({ t, state }: Reading, { text, entryId }: VoteOption): string {
  const entry = entryId === null ? undefined : findEntry(state, entryId)
  if (entry === undefined) return text
  const { label } = entry
  if (entry.isRemoved) return t('minutes.value.removedEntry', { label })
  return isHidden(entry) || text.startsWith(label) ? text : `${label} ${text}`
}
