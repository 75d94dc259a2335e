import { type FileChild, Paragraph, TextRun } from 'docx'
import type { Badge, Block, DocumentTree } from '../../../shared/minutes/document.ts'
import { cleanText } from './cleanText.ts'
import { listedHeadings, wordContents } from './contents.ts'
import type { ContentsPages } from './pageNumbers.ts'
import type { Page, Paper } from './paper.ts'
import { pictureSize } from './pictureSize.ts'
import { type LatePictures, type Picture, picture } from './pictures.ts'
import type { Rasterize } from './rasterize.ts'
import { exactSpacing, styleIds } from './styles.ts'
import { wordApproval, wordTable } from './tables.ts'
import { badgeColors, spaceAfterTable } from './typography.ts'
import { wordHeading, wordParagraph } from './words.ts'
import type { FinishedBlocks } from './wordXml.ts'

export type WordOptions = {
  paper: Paper
  /** In CSS pixels: the height the logo is printed at follows from its shape. */
  logo: Picture & { widthPx: number; heightPx: number }
  rasterize: Rasterize
}
/** Dots across a picture that spans the page: about 140 to the inch. */
export const pictureDots = 1400
const logoHeight = 40
export const bullets = 'bullets'
export const numbers = 'numbers'

/** What every block of one document shares. */
export type Writing = {
  tree: DocumentTree
  options: WordOptions
  contents: ContentsPages
  finished: FinishedBlocks
  late: LatePictures
}

/**
 * One block of the tree as Word's.
 * @param before the block before it in its section; undefined: the section, and with it a page, begins here.
 * @param after the block after it in its section; undefined: the section ends here.
 */
export function wordBlock(
  block: Block,
  before: Block | undefined,
  after: Block | undefined,
  page: Page,
  { tree, options, contents: { pages, startsPage }, finished, late }: Writing,
): FileChild[] {
  const { width } = page.text
  switch (block.type) {
    case 'title':
      return [
        wordParagraph([{ text: block.kicker }], 'kicker'),
        wordParagraph([{ text: block.text }], 'title'),
        badge(block.badge),
      ]
    case 'heading':
      return [wordHeading(block, placeOf(before))]
    case 'paragraph':
      return [wordParagraph(block.runs, block.style ?? 'body', { keepNext: block.isKeptWithNext ?? false })]
    case 'list': {
      const numbering = { reference: block.isOrdered ? numbers : bullets, level: 0 }
      return block.items.map(runs => wordParagraph(runs, 'listItem', { numbering }))
    }
    case 'table':
      return [finished.seat(wordTable(block, page.text)), ...spacer(after)]
    case 'approval':
      return [finished.seat(wordApproval(block, page.text)), ...spacer(after)]
    case 'svgPicture': {
      const svg = cleanText(block.svg)
      const drawn = { svg, png: late.expect(options.rasterize(svg, pictureDots)) }
      return [
        picture(drawn, pictureSize(block, page), block.altText, block.caption !== undefined),
        ...(block.caption ? [wordParagraph([{ text: block.caption }], 'caption')] : []),
      ]
    }
    case 'logo': {
      const { widthPx, heightPx } = options.logo
      return [
        picture(
          options.logo,
          { width: (logoHeight * widthPx) / heightPx, height: logoHeight },
          block.altText,
        ),
      ]
    }
    case 'tableOfContents':
      return [
        wordParagraph([{ text: block.title }], 'contentsTitle', startsPage ? atPageTop : placeOf(before)),
        finished.seat(wordContents(block.title, listedHeadings(tree), { pages, textWidth: width })),
      ]
    case 'pageBreak':
      // Carried out by the heading that follows: a page never begins with an empty line.
      return []
    default:
      return block satisfies never
  }
}

const atPageTop = { spacing: { before: 0 }, pageBreakBefore: true }

/** A heading at the top of a page has no room above it; after a page break it begins the page itself. */
function placeOf(before: Block | undefined) {
  if (before === undefined) return { spacing: { before: 0 } }
  return before.type === 'pageBreak' ? atPageTop : {}
}

function spacer(after: Block | undefined): Paragraph[] {
  const height = spaceAfterTable(after)
  return height === 0 ? [] : [new Paragraph({ spacing: exactSpacing(height) })]
}

function badge({ text, tone }: Badge): Paragraph {
  const fill = badgeColors[tone]
  return new Paragraph({
    style: styleIds.body,
    spacing: { before: 0, after: 200 },
    children: [
      new TextRun({
        text: `\u00a0\u00a0${cleanText(text)}\u00a0\u00a0`,
        bold: true,
        color: 'FFFFFF',
        shading: { type: 'clear', color: 'auto', fill },
      }),
    ],
  })
}
