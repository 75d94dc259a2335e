/**
 * A document as a tree: what is on the page, with nothing of a file format in it. `minutesDocument` and
 * `actionListDocument` build it from a workshop; `electron/host` turns it into Word.
 */
export type DocumentTree = {
  /** Document properties; `language` is a BCP 47 tag such as `en-GB`. */
  meta: { title: string; subject: string; author: string; keywords: string; language: string }
  header: { left: string; right: string }
  /** Followed by "page x of y", in the reader's language. */
  footer: { left: string; pageOf: { page: string; of: string } }
  sections: Section[]
}
export type Section = { orientation: 'portrait' | 'landscape'; blocks: Block[] }

export type Block =
  | { type: 'title'; text: string; subtitle?: string; badge?: string }
  | { type: 'heading'; level: 1 | 2 | 3; text: string; id?: string }
  | { type: 'paragraph'; runs: Run[]; style?: 'body' | 'lead' | 'caption' | 'quiet' }
  | { type: 'list'; items: Run[][]; isOrdered?: boolean }
  /** `header` rows repeat on every page; `widths` are shares that add up to 100. */
  | {
      type: 'table'
      caption?: string
      widths: number[]
      header: Run[][]
      rows: Cell[][]
      style: 'grid' | 'fields' | 'matrix'
    }
  | { type: 'svgPicture'; svg: string; widthPx: number; heightPx: number; altText: string; caption?: string }
  | { type: 'logo'; altText: string }
  | { type: 'tableOfContents'; title: string }
  | { type: 'pageBreak' }
  /** A box for signatures: one row for each role. */
  | { type: 'approval'; columns: string[]; rows: string[] }
/** `tone` colours a kind or warning; it never is the only bearer of meaning. */
export type Run = {
  text: string
  isBold?: boolean
  isItalic?: boolean
  tone?: 'note' | 'risk' | 'question' | 'decision' | 'action' | 'proposed' | 'quiet' | 'warning'
}
export type Cell = { blocks: Run[][]; isHead?: boolean; align?: 'left' | 'center' }
