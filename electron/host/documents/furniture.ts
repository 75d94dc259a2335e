import { BorderStyle, Footer, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import type { DocumentTree } from '../../../shared/minutes/document.ts'
import { cleanText } from './cleanText.ts'
import { textWidth } from './measure.ts'
import type { Page } from './paper.ts'
import { styleIds } from './styles.ts'
import { rule, type TextStyle, textStyles, twips } from './typography.ts'

/** What stands at the right may take half the line; what stands at the left is cut before it runs into it. */
const gap = 24
const line = { style: BorderStyle.SINGLE, size: 4, space: 4, color: rule } as const

/** What stands at the top and bottom of every page: title, version, status and classification; page x of y. */
export function furniture(tree: DocumentTree, page: Page) {
  const { width } = page.text
  const { pageOf } = tree.footer
  const style = textStyles.furniture
  const right = shortened(tree.header.right, { ...style, isBold: true }, width / 2)
  const left = shortened(tree.header.left, style, width - gap - textWidth(right, { ...style, isBold: true }))
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
