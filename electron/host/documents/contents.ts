import type { DocumentTree, Heading } from '../../../shared/minutes/document.ts'
import { cleanText } from './cleanText.ts'
import { styleIds } from './styles.ts'
import { type StyleName, twips } from './typography.ts'
import { escapeXml, textXml, value, type Xml, xml } from './wordXml.ts'

/**
 * The table of contents: the field Word updates, already filled with the headings and their pages, in the form Word
 * writes its own. The field is not marked as outdated, so opening the document asks nothing; "Update table" works. It asks
 * for heading styles 1 and 2 only, not for outline levels (`\\u`), which the parts of chapters have too.
 */

/** Headings that the table of contents lists. */
export const isListed = (heading: Heading): boolean => heading.level <= 2 && !heading.isPart
export const listedHeadings = (tree: DocumentTree): Heading[] =>
  tree.sections
    .flatMap(section => section.blocks)
    .filter(block => block.type === 'heading')
    .filter(isListed)

/** The bookmark on a heading. Word knows those that begin with `_Toc` as its own, and hides them from lists. */
export const bookmarkOf = (heading: Heading): string => `_Toc_${heading.id}`.slice(0, 40)

export const headingStyle = ({ level, isPart }: Heading): StyleName =>
  isPart ? 'partHeading' : `heading${level}`

export type ContentsPlace = {
  /** Of the listed headings, in their order. */
  pages: readonly number[]
  /** In points. */
  textWidth: number
}

export function wordContents(title: string, headings: readonly Heading[], place: ContentsPlace): Xml {
  const gallery = xml(
    'w:docPartObj',
    null,
    value('w:docPartGallery', 'Table of Contents'),
    xml('w:docPartUnique', null),
  )
  const properties = xml('w:sdtPr', null, value('w:alias', cleanText(title)), gallery)
  const lines = headings.map((heading, at) => {
    const begins = at === 0 ? [mark('begin'), instruction('TOC \\o "1-2" \\h \\z'), mark('separate')] : []
    const ends = at === headings.length - 1 ? [mark('end')] : []
    return entryLine(heading, { ...place, page: place.pages[at] }, begins, ends)
  })
  return xml('w:sdt', null, properties, xml('w:sdtContent', null, ...lines))
}

function entryLine(
  heading: Heading,
  { page, textWidth }: ContentsPlace & { page: number | undefined },
  begins: readonly Xml[],
  ends: readonly Xml[],
): Xml {
  const anchor = bookmarkOf(heading)
  const tab = xml('w:tab', { 'w:val': 'right', 'w:leader': 'dot', 'w:pos': twips(textWidth) })
  const text = [{ text: heading.text }, ...(heading.note ?? [])].map(run => run.text).join('')
  const link = xml(
    'w:hyperlink',
    { 'w:anchor': anchor, 'w:history': 1 },
    textXml(text),
    xml('w:r', null, xml('w:tab', null)),
    mark('begin'),
    instruction(`PAGEREF ${anchor} \\h`),
    mark('separate'),
    textXml(page === undefined ? '' : `${page}`),
    mark('end'),
  )
  const style = heading.level === 1 ? styleIds.contents1 : styleIds.contents2
  const properties = xml('w:pPr', null, value('w:pStyle', style), xml('w:tabs', null, tab))
  return xml('w:p', null, properties, ...begins, link, ...ends)
}

const mark = (type: 'begin' | 'separate' | 'end'): Xml =>
  xml('w:r', null, xml('w:fldChar', { 'w:fldCharType': type }))
const instruction = (text: string): Xml =>
  xml('w:r', null, xml('w:instrText', { 'xml:space': 'preserve' }, escapeXml(` ${text} `)))
