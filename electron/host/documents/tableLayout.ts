import type { Block, Cell, Row, Run, Table } from '../../../shared/minutes/document.ts'
import { countLines } from './measure.ts'
import {
  cellMargin,
  lineHeight,
  matrixMargin,
  rowRule,
  type TextStyle,
  textStyles,
  topRule,
} from './typography.ts'

/** Heights of the rows of a table, and which of them stay together. All lengths are points. */
export type TableLayout = {
  readonly widths: readonly number[]
  /** Height of the header row; 0 where there is none. */
  readonly head: number
  readonly rows: readonly RowLayout[]
}
export type RuleSide = 'top' | 'bottom'
export type RowLayout = {
  /** With the rule above. */
  readonly height: number
  readonly rules: readonly RuleSide[]
  /** It fills most of a page: kept whole it would leave half a page empty, or be cut off at its end. */
  readonly mayBreak: boolean
  /** It stays on the page of the row after it. */
  readonly isKept: boolean
}
type Measured = Pick<Table, 'widths' | 'header' | 'rows' | 'style'>
export type Room = { readonly width: number; readonly height: number }

/** Rows taller than this share of a page may break. */
const wholeRow = 0.6
/** Rows that together are taller than this share of a page may part; headings and an introduction stand above them. */
const wholeTable = 0.8

/** @param room between the margins of the page. @param leastRow rows are at least as high. */
export function layoutTable(table: Measured, room: Room, leastRow = 0): TableLayout {
  const widths = columnWidths(table.widths, room.width)
  const head = headHeight(table, widths)
  const rows = table.rows.map((row, at) => {
    const rules = rulesOf(at, table)
    const height = Math.max(leastRow, rowHeight(row, widths)) + (rules.includes('top') ? rowRule : 0)
    const isKept = row.isKeptWithNext ?? false
    return { height, rules, mayBreak: height > room.height * wholeRow, isKept }
  })
  return { widths, head, rows: withoutTallChains(rows, head, room.height * wholeTable) }
}

/**
 * A rule stands above each row, and one under the last. Rules on both sides of each row, LibreOffice would draw under the
 * last row of a page too; where that row fits the page to the point, all that follow it would be off the page, unseen.
 */
function rulesOf(at: number, { header, rows }: Measured): RuleSide[] {
  const isFirst = at === 0 && header.length === 0
  return [...(isFirst ? [] : ['top' as const]), ...(at === rows.length - 1 ? ['bottom' as const] : [])]
}

/**
 * Rows that keep with the next one form a chain. One that is too tall is let go as a whole: kept, it would leave the page
 * before it blank, and taller than a page it cannot be kept at all.
 */
function withoutTallChains(rows: readonly RowLayout[], head: number, most: number): RowLayout[] {
  const kept = [...rows]
  for (let from = 0; from < rows.length; ) {
    let to = from
    while (to < rows.length - 1 && rows[to]?.isKept) to += 1
    const chain = rows.slice(from, to + 1)
    const height = chain.reduce((sum, row) => sum + leastHeight(row), from === 0 ? head : 0)
    if (height > most) kept.splice(from, chain.length, ...chain.map(row => ({ ...row, isKept: false })))
    from = to + 1
  }
  return kept
}

/** What of a row has to be on the page for the row to begin there. */
const leastHeight = ({ height, mayBreak }: RowLayout): number =>
  mayBreak ? 2 * lineHeight(textStyles.cell) : height

/** A table to be signed, as one of texts; all on one page. */
export const approvalTable = (block: Block & { type: 'approval' }): Table => ({
  type: 'table',
  style: 'grid',
  altText: block.altText,
  widths: block.widths,
  header: block.columns.map(text => [{ text, isBold: true }]),
  rows: block.rows.map((texts, at) => ({
    cells: texts.map(text => ({ blocks: [[{ text }]] })),
    isKeptWithNext: at < block.rows.length - 1,
  })),
})

/** @returns the widths of columns, in points. @param shares add up to 100, or to what a table's author meant as all. */
export function columnWidths(shares: readonly number[], textWidth: number): number[] {
  const all = shares.reduce((sum, share) => sum + share, 0)
  return shares.map(share => (share / all) * textWidth)
}

function rowHeight(row: Row, widths: readonly number[]): number {
  let column = 0
  let height = 0
  for (const cell of row.cells) {
    const span = cell.span ?? 1
    let width = 0
    for (let at = column; at < column + span; at += 1) width += widths[at] ?? 0
    column += span
    height = Math.max(height, cellHeight(cell, width))
  }
  return height
}

function cellHeight(cell: Cell, width: number): number {
  const style = textStyles.cell
  const room = width - 2 * cellMargin.x
  const blocks = cell.blocks.length === 0 ? [[]] : cell.blocks
  const lines = blocks.reduce(
    (sum, runs) => sum + countLines(cell.isHead ? inBold(runs) : runs, style, room),
    0,
  )
  const gaps = Math.max(style.before, style.after) * (blocks.length - 1)
  return lines * lineHeight(style) + gaps + frameOf(style)
}

/** The name of a row is bold; a mark behind it is not. */
const inBold = (runs: readonly Run[]): Run[] => runs.map(run => (run.tone ? run : { ...run, isBold: true }))

function headHeight({ header, style }: Measured, widths: readonly number[]): number {
  const heights = header.map((runs, at) => {
    const isNarrow = style === 'matrix' && at > 0
    const look = isNarrow ? textStyles.matrixHead : textStyles.cellHead
    const room = (widths[at] ?? 0) - 2 * (isNarrow ? matrixMargin : cellMargin.x)
    return countLines(runs, look, room) * lineHeight(look) + frameOf(look)
  })
  return header.length === 0 ? 0 : Math.max(...heights) + topRule
}

/** Above and below the lines of a cell. */
const frameOf = ({ before, after }: TextStyle): number => before + after + 2 * cellMargin.y
