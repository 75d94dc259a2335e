import type { Block, DocumentTree, Heading, Run, Table } from '../../../shared/minutes/document.ts'
import { isListed, listedHeadings } from './contents.ts'
import { columnWidths, countLines, headHeight, isTooTallToKeep, rowHeight } from './measure.ts'
import { type Page, type Paper, pageOf } from './paper.ts'
import { pictureSize } from './pictureSize.ts'
import {
  afterTable,
  lineHeight,
  listIndent,
  ruleHeight,
  type StyleName,
  signatureRow,
  textStyles,
} from './typography.ts'

/**
 * On which page each heading of the table of contents stands, in their order, by filling the pages as Word does. The table is then full
 * and right when the document is opened, with no question about updating fields. `docx/layout` can do the same from the
 * finished XML, exactly, but takes nine seconds where this takes twenty milliseconds.
 */
export function numberPages(tree: DocumentTree, paper: Paper): number[] {
  const headings: number[] = []
  let before = 0
  for (const section of tree.sections) {
    const page = pageOf(paper, section.orientation)
    const boxes = section.blocks.flatMap(block => boxesOf(block, page, tree))
    const { pages, count } = fillPages(boxes, page.text.height - tolerance)
    boxes.forEach((box, index) => {
      if (box.heading && isListed(box.heading)) headings.push(before + (pages[index] ?? 1))
    })
    before += count
  }
  return headings
}

/** Something that stands on a page: a paragraph, a table row, a picture. Lengths in points. */
export type Box = {
  height: number
  before: number
  after: number
  /** May break across pages between lines of this height. */
  line?: number
  /** Stays on the page of the box after it. */
  keepsNext?: boolean
  startsPage?: boolean
  /** Height of the header row, which comes again when the page ends before this box. */
  repeats?: number
  heading?: Heading
}

/**
 * @returns the page of each box, the first being 1, and the number of pages. Space between two boxes is the larger of the
 * two; boxes that keep with the next one move to a new page together.
 */
export function fillPages(boxes: readonly Box[], room: number): { pages: number[]; count: number } {
  const pages: number[] = []
  let page = 1
  let used = 0
  let gap = 0
  const turn = () => {
    page += 1
    used = 0
    gap = 0
  }
  boxes.forEach((box, index) => {
    if (box.startsPage && used > 0) turn()
    const space = used === 0 ? 0 : Math.max(gap, box.before)
    if (used > 0 && used + space + keptHeight(boxes, index) > room) {
      turn()
      used = box.repeats ?? 0
    } else used += space
    pages.push(page)
    used += box.height
    while (used > room) {
      if (box.line === undefined) break
      used -= room
      page += 1
      used += box.repeats ?? 0
    }
    gap = box.after
  })
  return { pages, count: page }
}

/** Height that must fit on the page for a box to stand there: its own, and of what it may not be parted from. */
function keptHeight(boxes: readonly Box[], from: number): number {
  let height = 0
  for (let at = from; at < boxes.length; at += 1) {
    const box = boxes[at]
    if (!box || (at > from && box.startsPage)) break
    if (at > from) height += Math.max(boxes[at - 1]?.after ?? 0, box.before)
    if (!box.keepsNext) return height + (box.line ? Math.min(box.height, 2 * box.line) : box.height)
    height += box.height
  }
  return height
}

function boxesOf(block: Block, page: Page, tree: DocumentTree): Box[] {
  const { width } = page.text
  switch (block.type) {
    case 'title':
      return [
        textBox([{ text: block.kicker }], 'kicker', width),
        textBox([{ text: block.text }], 'title', width),
        textBox([{ text: block.badge.text }], 'body', width),
      ]
    case 'heading': {
      const box = textBox([{ text: block.text }, ...(block.note ?? [])], `heading${block.level}`, width)
      return [{ ...box, keepsNext: true, heading: block }]
    }
    case 'paragraph':
      return [
        { ...textBox(block.runs, block.style ?? 'body', width), keepsNext: block.isKeptWithNext ?? false },
      ]
    case 'list':
      return block.items.map(runs => textBox(runs, 'listItem', width - listIndent))
    case 'table':
      return tableBoxes(block, page)
    case 'approval':
      return tableBoxes(
        {
          widths: block.widths,
          header: block.columns.map(text => [{ text }]),
          rows: block.rows.map(texts => ({ cells: texts.map(text => ({ blocks: [[{ text }]] })) })),
        },
        page,
        signatureRow,
      )
    case 'svgPicture': {
      const picture = pictureSize(block, page)
      const caption = block.caption ? [textBox([{ text: block.caption }], 'caption', width)] : []
      return [{ height: picture.height, before: 0, after: 0, keepsNext: caption.length > 0 }, ...caption]
    }
    case 'logo':
      return [{ height: 44, before: 0, after: 0 }]
    case 'tableOfContents':
      return contentsBoxes(block.title, page, tree)
    case 'pageBreak':
      return [{ height: 0, before: 0, after: 0, startsPage: true, keepsNext: true }]
    default:
      return block satisfies never
  }
}

/** Width of the line above a table's header. */
const topRule = 1
/** Word and LibreOffice round lengths differently; where it is this close, what does not quite fit moves on. */
const tolerance = 1.5

function textBox(runs: readonly Run[], name: StyleName, width: number): Box {
  const style = textStyles[name]
  const line = lineHeight(style)
  const { before, after } = style
  return { height: countLines(runs, style, width) * line + ruleHeight(style), before, after, line }
}

function tableBoxes(table: Pick<Table, 'widths' | 'header' | 'rows'>, page: Page, atLeast = 0): Box[] {
  const widths = columnWidths(table.widths, page.text.width)
  const head = headHeight(table.header, widths)
  const rows = table.rows.map((row): Box => {
    const mayBreak = isTooTallToKeep(row, widths, page.text.height)
    return {
      height: Math.max(atLeast, rowHeight(row, widths)) + 0.5,
      before: 0,
      after: 0,
      repeats: head,
      ...(row.isKeptWithNext ? { keepsNext: true } : {}),
      ...(mayBreak ? { line: lineHeight(textStyles.cell) } : {}),
    }
  })
  const header: Box[] = head > 0 ? [{ height: head + topRule, before: 0, after: 0, keepsNext: true }] : []
  return [...header, ...rows, { height: afterTable, before: 0, after: 0 }]
}

function contentsBoxes(title: string, page: Page, tree: DocumentTree): Box[] {
  const lines = listedHeadings(tree).map(heading =>
    textBox(
      [{ text: `${heading.text} 00` }, ...(heading.note ?? [])],
      heading.level === 1 ? 'contents1' : 'contents2',
      page.text.width - 30,
    ),
  )
  return [textBox([{ text: title }], 'contentsTitle', page.text.width), ...lines].map(box => ({
    ...box,
    keepsNext: true,
  }))
}
