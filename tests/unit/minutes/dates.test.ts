import { describe, expect, test } from 'vitest'
import {
  dayAt,
  formatAll,
  formatAlternatives,
  formatClock,
  formatDay,
  formatMinutes,
  formatShortDay,
} from '../../../shared/locale/dates.ts'
import { ranges } from '../../../shared/minutes/ranges.ts'

describe('days', () => {
  test('are written as the reader’s language writes them', () => {
    expect(formatDay('2026-12-15', 'en')).toBe('15 December 2026')
    expect(formatShortDay('2026-12-15', 'en')).toBe('15 Dec 2026')
    expect(formatDay('2026-12-15', 'en-US')).toBe('December 15, 2026')
    expect(formatDay('2026-12-15', 'de')).toBe('15. Dezember 2026')
  })
  test('that do not exist are shown as they were typed', () => {
    for (const typed of ['2026-02-30', 'soon', '', '2026-1-1']) expect(formatDay(typed, 'en')).toBe(typed)
  })
  test('belong to a time zone', () => {
    const lateEvening = Date.UTC(2026, 10, 23, 23, 30)
    expect(dayAt(lateEvening, 'UTC')).toBe('2026-11-23')
    expect(dayAt(lateEvening, 'Europe/Berlin')).toBe('2026-11-24')
    expect(formatClock(lateEvening, 'en', 'Europe/Berlin')).toBe('00:30')
  })
})

test('durations are hours and minutes, with a sign when they are negative', () => {
  const plain = (minutes: number) => formatMinutes(minutes, 'en').replaceAll('\u00a0', ' ')
  expect([0, 0.4, 45, 60, 80, -5, 3000].map(plain)).toEqual([
    '0 min',
    '0 min',
    '45 min',
    '1 h',
    '1 h 20 min',
    '−5 min',
    '50 h',
  ])
})

test('lists of words end as the language ends them', () => {
  expect(formatAll(['ICT', 'Legal'], 'en')).toBe('ICT and Legal')
  expect(formatAlternatives(['notes', 'risks', 'questions'], 'en')).toBe('notes, risks or questions')
})

test('step numbers in a row become ranges', () => {
  expect(ranges([5, 1, 2, 3, 3, 8, 9])).toBe('1–3, 5, 8, 9')
  expect(ranges([])).toBe('')
})
