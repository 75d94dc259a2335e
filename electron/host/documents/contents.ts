import type { DocumentTree, Heading } from '../../../shared/minutes/document.ts'
import { cleanText } from './cleanText.ts'
import { styleIds } from './styles.ts'
import { twips } from './typography.ts'
import { escapeXml, textXml, value, type Xml, xml } from './wordXml.ts'

/**
 * The table of contents: the field Word updates, already filled with the headings and their pages, in the form Word
 * writes its own. The field is not marked as outdated, so opening the document asks nothing; "Update table" works.
 */

/** Headings that the table of contents lists. */
export const isListed = (heading: Heading): boolean => heading.level <= 2
export const listedHeadings = (tree: DocumentTree): Heading[] =>
  tree.sections
    .flatMap(section => section.blocks)
    .filter(block => block.type === 'heading')
    .filter(isListed)

/** The bookmark on a heading. Word knows those that begin with `_Toc` as its own, and hides them from lists. */
export const bookmarkOf = (heading: Heading): string => `_Toc_${heading.id}`.slice(0, 40)

/** @param pages of the listed headings, in their order. @param textWidth in points. */
export function wordContents(
  title: string,
  headings: readonly Heading[],
  pages: readonly number[],
  textWidth: number,
): Xml {
  const gallery = xml(
    'w:docPartObj',
    null,
    value('w:docPartGallery', 'Table of Contents'),
    xml('w:docPartUnique', null),
  )
  const properties = xml('w:sdtPr', null, value('w:alias', cleanText(title)), gallery)
  const lines = headings.map((heading, at) => {
    const begins = at === 0 ? [mark('begin'), instruction('TOC \\o "1-2" \\h \\z \\u'), mark('separate')] : []
    const ends = at === headings.length - 1 ? [mark('end')] : []
    return entryLine(heading, pages[at], textWidth, begins, ends)
  })
  return xml('w:sdt', null, properties, xml('w:sdtContent', null, ...lines))
}

function entryLine(
  heading: Heading,
  page: number | undefined,
  textWidth: number,
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
