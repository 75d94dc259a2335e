import { describe, expect, test } from 'vitest'
import { createTranslate } from '../../../electron/host/translate.ts'
import { actionListDocument } from '../../../shared/minutes/actionListDocument.ts'
import type { Table } from '../../../shared/minutes/document.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'
import { emptyWorkshop, sampleWorkshop, walked, workshopStart } from '../../fixtures/documentWorkshops.ts'

const t = createTranslate('en')
const now = workshopStart + 20 * 86_400_000
const treeOf = (state: WorkshopState) =>
  actionListDocument(state, { t, now, language: 'en', timeZone: 'Europe/Berlin' })
const tablesOf = (state: WorkshopState): Table[] =>
  treeOf(state).sections.flatMap(section => section.blocks.filter(block => block.type === 'table'))
const lines = (table: Table | undefined): string[][] =>
  (table?.rows ?? []).map(row =>
    row.cells.map(cell => cell.blocks.map(runs => runs.map(run => run.text).join('')).join('\n')),
  )

describe('the action list', () => {
  const state = sampleWorkshop()
  const [, list, totals] = tablesOf(state)
  const actions = state.entries.filter(entry => entry.kind === 'action')

  test('holds every action once, with its owner', () => {
    const found = lines(list).filter(line => /^A\d+$/.test(line[0] ?? ''))
    expect(Object.fromEntries(found.map(line => [line[0], line[5]]))).toEqual(
      Object.fromEntries(actions.map(entry => [entry.label, entry.fields.owner ?? 'not named'])),
    )
  })

  test('shows what is overdue first, then what is open by due date, then what has no date', () => {
    const groups = lines(list).filter(line => line.length === 1)
    expect(groups.map(line => line[0])).toEqual([
      'Overdue on 13 Dec 2026  3',
      'Not finished, by due date  9',
      'Not finished, without a due date  1',
    ])
  })

  test('prints every recorded field of an action under its line', () => {
    const all = lines(list)
    const at = all.findIndex(line => line[0] === 'A1')
    expect(all[at + 1]?.[1]).toBe(
      'Element: planning   Support: Carla Ruiz   Start: 24 Nov 2026   ' +
        'Source standard: MDS2 (ANSI/NEMA HN 1-2019)   Follows from: R1, D1\n' +
        'Finding: Two of three offers lack evidence for a third of the requirements',
    )
  })

  test('keeps an action and its details on one page', () => {
    const rows = list?.rows ?? []
    const at = rows.findIndex(row => row.cells[0]?.blocks[0]?.[0]?.text === 'A1')
    expect(rows[at]?.isKeptWithNext).toBe(true)
  })

  test('adds up by organisation and status', () => {
    expect(lines(totals).at(-1)).toEqual(['Total', '13', '3', '12', '1', '–', '–', '–'])
  })

  test('keeps actions that were set aside in sight, but out of the totals', () => {
    const first = actions[0]
    if (!first) throw new Error('the sample has actions')
    const parked = tablesOf(walked(state, [{ type: 'parkEntry', entryId: first.id }]))
    expect(lines(parked[1]).at(-3)?.[0]).toContain('Set aside in the parking lot')
    expect(lines(parked[2]).at(-1)?.[1]).toBe('12')
  })

  test('calls nothing overdue that was set aside', () => {
    const late = actions.find(entry => entry.fields.due !== undefined && entry.fields.due < '2026-12-13')
    if (!late) throw new Error('the sample has an action that is overdue then')
    const [, listed, sums] = tablesOf(walked(state, [{ type: 'parkEntry', entryId: late.id }]))
    expect(lines(listed).find(line => line[0] === late.label)?.[6]).not.toContain('overdue')
    expect(lines(sums).at(-1)?.[2]).toBe('2')
  })

  test('says in one sentence when there is nothing to do', () => {
    expect(JSON.stringify(treeOf(emptyWorkshop('x')))).toContain('No actions were recorded.')
  })
})
