import { formatMinutes } from '../locale/dates.ts'
import type { Step } from '../process/schema.ts'
import { findStepWalk } from '../workshop/selectors.ts'
import type { Block, Cell, Row } from './document.ts'
import { proposedMark } from './proposed.ts'
import { type Reading, stepTimes, type Times, wasWalked } from './reading.ts'
import { bold, cell, centred, heads, plain, quiet, textCell } from './runs.ts'

/** Planned and actual time of each step, with totals. */
export function agendaBlocks(reading: Reading): Block[] {
  const { t, state } = reading
  const { steps } = state.process
  const all = steps.map(step => stepTimes(reading, step))
  const planned = all.reduce((sum, times) => sum + times.planned, 0)
  const isWalked = all.some(times => times.actual !== null)
  const actual = isWalked ? all.reduce((sum, times) => sum + (times.actual ?? 0), 0) : null
  const isRunning = all.some(times => times.isRunning)
  const total: Row = {
    isGroup: true,
    cells: [
      { blocks: [[bold(t('minutes.row.total'))]], span: 3 },
      ...timeCells(reading, { planned, actual, isRunning }),
      cell(),
    ],
  }
  return [
    { type: 'heading', level: 1, text: t('minutes.section.agenda'), id: 'agenda' },
    {
      type: 'table',
      style: 'grid',
      altText: t('minutes.section.agenda'),
      widths: [6, 42, 14, 13, 13, 12],
      header: heads(
        '#',
        t('minutes.column.step'),
        t('minutes.column.tool'),
        t('minutes.column.planned'),
        t('minutes.column.actual'),
        t('minutes.column.stepState'),
      ),
      rows: [...steps.map(step => stepRow(reading, step)), total],
    },
  ]
}

function stepRow(reading: Reading, step: Step): Row {
  return {
    cells: [
      centred(plain(`${reading.stepNumber(step.id)}`)),
      cell(plain(step.name), ...proposedMark(reading, 'step', step.id)),
      textCell(step.toolIds.join(', ') || '–'),
      ...timeCells(reading, stepTimes(reading, step)),
      textCell(reading.t(`minutes.stepState.${stateOf(reading, step)}`)),
    ],
  }
}

function stateOf(reading: Reading, step: Step): 'done' | 'walked' | 'current' | 'notWalked' {
  const { state } = reading
  if ((findStepWalk(state, step.id)?.doneAt ?? null) !== null) return 'done'
  if (state.walk.currentStepId === step.id) return 'current'
  return wasWalked(reading, step) ? 'walked' : 'notWalked'
}

/** A time that is still running says so: it is another one in the next draft. */
function timeCells({ t, language }: Reading, { planned, actual, isRunning }: Times): Cell[] {
  const soFar = isRunning ? [[quiet(t('minutes.value.soFar'))]] : []
  return [
    cell(plain(formatMinutes(planned, language))),
    actual === null ? cell(quiet('–')) : { blocks: [[plain(formatMinutes(actual, language))], ...soFar] },
  ]
}
