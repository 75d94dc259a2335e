import type { Block, DocumentTree, Run } from '../../../shared/minutes/document.ts'
import { headingStyle, isListed, listedHeadings } from './contents.ts'
import { type Box, fillPages } from './fillPages.ts'
import { countLines } from './measure.ts'
import { type Page, type Paper, pageOf } from './paper.ts'
import { pictureSize } from './pictureSize.ts'
import { approvalTable, layoutTable } from './tableLayout.ts'
import {
  contentsIndent,
  lineHeight,
  listIndent,
  rowRule,
  ruleHeight,
  type StyleName,
  signatureRow,
  spaceAfterTable,
  textStyles,
} from './typography.ts'

/** `pages` of the headings that the table of contents lists, in their order; `startsPage`: it needs a page of its own. */
export type ContentsPages = { readonly pages: readonly number[]; readonly startsPage: boolean }

/**
 * Fills the pages as Word does. The table of contents is then full and right when the document is opened, with no
 * question about updating fields. `docx/layout` can do the same from the finished XML, exactly, but takes nine seconds
 * where this takes twenty milliseconds.
 */
export function numberPages(tree: DocumentTree, paper: Paper): ContentsPages {
  const headings: number[] = []
  let startsPage = false
  let before = 0
  for (const section of tree.sections) {
    const page = pageOf(paper, section.orientation)
    const contents = contentsBoxes(section.blocks, page, tree)
    startsPage ||= contents[0]?.startsPage ?? false
    const boxes = boxesOf(section.blocks, page, contents)
    const { pages, count } = fillPages(boxes, page.text.height + tolerance)
    boxes.forEach((box, index) => {
      if (box.heading && isListed(box.heading)) headings.push(before + (pages[index] ?? 1))
    })
    before += count
  }
  return { pages: headings, startsPage }
}

const boxesOf = (blocks: readonly Block[], page: Page, contents: readonly Box[]): Box[] =>
  blocks.flatMap((block, at) =>
    block.type === 'tableOfContents' ? contents : boxesOfOne(block, blocks[at + 1], page),
  )

type Ordinary = Exclude<Block, { type: 'tableOfContents' }>
function boxesOfOne(block: Ordinary, after: Block | undefined, page: Page): Box[] {
  const { width } = page.text
  switch (block.type) {
    case 'title':
      return [
        textBox([{ text: block.kicker }], 'kicker', width),
        textBox([{ text: block.text }], 'title', width),
        textBox([{ text: block.badge.text }], 'body', width),
      ]
    case 'heading': {
      const { line: _, ...box } = textBox(
        [{ text: block.text }, ...(block.note ?? [])],
        headingStyle(block),
        width,
      )
      return [{ ...box, keepsNext: true, heading: block }]
    }
    case 'paragraph':
      return [
        { ...textBox(block.runs, block.style ?? 'body', width), keepsNext: block.isKeptWithNext ?? false },
      ]
    case 'list':
      return block.items.map(runs => textBox(runs, 'listItem', width - listIndent))
    case 'table':
      return [...tableBoxes(block, page), ...spacer(after)]
    case 'approval':
      return [...tableBoxes(approvalTable(block), page, signatureRow), ...spacer(after)]
    case 'svgPicture': {
      const picture = pictureSize(block, page)
      const caption = block.caption ? [textBox([{ text: block.caption }], 'caption', width)] : []
      return [{ height: picture.height, before: 0, after: 0, keepsNext: caption.length > 0 }, ...caption]
    }
    case 'logo':
      return [{ height: 44, before: 0, after: 0 }]
    case 'pageBreak':
      return [{ height: 0, before: 0, after: 0, startsPage: true, keepsNext: true }]
    default:
      return block satisfies never
  }
}

/** All lengths are whole twentieths of a point; sums of them are off by less than this. */
const tolerance = 0.02

function textBox(runs: readonly Run[], name: StyleName, width: number): Box {
  const style = textStyles[name]
  const line = lineHeight(style)
  const { before, after } = style
  return { height: countLines(runs, style, width) * line + ruleHeight(style), before, after, line }
}

function tableBoxes(table: Parameters<typeof layoutTable>[0], page: Page, leastRow = 0): Box[] {
  const { head, rows } = layoutTable(table, page.text, leastRow)
  const header: Box[] = head > 0 ? [{ height: head, before: 0, after: 0, keepsNext: true }] : []
  return [
    ...header,
    ...rows.map(
      ({ height, rules, mayBreak, isKept }): Box => ({
        height,
        foot: rules.includes('bottom') ? rowRule : 0,
        before: 0,
        after: 0,
        repeats: head,
        keepsNext: isKept,
        ...(mayBreak ? { line: lineHeight(textStyles.cell) } : {}),
      }),
    ),
  ]
}

function spacer(after: Block | undefined): Box[] {
  const height = spaceAfterTable(after)
  return height === 0 ? [] : [{ height, before: 0, after: 0 }]
}

/** Where contents and what stands above them fill a page to the last point, a word processor may reckon otherwise. */
const contentsReserve = 12

/**
 * The table of contents with its title; none where it is not in this section. It is read as a whole: where it does not
 * fit under what stands above, it starts a page, whose break is written. Keeping the lines with each other would not do:
 * LibreOffice parts them from their title.
 */
function contentsBoxes(blocks: readonly Block[], page: Page, tree: DocumentTree): Box[] {
  const { width, height } = page.text
  const place = blocks.findIndex(block => block.type === 'tableOfContents')
  const block = blocks[place]
  if (block?.type !== 'tableOfContents') return []
  const lines = listedHeadings(tree).map(heading => {
    const [style, indent] =
      heading.level === 1 ? (['contents1', 0] as const) : (['contents2', contentsIndent] as const)
    return textBox([{ text: `${heading.text} 000` }, ...(heading.note ?? [])], style, width - indent)
  })
  const title = { ...textBox([{ text: block.title }], 'contentsTitle', width), keepsNext: true }
  const whole = [title, ...lines].reduce(
    (sum, box, at, all) => sum + box.height + Math.max(box.after, all[at + 1]?.before ?? 0),
    0,
  )
  const above = boxesOf(blocks.slice(0, place), page, [])
  const asOne = { height: whole + contentsReserve, before: title.before, after: 0 }
  const { pages } = fillPages([...above, asOne], height)
  return [{ ...title, startsPage: pages.at(-1) !== pages.at(-2) }, ...lines]
}
