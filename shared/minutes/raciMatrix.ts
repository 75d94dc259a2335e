import type { Actor, Letters } from '../process/schema.ts'
import type { Block, Cell, Row } from './document.ts'
import { intro, keptTogether } from './pieces.ts'
import { proposedMark } from './proposed.ts'
import type { Reading } from './reading.ts'
import { bold, headCell, plain, quiet } from './runs.ts'

/** More actors than this do not fit beside each other: the matrix goes on in a further table. */
const mostActors = 16
/** More than this have no room for their names above their column: their codes stand there. */
const mostNames = 10

const weights = {
  A: 'filled',
  AR: 'filled',
  R: 'outlined',
  C: 'faint',
  I: 'faint',
} as const satisfies Record<Letters, NonNullable<Cell['weight']>>

/** Steps in rows, actors in columns, a letter where an actor takes part. */
export function raciAnnex(reading: Reading, heading: Block): Block[] {
  const { t, actors } = reading
  const tables: Block[] = []
  for (let from = 0; from < actors.length; from += mostActors) {
    tables.push(matrix(reading, actors.slice(from, from + mostActors)))
  }
  return [heading, intro(t('minutes.intro.raci')), ...tables]
}

function matrix(reading: Reading, actors: readonly Actor[]): Block {
  const { t, state } = reading
  const share = Math.min(7.7, 74 / actors.length)
  const rows: Row[] = state.process.steps.map(step => ({
    cells: [
      headCell(
        quiet(`${reading.stepNumber(step.id)}  `),
        plain(step.shortName),
        ...proposedMark(reading, 'involvement', step.id),
      ),
      ...actors.map(actor => letterCell(step.involvement[actor.id])),
    ],
  }))
  return {
    type: 'table',
    style: 'matrix',
    altText: t('minutes.section.raci'),
    widths: [100 - share * actors.length, ...actors.map(() => share)],
    header: [
      [bold(t('minutes.column.step'))],
      ...actors.map(actor => [bold(actors.length > mostNames ? actor.id : actor.shortName)]),
    ],
    rows: keptTogether(rows),
  }
}

function letterCell(letters: Letters | undefined): Cell {
  if (!letters) return { blocks: [[]], align: 'center' }
  return { blocks: [[plain(letters)]], align: 'center', weight: weights[letters] }
}
