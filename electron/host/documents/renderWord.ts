import { Document, type ISectionOptions, LevelFormat, PageOrientation } from 'docx'
import type { DocumentTree, Section } from '../../../shared/minutes/document.ts'
import { bullets, numbers, type WordOptions, type Writing, wordBlock } from './blocks.ts'
import { cleanText } from './cleanText.ts'
import { compile } from './compile.ts'
import { coreProperties } from './coreProperties.ts'
import { furniture } from './furniture.ts'
import { numberPages } from './pageNumbers.ts'
import { pageOf } from './paper.ts'
import { LatePictures } from './pictures.ts'
import { wordStyles } from './styles.ts'
import { listIndent, twips } from './typography.ts'
import { FinishedBlocks } from './wordXml.ts'
import { zip } from './zip.ts'

/** Writes a document tree as a Word file (.docx). @returns the file's bytes. */
export async function renderWord(tree: DocumentTree, options: WordOptions): Promise<Uint8Array> {
  const { meta } = tree
  const finished = new FinishedBlocks()
  const late = new LatePictures()
  const writing: Writing = { tree, options, contents: numberPages(tree, options.paper), finished, late }
  const document = new Document({
    title: cleanText(meta.title),
    subject: cleanText(meta.subject),
    creator: cleanText(meta.author),
    keywords: cleanText(meta.keywords),
    styles: wordStyles(meta.language),
    numbering: { config: lists },
    sections: tree.sections.map(section => wordSection(writing, section)),
  })
  const parts = compile(document)
  const body = parts.get('word/document.xml')
  if (typeof body !== 'string') throw new Error('docx has written no document')
  parts.set('word/document.xml', finished.fill(body))
  parts.set('docProps/core.xml', coreProperties(meta))
  await late.fill(parts)
  return zip(parts)
}

function wordSection(writing: Writing, section: Section): ISectionOptions {
  const page = pageOf(writing.options.paper, section.orientation)
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
    ...furniture(writing.tree, page),
    children: section.blocks.flatMap((block, at) =>
      wordBlock(block, section.blocks[at - 1], section.blocks[at + 1], page, writing),
    ),
  }
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
