import type { DocumentTree } from '../../../shared/minutes/document.ts'
import { cleanText } from './cleanText.ts'

/**
 * The document's properties as a part of the package. docx writes them too, but without the language and with its own
 * name and clock; the form is that of ISO/IEC 29500-2, part "core properties".
 */
export function coreProperties(meta: DocumentTree['meta']): string {
  const moment = new Date(meta.madeAt).toISOString().replace(/\.\d{3}Z$/, 'Z')
  const author = escaped(meta.author)
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(meta.title)}</dc:title>`,
    `<dc:subject>${escaped(meta.subject)}</dc:subject>`,
    `<dc:creator>${author}</dc:creator>`,
    `<cp:keywords>${escaped(meta.keywords)}</cp:keywords>`,
    `<dc:language>${escaped(meta.language)}</dc:language>`,
    `<cp:lastModifiedBy>${author}</cp:lastModifiedBy>`,
    '<cp:revision>1</cp:revision>',
    `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('')
}

const escaped = (text: string): string =>
  cleanText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
