import type { Cell, Row, Run } from '../../../shared/minutes/document.ts'
import { cellMargin, lineHeight, type TextStyle, textStyles } from './typography.ts'

/**
 * How much room text takes, in points, by the widths of Arial's letters. Exact for plain Latin text, near enough for the
 * rest; used for page numbers and to tell which rows are taller than a page, never to place anything.
 */

/** Widths of the characters from space to tilde, in thousandths of the font size (Arial, regular). */
const asciiWidths = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
]
/** Bold Arial is about this much wider. */
const boldFactor = 1.07

function characterWidth(code: number): number {
  const ascii = asciiWidths[code - 32]
  if (ascii !== undefined) return ascii
  // Accents set over the letter before take no room; Chinese, Japanese, Korean and emoji take a square.
  if (code >= 0x300 && code < 0x370) return 0
  if (code >= 0x2e80 && code < 0xfb00) return 1000
  if (code >= 0xd800 && code < 0xe000) return 500
  return 556
}

/** @returns the width of a text on one line, in points. */
export function textWidth(text: string, style: TextStyle): number {
  let width = 0
  for (let at = 0; at < text.length; at += 1) width += characterWidth(text.charCodeAt(at))
  return (width * (style.isBold ? boldFactor : 1) * style.size) / 1000
}

/** @returns how many lines runs of text take in a column of that width. A line holds at least one letter. */
export function countLines(runs: readonly Run[], style: TextStyle, width: number): number {
  const room = (width * 1000) / style.size
  let lines = 1
  let used = 0
  let word = 0
  for (const run of runs) {
    const factor = run.isBold || style.isBold ? boldFactor : 1
    for (let at = 0; at < run.text.length; at += 1) {
      const code = run.text.charCodeAt(at)
      const letter = characterWidth(code) * factor
      if (code === 32) {
        used += word + letter
        word = 0
        continue
      }
      // A word that does not fit goes to the next line; one longer than a line is broken where the line ends.
      if (word + letter > room) {
        lines += used > 0 ? 2 : 1
        used = 0
        word = letter
        continue
      }
      word += letter
      if (used > 0 && used + word > room) {
        lines += 1
        used = 0
      }
    }
  }
  return lines
}

/** @returns the widths of columns, in points. @param shares add up to 100, or to what a table's author meant as all. */
export function columnWidths(shares: readonly number[], textWidth: number): number[] {
  const all = shares.reduce((sum, share) => sum + share, 0)
  return shares.map(share => (share / all) * textWidth)
}

export function rowHeight(row: Row, widths: readonly number[]): number {
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
  const line = lineHeight(style)
  const room = width - 2 * cellMargin.x
  const blocks = cell.blocks.length === 0 ? [[]] : cell.blocks
  const gaps = Math.max(style.before, style.after) * (blocks.length - 1) + style.before + style.after
  return blocks.reduce((sum, runs) => sum + countLines(runs, style, room) * line, gaps) + 2 * cellMargin.y
}

export function headHeight(header: readonly (readonly Run[])[], widths: readonly number[]): number {
  if (header.length === 0) return 0
  const style = textStyles.cellHead
  const lines = header.map((runs, at) => countLines(runs, style, (widths[at] ?? 0) - 2 * cellMargin.x))
  return Math.max(...lines) * lineHeight(style) + style.before + style.after + 2 * cellMargin.y
}

/** A row that fills most of a page may break: kept whole it would leave half a page empty, or be cut off at its end. */
export const isTooTallToKeep = (row: Row, widths: readonly number[], textHeight: number): boolean =>
  // Below this many letters no row is that tall; measuring thousands of them would be for nothing.
  lettersIn(row) > 900 && rowHeight(row, widths) > textHeight * 0.6

const lettersIn = (row: Row): number =>
  row.cells.reduce(
    (sum, cell) =>
      sum + cell.blocks.reduce((inCell, runs) => inCell + runs.reduce((n, run) => n + run.text.length, 0), 0),
    0,
  )
