import type { Block, Cell, Row, Run, Table } from '../../../shared/minutes/document.ts'
import { cleanText, readsRightToLeft } from './cleanText.ts'
import { columnWidths, isTooTallToKeep } from './measure.ts'
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
import { type Look, paragraphXml, runXml, textXml, value, type Xml, xml } from './wordXml.ts'

/**
 * Tables with fixed widths that add up to the text's width on the page at hand. What all cells share (margins, rules)
 * stands at the table, not at its thousands of cells.
 */

/** @param textWidth width between the page's margins, in points. @param textHeight likewise. */
export function wordTable(table: Table, textWidth: number, textHeight: number): Xml {
  const widths = columnWidths(table.widths, textWidth)
  const rows = table.rows.map(row => bodyRow(table, row, widths, textHeight))
  return frame(table, widths, table.header.length > 0 ? [headRow(table, widths), ...rows] : rows)
}

/** A table to be signed. */
export function wordApproval(block: Block & { type: 'approval' }, textWidth: number): Xml {
  const widths = columnWidths(block.widths, textWidth)
  const table: Framed & Pick<Table, 'header' | 'rows'> = {
    style: 'grid',
    altText: block.altText,
    header: block.columns.map(text => [{ text, isBold: true }]),
    rows: [],
  }
  const height = xml('w:trHeight', { 'w:val': twips(signatureRow), 'w:hRule': 'atLeast' })
  const rows = block.rows.map((texts, row) =>
    xml(
      'w:tr',
      null,
      xml('w:trPr', null, cannotSplit, height),
      ...texts.map((text, at) => {
        const properties = [widthXml('w:tcW', widths[at] ?? 0), value('w:vAlign', 'bottom')]
        return xml(
          'w:tc',
          null,
          xml('w:tcPr', null, ...properties),
          paragraphXml({ style: 'cell', keepsNext: row < block.rows.length - 1 }, [textXml(text)]),
        )
      }),
    ),
  )
  return frame(table, widths, [headRow(table, widths), ...rows])
}

type Framed = Pick<Table, 'style' | 'altText'>

function frame({ style, altText }: Framed, widths: readonly number[], rows: readonly Xml[]): Xml {
  const total = widths.reduce((sum, width) => sum + width, 0)
  const properties = [
    widthXml('w:tblW', total),
    xml('w:tblBorders', null, ...edges(style)),
    xml('w:tblLayout', { 'w:type': 'fixed' }),
    xml('w:tblCellMar', null, ...margins),
    ...(altText ? [value('w:tblCaption', cleanText(altText))] : []),
  ]
  const grid = widths.map(width => xml('w:gridCol', { 'w:w': twips(width) }))
  return xml('w:tbl', null, xml('w:tblPr', null, ...properties), xml('w:tblGrid', null, ...grid), ...rows)
}

const widthXml = (name: string, width: number): Xml => xml(name, { 'w:type': 'dxa', 'w:w': twips(width) })

const line = (side: string, size: number, color: string): Xml =>
  xml(`w:${side}`, { 'w:val': 'single', 'w:sz': size, 'w:space': 0, 'w:color': color })
const edges = (style: Table['style']): Xml[] => [
  ...(style === 'fields' ? [] : [line('top', 8, accent)]),
  line('bottom', 4, rule),
  line('insideH', 4, rule),
]
const margins = (['top', 'left', 'bottom', 'right'] as const).map(side =>
  widthXml(`w:${side}`, side === 'left' || side === 'right' ? cellMargin.x : cellMargin.y),
)
const narrow = xml('w:tcMar', null, widthXml('w:left', matrixMargin), widthXml('w:right', matrixMargin))
const cannotSplit = xml('w:cantSplit', null)
const keptWhole = xml('w:trPr', null, cannotSplit)
const ground = (fill: string): Xml => xml('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': fill })

function headRow(table: Pick<Table, 'header' | 'style' | 'rows'>, widths: readonly number[]): Xml {
  const cells = table.header.map((runs, at) => {
    const isNarrow = table.style === 'matrix' && at > 0
    const place = {
      style: isNarrow ? 'matrixHead' : 'cellHead',
      keepsNext: true,
      isCentred: isCentred(table.rows, at),
    } as const
    const properties = [
      widthXml('w:tcW', widths[at] ?? 0),
      ground(wash),
      ...(isNarrow ? [narrow] : []),
      value('w:vAlign', 'bottom'),
    ]
    return xml(
      'w:tc',
      null,
      xml('w:tcPr', null, ...properties),
      paragraphXml(
        place,
        runs.map(run => runXml(run)),
      ),
    )
  })
  return xml('w:tr', null, xml('w:trPr', null, cannotSplit, xml('w:tblHeader', null)), ...cells)
}

/** A head stands over its column as the column's cells do. Cells that span several columns say nothing about one. */
const isCentred = (rows: readonly Row[], column: number): boolean =>
  rows.find(row => !row.cells.some(cell => cell.span))?.cells[column]?.align === 'center'

function bodyRow(table: Table, row: Row, widths: readonly number[], textHeight: number): Xml {
  let column = 0
  const cells = row.cells.map(cell => {
    const span = cell.span ?? 1
    let width = 0
    for (let at = column; at < column + span; at += 1) width += widths[at] ?? 0
    column += span
    return bodyCell(table, row, cell, width)
  })
  if (isTooTallToKeep(row, widths, textHeight)) return xml('w:tr', null, ...cells)
  return xml('w:tr', null, keptWhole, ...cells)
}

function bodyCell(table: Table, row: Row, cell: Cell, width: number): Xml {
  const properties = [widthXml('w:tcW', width)]
  if (cell.span) properties.push(value('w:gridSpan', cell.span))
  if (cell.bar) properties.push(xml('w:tcBorders', null, line('left', 24, kindColors[cell.bar])))
  const fill = fillOf(cell, row)
  if (fill) properties.push(ground(fill))
  if (table.style === 'matrix') properties.push(value('w:vAlign', 'center'))
  return xml(
    'w:tc',
    null,
    xml('w:tcPr', null, ...properties),
    ...paragraphs(cell, row.isKeptWithNext ?? false),
  )
}

function fillOf(cell: Cell, row: Row): string | null {
  if (cell.weight === 'filled') return ink
  if (cell.weight === 'outlined') return 'CFE5E2'
  return row.isGroup ? wash : null
}

/** A cell holds at least one paragraph, or Word calls the file damaged. */
function paragraphs(cell: Cell, keepsNext: boolean): Xml[] {
  const { weight, isHead = false } = cell
  const blocks = cell.blocks.length === 0 ? [[]] : cell.blocks
  return blocks.map(runs => {
    const place = {
      style: 'cell',
      keepsNext,
      isCentred: cell.align === 'center',
      isRightToLeft: readsRightToLeft(joined(runs)),
    } as const
    const content = weight
      ? [textXml(joined(runs), letterLooks[weight])]
      : runs.map(run => runXml(run, isHead && !run.tone))
    return paragraphXml(place, content)
  })
}

const joined = (runs: readonly Run[]): string =>
  runs.length === 1 ? (runs[0]?.text ?? '') : runs.map(run => run.text).join('')

/** Filled, outlined and faint also differ in weight and ground, so that the matrix reads without colour. */
const letterLooks = {
  filled: { bold: true, color: 'FFFFFF' },
  outlined: { bold: true, color: ink },
  faint: { color: inkFaint },
} as const satisfies Record<NonNullable<Cell['weight']>, Look>
