/**
 * A document as a tree: what is on the page, with nothing of a file format in it. `minutesDocument` and
 * `actionListDocument` build it from a workshop; `electron/host` turns it into Word.
 */
export type DocumentTree = {
  /** Document properties; `language` is a BCP 47 tag such as `en-GB`. `madeAt`: milliseconds since 1970 UTC. */
  meta: {
    title: string
    subject: string
    author: string
    keywords: string
    language: string
    madeAt: number
  }
  /** On one line. Where it is too long for the page `title` gives way, then `version`; `status` holds the classification. */
  header: { title: string; version: string; status: string }
  /** Followed by "page x of y", in the reader's language. */
  footer: { left: string; pageOf: { page: string; of: string } }
  sections: Section[]
}
/** Every section begins on a new page. */
export type Section = { orientation: 'portrait' | 'landscape'; blocks: Block[] }

export type Block =
  | { type: 'title'; text: string; kicker: string; subtitle?: string; badge: Badge }
  | Heading
  /** `isKeptWithNext`: stays on the page of what it introduces. */
  | { type: 'paragraph'; runs: Run[]; style?: ParagraphStyle; isKeptWithNext?: boolean }
  | { type: 'list'; items: Run[][]; isOrdered?: boolean }
  | Table
  | { type: 'svgPicture'; svg: string; widthPx: number; heightPx: number; altText: string; caption?: string }
  | { type: 'logo'; altText: string }
  | { type: 'tableOfContents'; title: string }
  /** What follows, a heading or the table of contents, begins a page. */
  | { type: 'pageBreak' }
  /** A table to be signed: rows are tall enough to write in. */
  | { type: 'approval'; altText: string; columns: string[]; widths: number[]; rows: string[][] }

export type Badge = { text: string; tone: 'draft' | 'final' }
/**
 * Levels 1 and 2 stand in the table of contents, those marked `isPart` apart: they name a part of a chapter too short to
 * be looked up. No level is left out on the way down. `id` is unique in the document: letters, digits and `_`.
 */
export type Heading = {
  type: 'heading'
  level: 1 | 2 | 3
  text: string
  id: string
  note?: Run[]
  isPart?: true
}
export type ParagraphStyle = 'body' | 'lead' | 'caption' | 'quiet'

/** The `header` row repeats on every page; `widths` are shares that add up to 100. */
export type Table = {
  type: 'table'
  /** What the table holds, for people who cannot see it. */
  altText: string
  widths: number[]
  header: Run[][]
  rows: Row[]
  /** `grid`: rules between rows; `fields`: a name and a value in each row, no header; `matrix`: centred letters. */
  style: 'grid' | 'fields' | 'matrix'
}
export type Row = {
  cells: Cell[]
  /** Stays on the same page as the row after it. */
  isKeptWithNext?: boolean
  /** A row that names the group of rows under it, or sums up those above. */
  isGroup?: boolean
}
export type Cell = {
  blocks: Run[][]
  isHead?: boolean
  align?: 'left' | 'center'
  /** How many columns the cell covers. */
  span?: number
  /** A coloured bar at the cell's left, in the colour of the entry's kind. */
  bar?: KindTone
  /** For letters in a matrix: filled, outlined or faint. */
  weight?: 'filled' | 'outlined' | 'faint'
}

export type KindTone = 'note' | 'risk' | 'question' | 'decision' | 'action'
/** `tone` colours a kind or warning; it never is the only bearer of meaning. */
export type Tone = KindTone | 'proposed' | 'quiet' | 'warning'
export type Run = { text: string; isBold?: boolean; isItalic?: boolean; tone?: Tone }
