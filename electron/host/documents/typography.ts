import type { Block, KindTone, Tone } from '../../../shared/minutes/document.ts'

/**
 * Sizes and colours of the Word documents, in one place: the styles are made from them and page numbers are reckoned
 * with them. Lengths are points.
 */

/**
 * Word, LibreOffice and the readers of phones all have Arial or a font of the same widths, so lines break alike
 * everywhere and the page numbers in the table of contents hold.
 */
export const fontFamily = 'Arial'
/** Height of a line set solid, as a multiple of the font size: ascent, descent and line gap of Arial. */
export const solidLine = 1.149

export type TextStyle = {
  size: number
  isBold?: boolean
  /** Multiple of the solid line, in both word processors at least that high by itself; see `lineHeight`. */
  line: number
  before: number
  after: number
  color: string
  /** A line across the page, `space` away from the text. */
  rule?: { side: 'top' | 'bottom'; space: number; width: number; color: string }
}
export type StyleName =
  | 'body'
  | 'lead'
  | 'caption'
  | 'quiet'
  | 'kicker'
  | 'title'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'partHeading'
  | 'contentsTitle'
  | 'contents1'
  | 'contents2'
  | 'listItem'
  | 'cell'
  | 'cellHead'
  | 'matrixHead'
  | 'furniture'

export const ink = '14213D'
export const inkSoft = '4A5875'
export const inkFaint = '5D6A87'
export const accent = '0F766E'
export const rule = 'D9DFEB'
export const wash = 'EEF2F8'

export const textStyles: Record<StyleName, TextStyle> = {
  body: { size: 10, line: 1.12, before: 0, after: 6, color: ink },
  lead: { size: 11, line: 1.12, before: 0, after: 8, color: ink },
  caption: { size: 8.5, line: 1.05, before: 4, after: 6, color: inkFaint },
  quiet: { size: 9.5, line: 1.1, before: 2, after: 6, color: inkFaint },
  kicker: { size: 12, isBold: true, line: 1.02, before: 18, after: 2, color: accent },
  title: { size: 26, isBold: true, line: 1.02, before: 0, after: 8, color: ink },
  heading1: {
    size: 18,
    isBold: true,
    line: 1.02,
    before: 28,
    after: 8,
    color: ink,
    rule: { side: 'bottom', space: 4, width: 1, color: accent },
  },
  heading2: {
    size: 13,
    isBold: true,
    line: 1.05,
    before: 24,
    after: 6,
    color: ink,
    rule: { side: 'top', space: 6, width: 0.5, color: rule },
  },
  heading3: { size: 10.5, isBold: true, line: 1.02, before: 16, after: 4, color: inkSoft },
  partHeading: { size: 10.5, isBold: true, line: 1.02, before: 12, after: 4, color: inkSoft },
  contentsTitle: { size: 18, isBold: true, line: 1.02, before: 22, after: 10, color: ink },
  contents1: { size: 10, isBold: true, line: 1.1, before: 5, after: 2, color: ink },
  contents2: { size: 10, line: 1.1, before: 0, after: 2, color: inkSoft },
  listItem: { size: 10, line: 1.12, before: 0, after: 3, color: ink },
  cell: { size: 9, line: 1.08, before: 1, after: 1, color: ink },
  cellHead: { size: 8.5, isBold: true, line: 1.05, before: 1, after: 1, color: inkSoft },
  matrixHead: { size: 7.5, isBold: true, line: 1.05, before: 1, after: 1, color: inkSoft },
  furniture: { size: 8, line: 1.02, before: 0, after: 0, color: inkFaint },
}

export const kindColors: Record<KindTone, string> = {
  note: '56637D',
  risk: 'B45309',
  question: '0369A1',
  decision: '15803D',
  action: '6D28D9',
}
export const toneColors: Record<Tone, string> = {
  ...kindColors,
  proposed: inkFaint,
  quiet: inkFaint,
  warning: 'A63D00',
}
export const badgeColors = { draft: '92500A', final: accent }

/** Space between a cell's border and its text. */
export const cellMargin = { x: 4.5, y: 2 }
/** Above the narrow columns of a matrix. */
export const matrixMargin = 1
export const listIndent = 14
export const contentsIndent = 14
/** Line above a table, and under each of its rows. */
export const topRule = 1
export const rowRule = 0.5
/** Rows to be signed are tall enough for a pen. */
export const signatureRow = 34
/**
 * Height of the empty paragraph after a table. A heading brings its own space and needs none: an empty line that falls
 * on a new page before a heading that begins a page, or before the contents, would leave that page blank. A section has to end with a paragraph.
 */
export function spaceAfterTable(after: Block | undefined): number {
  if (after === undefined) return 1
  return ['heading', 'pageBreak', 'tableOfContents'].includes(after.type) ? 0 : 6
}

export const twips = (points: number): number => Math.round(points * 20)
/** Height that a style's rule adds to a paragraph. */
export const ruleHeight = ({ rule }: TextStyle): number => (rule ? rule.space + rule.width : 0)
/**
 * In whole twentieths of a point, and written as a least height in the styles: a multiple would be rounded by each word
 * processor in its own way, and after forty lines a row stands on another page. Letters of a taller font still fit.
 */
export const lineHeight = ({ size, line }: TextStyle): number => twips(size * line * solidLine) / 20
