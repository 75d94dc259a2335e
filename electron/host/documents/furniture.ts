import { BorderStyle, Footer, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import type { DocumentTree } from '../../../shared/minutes/document.ts'
import { cleanText } from './cleanText.ts'
import { textWidth } from './measure.ts'
import type { Page } from './paper.ts'
import { styleIds } from './styles.ts'
import { rule, type TextStyle, textStyles, twips } from './typography.ts'

/** Between what stands at the left and at the right. */
const gap = 24
/** A title cut to less than this says nothing. */
const leastTitle = 48
const line = { style: BorderStyle.SINGLE, size: 4, space: 4, color: rule } as const

/** What stands at the top and bottom of every page: title, version, status and classification; page x of y. */
export function furniture(tree: DocumentTree, page: Page) {
  const { width } = page.text
  const { pageOf } = tree.footer
  const style = textStyles.furniture
  const { left, right } = headerTexts(tree.header, width)
  const below = shortened(tree.footer.left, style, width * 0.75)
  const tabStops = [{ type: TabStopType.RIGHT, position: twips(page.text.width) }]
  return {
    headers: {
      default: new Header({
        children: [
          new Paragraph({
            style: styleIds.furniture,
            tabStops,
            border: { bottom: line },
            children: [
              new TextRun({ children: [left, new Tab()] }),
              new TextRun({ text: right, bold: true }),
            ],
          }),
        ],
      }),
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            style: styleIds.furniture,
            tabStops,
            border: { top: line },
            children: [
              new TextRun({ children: [below, new Tab(), `${cleanText(pageOf.page)} `] }),
              new TextRun({
                children: [PageNumber.CURRENT, ` ${cleanText(pageOf.of)} `, PageNumber.TOTAL_PAGES],
              }),
            ],
          }),
        ],
      }),
    },
  }
}

/**
 * Every page says whether it is a draft and how it is classified: the title gives way to that, and then the version. Only
 * what is longer than the line by itself is cut.
 * @param width of the line, in points.
 */
export function headerTexts(header: DocumentTree['header'], width: number): { left: string; right: string } {
  const style = textStyles.furniture
  const bold = { ...style, isBold: true }
  const status = shortened(header.status, bold, width)
  const forVersion = width - textWidth(` · ${status}`, bold)
  const version = forVersion < leastTitle ? '' : shortened(header.version, bold, forVersion)
  const right = [version, status].filter(text => text !== '').join(' · ')
  const forTitle = width - gap - textWidth(right, bold)
  return { left: forTitle < leastTitle ? '' : shortened(header.title, style, forTitle), right }
}

/** @param room in points. */
function shortened(text: string, style: TextStyle, room: number): string {
  const clean = cleanText(text).replaceAll(/\s+/g, ' ')
  if (textWidth(clean, style) <= room) return clean
  let used = textWidth('…', style)
  let kept = ''
  for (const letter of clean) {
    used += textWidth(letter, style)
    if (used > room) break
    kept += letter
  }
  return `${kept.trimEnd()}…`
}
