import type { Block, Cell, KindTone, Row, Run, Table } from '../../../shared/minutes/document.ts'
import { cleanText, readsRightToLeft } from './cleanText.ts'
import { approvalTable, layoutTable, type Room, type RowLayout, type RuleSide } from './tableLayout.ts'
import {
  accent,
  cellMargin,
  ink,
  inkFaint,
  kindColors,
  matrixMargin,
  rowRule,
  rule,
  signatureRow,
  topRule,
  twips,
  wash,
} from './typography.ts'
import { type Look, paragraphXml, runXml, textXml, value, type Xml, xml } from './wordXml.ts'

/**
 * Tables with fixed widths that add up to the text's width on the page at hand. What all cells share (margins, rules)
 * stands at the table, not at its thousands of cells.
 */

/** @param room between the page's margins, in points. */
export function wordTable(table: Table, room: Room): Xml {
  const { widths, rows: layouts } = layoutTable(table, room)
  const rows = table.rows.map((row, at) => bodyRow(table, row, widths, layouts[at]))
  return frame(table, widths, table.header.length > 0 ? [headRow(table, widths), ...rows] : rows)
}

/** A table to be signed. */
export function wordApproval(block: Block & { type: 'approval' }, room: Room): Xml {
  const table = approvalTable(block)
  const { widths, rows: layouts } = layoutTable(table, room, signatureRow)
  const height = xml('w:trHeight', { 'w:val': twips(signatureRow), 'w:hRule': 'atLeast' })
  const rows = table.rows.map((row, rowAt) => {
    const { rules = [], isKept = false } = layouts[rowAt] ?? {}
    const cells = row.cells.map((cell, at) => {
      const properties = [
        widthXml('w:tcW', widths[at] ?? 0),
        ...bordersXml(rules),
        value('w:vAlign', 'bottom'),
      ]
      return xml('w:tc', null, xml('w:tcPr', null, ...properties), ...paragraphs(cell, isKept))
    })
    return xml('w:tr', null, xml('w:trPr', null, cannotSplit, height), ...cells)
  })
  return frame(table, widths, [headRow(table, widths), ...rows])
}

type Framed = Pick<Table, 'style' | 'altText'>

function frame({ style, altText }: Framed, widths: readonly number[], rows: readonly Xml[]): Xml {
  const total = widths.reduce((sum, width) => sum + width, 0)
  const properties = [
    widthXml('w:tblW', total),
    ...(style === 'fields' ? [] : [xml('w:tblBorders', null, line('top', 8 * topRule, accent))]),
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
const rules: Readonly<Record<RuleSide, Xml>> = {
  top: line('top', 8 * rowRule, rule),
  bottom: line('bottom', 8 * rowRule, rule),
}
/** The sides in the order that the schema asks for. */
function bordersXml(sides: readonly RuleSide[], bar?: KindTone): Xml[] {
  const all = [
    ...(sides.includes('top') ? [rules.top] : []),
    ...(bar ? [line('left', 24, kindColors[bar])] : []),
    ...(sides.includes('bottom') ? [rules.bottom] : []),
  ]
  return all.length === 0 ? [] : [xml('w:tcBorders', null, ...all)]
}
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

function bodyRow(table: Table, row: Row, widths: readonly number[], layout: RowLayout | undefined): Xml {
  let column = 0
  const cells = row.cells.map(cell => {
    const span = cell.span ?? 1
    let width = 0
    for (let at = column; at < column + span; at += 1) width += widths[at] ?? 0
    column += span
    return bodyCell(table, row, cell, width, layout)
  })
  if (layout?.mayBreak) return xml('w:tr', null, ...cells)
  return xml('w:tr', null, keptWhole, ...cells)
}

function bodyCell(
  table: Table,
  row: Row,
  cell: Cell,
  width: number,
  { rules, isKept }: Partial<RowLayout> = {},
): Xml {
  const properties = [widthXml('w:tcW', width)]
  if (cell.span) properties.push(value('w:gridSpan', cell.span))
  properties.push(...bordersXml(rules ?? [], cell.bar))
  const fill = fillOf(cell, row)
  if (fill) properties.push(ground(fill))
  if (table.style === 'matrix') properties.push(value('w:vAlign', 'center'))
  return xml('w:tc', null, xml('w:tcPr', null, ...properties), ...paragraphs(cell, isKept ?? false))
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
