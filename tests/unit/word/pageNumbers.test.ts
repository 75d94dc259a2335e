import { describe, expect, test } from 'vitest'
import { type Box, fillPages } from '../../../electron/host/documents/fillPages.ts'
import { headerTexts } from '../../../electron/host/documents/furniture.ts'
import { countLines, textWidth } from '../../../electron/host/documents/measure.ts'
import { numberPages } from '../../../electron/host/documents/pageNumbers.ts'
import { layoutTable } from '../../../electron/host/documents/tableLayout.ts'
import { textStyles } from '../../../electron/host/documents/typography.ts'
import { createTranslate } from '../../../electron/host/translate.ts'
import type { Row } from '../../../shared/minutes/document.ts'
import { minutesDocument } from '../../../shared/minutes/minutesDocument.ts'
import { keptTogether } from '../../../shared/minutes/pieces.ts'
import { emptyWorkshop, walked, workshopStart } from '../../fixtures/documentWorkshops.ts'

const box = (height: number, more: Partial<Box> = {}): Box => ({ height, before: 0, after: 0, ...more })
const pagesOf = (boxes: Box[]) => fillPages(boxes, 100).pages

describe('filling pages', () => {
  test('puts what no longer fits on the next page', () => {
    expect(pagesOf([box(60), box(40), box(1)])).toEqual([1, 1, 2])
  })
  test('takes the larger of two spaces that meet, and none at the top of a page', () => {
    expect(pagesOf([box(50, { after: 10 }), box(40, { before: 8 })])).toEqual([1, 1])
    expect(pagesOf([box(50, { after: 11 }), box(40, { before: 8 })])).toEqual([1, 2])
    expect(pagesOf([box(90), box(100, { before: 30 })])).toEqual([1, 2])
  })
  test('keeps a heading with the first of what it introduces', () => {
    expect(pagesOf([box(70), box(20, { keepsNext: true }), box(20)])).toEqual([1, 2, 2])
  })
  test('counts the head of a table again on each page the table goes on', () => {
    const row = box(45, { repeats: 20 })
    expect(pagesOf([box(20, { keepsNext: true }), row, row, row])).toEqual([1, 1, 2, 3])
  })
  test('lets a long text run over as many pages as it needs', () => {
    expect(fillPages([box(250, { line: 10 }), box(10)], 100)).toEqual({ pages: [1, 3], count: 3 })
  })
  test('moves a chain that is taller than a page once, and then fills the pages', () => {
    const row = box(30, { keepsNext: true })
    expect(pagesOf([box(50), row, row, row, row, row, box(30)])).toEqual([1, 2, 2, 2, 3, 3, 3])
  })
  test('leaves neither the first nor the last line of a text alone', () => {
    const text = (lines: number) => box(lines * 10, { line: 10 })
    expect(pagesOf([box(90), text(3)])).toEqual([1, 2])
    expect(fillPages([box(70), text(4), box(80)], 100)).toEqual({ pages: [1, 1, 2], count: 2 })
    expect(fillPages([box(70), text(4), box(81)], 100)).toEqual({ pages: [1, 1, 3], count: 3 })
  })
  test('needs room for the rule under the last row, where the row stands for itself', () => {
    const row = box(50, { foot: 1 })
    expect(pagesOf([box(50), row])).toEqual([1, 2])
    expect(pagesOf([box(50, { keepsNext: true }), row])).toEqual([1, 1])
  })
  test('begins a page where told, but never leaves one empty', () => {
    const start = box(0, { startsPage: true, keepsNext: true })
    expect(pagesOf([start, box(10), start, box(10)])).toEqual([1, 1, 2, 2])
  })
})

describe('rows that are kept together', () => {
  const room = { width: 480, height: 600 }
  const rowsOf = (count: number, text: string): Row[] =>
    keptTogether(Array.from({ length: count }, () => ({ cells: [{ blocks: [[{ text }]] }] })))
  const keptIn = (rows: Row[]) => layoutTable({ style: 'grid', widths: [100], header: [], rows }, room).rows

  test('are, as long as they are short, however many', () => {
    expect(keptIn(rowsOf(20, 'Short')).map(row => row.isKept)).toEqual([...Array(19).fill(true), false])
  })
  test('may part where together they would fill a page, however few', () => {
    expect(keptIn(rowsOf(5, 'word '.repeat(250))).some(row => row.isKept)).toBe(false)
  })
  test('have a rule above each and one under the last, none under the others', () => {
    expect(keptIn(rowsOf(3, 'x')).map(row => row.rules)).toEqual([[], ['top'], ['top', 'bottom']])
  })
})

test('many long overdue actions fill the pages of the summary: none is blank', () => {
  const actions = Array.from(
    { length: 18 },
    (_, at) =>
      ({
        type: 'addEntry',
        entryId: `a${at}`,
        kind: 'action',
        text: 'Ask for the form and compare it with the offer. '.repeat(5).trim(),
        stepId: 's1',
        fields: { owner: 'Ada Byron', due: '2026-11-01' },
      }) as const,
  )
  const tree = minutesDocument(walked(emptyWorkshop('x'), actions), {
    t: createTranslate('en'),
    now: workshopStart,
    language: 'en',
    timeZone: 'UTC',
    board: null,
  })
  for (const paper of ['a4', 'letter'] as const) {
    // Attendance, aim, agenda, summary, picture.
    const { pages } = numberPages(tree, paper)
    expect(pages.slice(0, 5)).toEqual([1, 3, 3, 4, 6])
  }
})

describe('the table of contents', () => {
  const contentsOf = (people: number) => {
    const state = emptyWorkshop('x')
    const names = Array.from({ length: people }, (_, at) => ({
      id: `p${at}`,
      name: `Person ${at}`,
      role: 'Nurse',
      laneId: null,
      attendance: 'present' as const,
    }))
    const options = { t: createTranslate('en'), now: 0, language: 'en', timeZone: 'UTC', board: null }
    return numberPages(minutesDocument({ ...state, people: names }, options), 'letter')
  }
  test('stands under the last names where it fits whole, and on a page of its own where it does not', () => {
    expect(contentsOf(15)).toMatchObject({ startsPage: false })
    expect(contentsOf(15).pages[1]).toBe(3)
    expect(contentsOf(30)).toMatchObject({ startsPage: true })
    expect(contentsOf(30).pages[1]).toBe(4)
  })
})

describe('the header', () => {
  const header = { title: 'Workshop minutes · A walk', version: 'Version 1', status: 'FINAL · Internal' }
  test('shortens the title, never the classification', () => {
    const status = 'FINAL · Confidential – hospital staff and invited bidders only'
    const { left, right } = headerTexts({ ...header, title: header.title.repeat(4), status }, 483)
    expect(right).toBe(`Version 1 · ${status}`)
    expect(left).toMatch(/^Workshop minutes · A walk.*…$/)
  })
  test('gives up the title, then the version, for a classification that fills the line', () => {
    const status = 'FINAL · '.concat('For the hospital group and named suppliers only '.repeat(2).trim())
    const { left, right } = headerTexts({ ...header, version: 'Version 12 as reviewed', status }, 483)
    expect(left).toBe('')
    expect(right).toMatch(/^Version 12 .*… · FINAL/)
    expect(right.endsWith(status)).toBe(true)
  })
})

describe('measuring text', () => {
  const style = textStyles.cell
  test('breaks lines between words, and a word only where it is longer than a line', () => {
    const word = textWidth('walking', style)
    expect(countLines([{ text: 'walking walking' }], style, word * 2.2)).toBe(1)
    expect(countLines([{ text: 'walking walking' }], style, word * 1.5)).toBe(2)
    expect(countLines([{ text: 'walking'.repeat(10) }], style, word * 2.2)).toBeGreaterThanOrEqual(5)
  })
  test('breaks lines after a hyphen, and between Chinese signs', () => {
    const half = textWidth('device-to-', style)
    expect(countLines([{ text: 'device-to-device-to-' }], style, half + 1)).toBe(2)
    expect(countLines([{ text: '漢字漢字' }], style, textWidth('漢字', style) + 1)).toBe(2)
  })
  test('counts at least one line, whatever the width', () => {
    expect(countLines([], style, 100)).toBe(1)
    expect(countLines([{ text: 'abc' }], style, 0)).toBeGreaterThanOrEqual(3)
  })
})
