import type { Block, Row } from './document.ts'
import { plain } from './runs.ts'

/** A quiet sentence that introduces what stands under it and never parts from it. */
export const intro = (text: string): Block => ({
  type: 'paragraph',
  style: 'quiet',
  runs: [plain(text)],
  isKeptWithNext: true,
})

/** More rows than this may part: kept together they would leave too much of a page empty. */
const fewRows = 18

/** Rows of a short table that is read as a whole: all on one page. */
export const keptTogether = (rows: readonly Row[]): Row[] =>
  rows.map((row, index) =>
    index === rows.length - 1 || rows.length > fewRows ? row : { ...row, isKeptWithNext: true },
  )
