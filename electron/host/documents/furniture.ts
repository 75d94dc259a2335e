import { BorderStyle, Footer, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import type { DocumentTree } from '../../../shared/minutes/document.ts'
import { cleanText } from './cleanText.ts'
import type { Page } from './paper.ts'
import { styleIds } from './styles.ts'
import { rule, twips } from './typography.ts'

/** Longer titles are cut in the header: they would run into the version and classification at its right. */
const longestTitle = { portrait: 62, landscape: 105 } as const
const line = { style: BorderStyle.SINGLE, size: 4, space: 4, color: rule } as const

/** What stands at the top and bottom of every page: title, version, status and classification; page x of y. */
export function furniture(tree: DocumentTree, page: Page) {
  const { left, right } = tree.header
  const { text, pageOf } = { text: tree.footer.left, ...tree.footer }
  const most = longestTitle[page.width > page.height ? 'landscape' : 'portrait']
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
              new TextRun({ children: [shortened(left, most), new Tab()] }),
              new TextRun({ text: cleanText(right), bold: true }),
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
              new TextRun({ children: [shortened(text, most), new Tab(), `${cleanText(pageOf.page)} `] }),
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

function shortened(text: string, most: number): string {
  const clean = cleanText(text)
  const letters = [...clean]
  return letters.length <= most
    ? clean
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}
