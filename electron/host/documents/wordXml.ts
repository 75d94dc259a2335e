import { FileChild, type IXmlableObject } from 'docx'
import type { Run } from '../../../shared/minutes/document.ts'
import { cleanText, readsRightToLeft } from './cleanText.ts'
import { styleIds } from './styles.ts'
import { type StyleName, toneColors } from './typography.ts'

/**
 * WordprocessingML in the form docx writes XML from. Tables and the table of contents are made with this, because docx
 * builds several objects of its own for every run and walks them all three times: for the cells of a thousand entries
 * that takes longer than everything else together. Order of elements: ISO/IEC 29500-1, section 17.
 */
export type Xml = IXmlableObject
type Attributes = Readonly<Record<string, string | number>>
const nothing = {}

export function xml(name: string, attributes: Attributes | null, ...children: (Xml | string)[]): Xml {
  if (children.length === 0) return { [name]: attributes ? { _attr: attributes } : nothing }
  return { [name]: attributes ? [{ _attr: attributes }, ...children] : children }
}
/** `<w:name w:val="value"/>` */
export const value = (name: string, val: string | number): Xml => ({ [name]: { _attr: { 'w:val': val } } })

/** A block of ready XML among docx's own. */
export class Written extends FileChild {
  readonly #xml: Xml
  constructor(name: string, content: Xml) {
    super(name)
    this.#xml = content
  }
  override prepForXml(): Xml {
    return this.#xml
  }
}

export type Look = { bold?: boolean; italic?: boolean; color?: string }

const preserve = { 'xml:space': 'preserve' }
const bold = [{ 'w:b': nothing }, { 'w:bCs': nothing }]
const italic = [{ 'w:i': nothing }, { 'w:iCs': nothing }]

export function textXml(text: string, look: Look = nothing): Xml {
  const clean = cleanText(text)
  const properties: Xml[] = []
  if (look.bold) properties.push(...bold)
  if (look.italic) properties.push(...italic)
  if (look.color) properties.push(value('w:color', look.color))
  if (readsRightToLeft(clean)) properties.push({ 'w:rtl': nothing })
  const content = { 'w:t': [{ _attr: preserve }, clean] }
  return { 'w:r': properties.length === 0 ? [content] : [{ 'w:rPr': properties }, content] }
}

export const runXml = ({ text, isBold = false, isItalic = false, tone }: Run, isAlwaysBold = false): Xml =>
  textXml(text, {
    bold: isBold || isAlwaysBold,
    italic: isItalic,
    ...(tone ? { color: toneColors[tone] } : {}),
  })

export type Place = { style: StyleName; isCentred?: boolean; keepsNext?: boolean; isRightToLeft?: boolean }

export function paragraphXml(place: Place, content: readonly Xml[]): Xml {
  const properties = [value('w:pStyle', styleIds[place.style])]
  if (place.keepsNext) properties.push({ 'w:keepNext': nothing })
  if (place.isRightToLeft) properties.push({ 'w:bidi': nothing })
  if (place.isCentred) properties.push(value('w:jc', 'center'))
  return { 'w:p': [{ 'w:pPr': properties }, ...content] }
}
