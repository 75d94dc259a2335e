import { FileChild, type IXmlableObject } from 'docx'
import type { Run } from '../../../shared/minutes/document.ts'
import { cleanText, readsRightToLeft } from './cleanText.ts'
import { styleIds } from './styles.ts'
import { type StyleName, toneColors } from './typography.ts'

/**
 * Finished WordprocessingML. Tables and the table of contents are written with this, because docx builds several objects
 * of its own for every run and walks them all three times: for the cells of a thousand entries that takes longer than
 * everything else together. Order of elements: ISO/IEC 29500-1, section 17.
 */
declare const finished: unique symbol
export type Xml = string & { readonly [finished]: true }
type Attributes = Readonly<Record<string, string | number>>

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
  '<': '&lt;',
  '>': '&gt;',
}

/** Text, whatever it holds, as the content of an element or an attribute. */
export const escapeXml = (text: string): Xml =>
  (/[&"'<>]/.test(text) ? text.replace(/[&"'<>]/g, sign => escapes[sign] ?? '') : text) as Xml

export function xml(name: string, attributes: Attributes | null, ...children: readonly Xml[]): Xml {
  let opening = `<${name}`
  for (const key in attributes) {
    const value = attributes[key] ?? ''
    opening += ` ${key}="${typeof value === 'number' ? value : escapeXml(value)}"`
  }
  return (children.length === 0 ? `${opening}/>` : `${opening}>${children.join('')}</${name}>`) as Xml
}
/** `<w:name w:val="value"/>` */
export const value = (name: string, val: string | number): Xml => xml(name, { 'w:val': val })

const seat = 'placed'

/** Seats among docx's own blocks for finished XML, which takes them when docx has written the rest. */
export class FinishedBlocks {
  readonly #blocks: Xml[] = []

  seat(block: Xml): FileChild {
    this.#blocks.push(block)
    return new Seat(this.#blocks.length - 1)
  }

  /** Text in the document cannot look like a seat: its signs are escaped. */
  fill(documentXml: string): string {
    return documentXml.replace(
      new RegExp(`<${seat} n="(\\d+)"/>`, 'g'),
      (_, at) => this.#blocks[Number(at)] ?? '',
    )
  }
}

class Seat extends FileChild {
  readonly #at: number
  constructor(at: number) {
    super(seat)
    this.#at = at
  }
  override prepForXml(): IXmlableObject {
    return { [seat]: { _attr: { n: this.#at } } }
  }
}

export type Look = { bold?: boolean; italic?: boolean; color?: string }

const plain: Look = {}

export function textXml(text: string, look: Look = plain): Xml {
  const clean = cleanText(text)
  let properties = ''
  if (look.bold) properties += '<w:b/><w:bCs/>'
  if (look.italic) properties += '<w:i/><w:iCs/>'
  if (look.color) properties += value('w:color', look.color)
  if (readsRightToLeft(clean)) properties += '<w:rtl/>'
  if (properties !== '') properties = `<w:rPr>${properties}</w:rPr>`
  return `<w:r>${properties}<w:t xml:space="preserve">${escapeXml(clean)}</w:t></w:r>` as Xml
}

export const runXml = ({ text, isBold = false, isItalic = false, tone }: Run, isAlwaysBold = false): Xml =>
  textXml(text, {
    bold: isBold || isAlwaysBold,
    italic: isItalic,
    ...(tone ? { color: toneColors[tone] } : {}),
  })

export type Place = { style: StyleName; isCentred?: boolean; keepsNext?: boolean; isRightToLeft?: boolean }

export function paragraphXml(place: Place, content: readonly Xml[]): Xml {
  let properties: string = value('w:pStyle', styleIds[place.style])
  if (place.keepsNext) properties += '<w:keepNext/>'
  if (place.isRightToLeft) properties += '<w:bidi/>'
  if (place.isCentred) properties += value('w:jc', 'center')
  return `<w:p><w:pPr>${properties}</w:pPr>${content.join('')}</w:p>` as Xml
}
