import type { Block, Heading, Row } from './document.ts'
import { plain } from './runs.ts'

/** A quiet sentence that introduces what stands under it and never parts from it. */
export const intro = (text: string): Block => ({
  type: 'paragraph',
  style: 'quiet',
  runs: [plain(text)],
  isKeptWithNext: true,
})

/** A part of a chapter that has no other levels between. */
export const partHeading = (text: string, id: string): Heading => ({
  type: 'heading',
  level: 2,
  text,
  id,
  isPart: true,
})

/** Rows of a short table that is read as a whole: all on one page, where they do not fill too much of it. */
export const keptTogether = (rows: readonly Row[]): Row[] =>
  rows.map((row, index) => (index === rows.length - 1 ? row : { ...row, isKeptWithNext: true }))
