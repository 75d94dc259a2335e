import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type IBorderOptions,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  Table as WordTable,
} from 'docx'
import type { Block, Cell, Row, Run, Table } from '../../../shared/minutes/document.ts'
import { cleanText } from './cleanText.ts'
import { columnWidths, isTooTallToKeep } from './measure.ts'
import { styleIds } from './styles.ts'
import {
  accent,
  cellMargin,
  ink,
  inkFaint,
  kindColors,
  matrixMargin,
  rule,
  signatureRow,
  twips,
  wash,
} from './typography.ts'
import { wordParagraph } from './words.ts'

/**
 * Tables with fixed widths that add up to the text's width on the page at hand. What all cells share (margins, rules)
 * stands at the table, not at its thousands of cells: that is most of the writing time saved.
 */
const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const hairline: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: rule }
const strong: IBorderOptions = { style: BorderStyle.SINGLE, size: 8, color: accent }
const filled = { type: 'clear', color: 'auto' } as const
const margins = {
  marginUnitType: WidthType.DXA,
  left: twips(cellMargin.x),
  right: twips(cellMargin.x),
  top: twips(cellMargin.y),
  bottom: twips(cellMargin.y),
}

const narrow = { ...margins, left: twips(matrixMargin), right: twips(matrixMargin) }

/** @param textWidth width between the page's margins, in points. @param textHeight likewise. */
export function wordTable(table: Table, textWidth: number, textHeight: number): WordTable {
  const widths = columnWidths(table.widths, textWidth)
  const head = table.header.length > 0 ? [headRow(table, widths)] : []
  return frame(widths, table.style === 'fields' ? none : strong, [
    ...head,
    ...table.rows.map(row => bodyRow(table, row, widths, textHeight)),
  ])
}

/** A table to be signed. */
export function wordApproval(block: Block & { type: 'approval' }, textWidth: number): WordTable {
  const widths = columnWidths(block.widths, textWidth)
  const header = headRow(
    { header: block.columns.map(text => [{ text, isBold: true }]), style: 'grid', rows: [] },
    widths,
  )
  const rows = block.rows.map(
    texts =>
      new TableRow({
        cantSplit: true,
        height: { value: twips(signatureRow), rule: HeightRule.ATLEAST },
        children: texts.map((text, at) => wordCell({ blocks: [[{ text }]] }, widths[at] ?? 0, 'bottom')),
      }),
  )
  return frame(widths, strong, [header, ...rows])
}

function frame(widths: readonly number[], edge: IBorderOptions, rows: TableRow[]): WordTable {
  return new WordTable({
    rows,
    columnWidths: widths.map(twips),
    width: { size: twips(widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins,
    borders: {
      top: edge,
      bottom: hairline,
      left: none,
      right: none,
      insideHorizontal: hairline,
      insideVertical: none,
    },
  })
}

function headRow(
  { header, style, rows }: Pick<Table, 'header' | 'style' | 'rows'>,
  widths: readonly number[],
): TableRow {
  const headStyle = (at: number) => (style === 'matrix' && at > 0 ? 'matrixHead' : 'cellHead')
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: header.map(
      (runs, at) =>
        new TableCell({
          width: { size: twips(widths[at] ?? 0), type: WidthType.DXA },
          shading: { ...filled, fill: wash },
          verticalAlign: VerticalAlignTable.BOTTOM,
          ...(headStyle(at) === 'matrixHead' ? { margins: narrow } : {}),
          children: [
            wordParagraph(runs, headStyle(at), {
              keepNext: true,
              ...(isCentred(rows, at) ? { alignment: AlignmentType.CENTER } : {}),
            }),
          ],
        }),
    ),
  })
}

/** A head stands over its column as the column's cells do. Cells that span several columns say nothing about one. */
const isCentred = (rows: readonly Row[], column: number): boolean =>
  rows.find(row => !row.cells.some(cell => cell.span))?.cells[column]?.align === 'center'

function bodyRow(table: Table, row: Row, widths: readonly number[], textHeight: number): TableRow {
  let column = 0
  const children = row.cells.map(cell => {
    const span = cell.span ?? 1
    const width = widths.slice(column, column + span).reduce((sum, share) => sum + share, 0)
    column += span
    return wordCell(cell, width, table.style === 'matrix' ? 'center' : 'top', row.isGroup)
  })
  return new TableRow({
    children,
    ...(isTooTallToKeep(row, widths, textHeight) ? {} : { cantSplit: true }),
    ...(row.isKeptWithNext ? { keepNext: true } : {}),
  })
}

const verticals = {
  top: undefined,
  center: VerticalAlignTable.CENTER,
  bottom: VerticalAlignTable.BOTTOM,
} as const

function wordCell(cell: Cell, width: number, vertical: keyof typeof verticals, isGroup = false): TableCell {
  const verticalAlign = verticals[vertical]
  return new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    children: paragraphs(cell),
    ...(cell.span ? { columnSpan: cell.span } : {}),
    ...(verticalAlign ? { verticalAlign } : {}),
    ...shadingOf(cell, isGroup),
    ...(cell.bar
      ? { borders: { left: { style: BorderStyle.SINGLE, size: 24, color: kindColors[cell.bar] } } }
      : {}),
  })
}

function shadingOf(cell: Cell, isGroup: boolean) {
  if (cell.weight === 'filled') return { shading: { ...filled, fill: ink } }
  if (cell.weight === 'outlined') return { shading: { ...filled, fill: 'CFE5E2' } }
  return isGroup ? { shading: { ...filled, fill: wash } } : {}
}

/** A cell holds at least one paragraph, or Word calls the file damaged. */
function paragraphs(cell: Cell): Paragraph[] {
  const blocks = cell.blocks.length === 0 ? [[]] : cell.blocks
  const more = cell.align === 'center' ? { alignment: AlignmentType.CENTER } : {}
  return blocks.map(runs => {
    if (cell.weight) return letter(runs, cell.weight)
    return wordParagraph(cell.isHead ? runs.map(asHead) : runs, 'cell', more)
  })
}

const asHead = (run: Run): Run => (run.tone ? run : { ...run, isBold: true })

const letterRuns = {
  filled: { bold: true, color: 'FFFFFF' },
  outlined: { bold: true, color: ink },
  faint: { color: inkFaint },
} as const satisfies Record<NonNullable<Cell['weight']>, object>

/** Filled, outlined and faint also differ in weight and ground, so that the matrix reads without colour. */
function letter(runs: readonly Run[], weight: NonNullable<Cell['weight']>): Paragraph {
  const text = cleanText(runs.map(run => run.text).join(''))
  return new Paragraph({
    style: styleIds.cell,
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text, ...letterRuns[weight] })],
  })
}
