import { describe, expect, test } from 'vitest'
import { type Box, fillPages } from '../../../electron/host/documents/fillPages.ts'
import { countLines, textWidth } from '../../../electron/host/documents/measure.ts'
import { textStyles } from '../../../electron/host/documents/typography.ts'

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
  test('begins a page where told, but never leaves one empty', () => {
    const start = box(0, { startsPage: true, keepsNext: true })
    expect(pagesOf([start, box(10), start, box(10)])).toEqual([1, 1, 2, 2])
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
  test('counts at least one line, whatever the width', () => {
    expect(countLines([], style, 100)).toBe(1)
    expect(countLines([{ text: 'abc' }], style, 0)).toBeGreaterThanOrEqual(3)
  })
})
