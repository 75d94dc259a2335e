import { createTranslate } from '../../../electron/host/translate.ts'
import type { Block, DocumentTree, Heading, Run, Table } from '../../../shared/minutes/document.ts'
import { minutesDocument } from '../../../shared/minutes/minutesDocument.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'
import { workshopStart } from '../../fixtures/documentWorkshops.ts'

/** Minutes made for a test, and how to find something in them. */

const t = createTranslate('en')
const board = {
  svg: '<svg xmlns="http://www.w3.org/2000/svg"/>',
  widthPx: 1000,
  heightPx: 500,
  laneCount: 10,
}
const monthLater = workshopStart + 30 * 86_400_000

export function treeOf(state: WorkshopState, now = monthLater, laneCount = board.laneCount): DocumentTree {
  return minutesDocument(state, {
    t,
    now,
    language: 'en',
    timeZone: 'Europe/Berlin',
    board: { ...board, laneCount },
  })
}
export const blocksOf = (tree: DocumentTree): Block[] => tree.sections.flatMap(section => section.blocks)
export const headingsOf = (tree: DocumentTree): Heading[] =>
  blocksOf(tree).filter(block => block.type === 'heading')
export const textOf = (value: unknown): string => JSON.stringify(value)

/** What stands under a heading, up to the next one of the same or a higher level. */
export function under(tree: DocumentTree, id: string): Block[] {
  const blocks = blocksOf(tree)
  const from = blocks.findIndex(block => block.type === 'heading' && block.id === id)
  const heading = blocks[from]
  if (heading?.type !== 'heading') throw new Error(`no heading ${id}`)
  const rest = blocks.slice(from + 1)
  const end = rest.findIndex(block => block.type === 'heading' && block.level <= heading.level)
  return end < 0 ? rest : rest.slice(0, end)
}
export const tablesUnder = (tree: DocumentTree, id: string): Table[] =>
  under(tree, id).filter(block => block.type === 'table')
const joined = (runs: readonly Run[]): string => runs.map(run => run.text).join('')
export const rowsOf = (table: Table | undefined): string[][] =>
  (table?.rows ?? []).map(row => row.cells.map(cell => cell.blocks.map(joined).join('\n')))
/** The paragraphs and list items among blocks. */
export const sentencesOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap(block => {
    if (block.type === 'paragraph') return [joined(block.runs)]
    return block.type === 'list' ? block.items.map(joined) : []
  })
