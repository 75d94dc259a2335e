import {
  Document,
  type FileChild,
  type ISectionOptions,
  LevelFormat,
  Packer,
  PageOrientation,
  Paragraph,
  TableOfContents,
  TextRun,
} from 'docx'
import type { Badge, Block, DocumentTree, Section } from '../../../shared/minutes/document.ts'
import { cleanText } from './cleanText.ts'
import { coreProperties } from './coreProperties.ts'
import { furniture } from './furniture.ts'
import { numberPages } from './pageNumbers.ts'
import { type Page, type Paper, pageOf } from './paper.ts'
import { pictureSize } from './pictureSize.ts'
import { type Picture, picture } from './pictures.ts'
import type { Rasterize } from './rasterize.ts'
import { exactSpacing, styleIds, wordStyles } from './styles.ts'
import { wordApproval, wordTable } from './tables.ts'
import { afterTable, badgeColors, listIndent, twips } from './typography.ts'
import { wordHeading, wordParagraph } from './words.ts'

export type WordOptions = {
  paper: Paper
  /** In CSS pixels: the height the logo is printed at follows from its shape. */
  logo: Picture & { widthPx: number; heightPx: number }
  rasterize: Rasterize
}
/** Dots across a picture that spans the page: about 150 to the inch. */
const pictureDots = 1600
const logoHeight = 40
const bullets = 'bullets'
const numbers = 'numbers'

/** Writes a document tree as a Word file (.docx). @returns the file's bytes. */
export async function renderWord(tree: DocumentTree, options: WordOptions): Promise<Uint8Array> {
  const { meta } = tree
  const pages = numberPages(tree, options.paper)
  const document = new Document({
    title: cleanText(meta.title),
    subject: cleanText(meta.subject),
    creator: cleanText(meta.author),
    keywords: cleanText(meta.keywords),
    styles: wordStyles(meta.language),
    numbering: { config: lists },
    pageNumbers: body => ({ ...pages, bookmarks: pagesOfBookmarks(body, pages.headings) }),
    sections: tree.sections.map(section => wordSection(tree, section, options)),
  })
  const overrides = [{ path: 'docProps/core.xml', data: coreProperties(meta) }]
  return Packer.pack(document, 'uint8array', undefined, overrides)
}

function wordSection(tree: DocumentTree, section: Section, options: WordOptions): ISectionOptions {
  const page = pageOf(options.paper, section.orientation)
  // Width and height of the sheet held upright; docx turns it.
  const [short, long] = [Math.min(page.width, page.height), Math.max(page.width, page.height)]
  const { top, right, bottom, left, header, footer } = page.margin
  return {
    properties: {
      page: {
        size: {
          width: twips(short),
          height: twips(long),
          orientation:
            section.orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(top),
          right: twips(right),
          bottom: twips(bottom),
          left: twips(left),
          header: twips(header),
          footer: twips(footer),
        },
      },
    },
    ...furniture(tree, page),
    children: section.blocks.flatMap((block, at) => wordBlock(block, section.blocks[at - 1], page, options)),
  }
}

function wordBlock(block: Block, before: Block | undefined, page: Page, options: WordOptions): FileChild[] {
  const { width, height } = page.text
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
      return [wordTable(block, width, height), spacer()]
    case 'approval':
      return [wordApproval(block, width), spacer()]
    case 'svgPicture': {
      const svg = cleanText(block.svg)
      const drawn = { svg, png: options.rasterize(svg, pictureDots) }
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
        wordParagraph([{ text: block.title }], 'contentsTitle', placeOf(before)),
        new TableOfContents(block.title, { hyperlink: true, headingStyleRange: '1-2' }),
      ]
    case 'pageBreak':
      // Carried out by the heading that follows: a page never begins with an empty line.
      return []
    default:
      return block satisfies never
  }
}

/** A heading at the top of a page has no room above it; after a page break it begins the page itself. */
function placeOf(before: Block | undefined) {
  if (before === undefined) return { spacing: { before: 0 } }
  return before.type === 'pageBreak' ? { spacing: { before: 0 }, pageBreakBefore: true } : {}
}

const spacer = () => new Paragraph({ spacing: exactSpacing(afterTable) })

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

const lists = [
  { reference: bullets, format: LevelFormat.BULLET, text: '•' },
  { reference: numbers, format: LevelFormat.DECIMAL, text: '%1.' },
].map(({ reference, format, text }) => ({
  reference,
  levels: [
    {
      level: 0,
      format,
      text,
      style: { paragraph: { indent: { left: twips(listIndent), hanging: twips(listIndent) } } },
    },
  ],
}))

/** docx marks the headings of the table of contents with bookmarks named `_Toc…`, in their order: so are our pages. */
function pagesOfBookmarks(body: object, pages: readonly number[]): Map<string, string> {
  const names = [...JSON.stringify(body).matchAll(/"w:name":"(_Toc[^"]*)"/g)].map(match => match[1] ?? '')
  return new Map(names.map((name, index) => [name, `${pages[index] ?? ''}`]))
}
