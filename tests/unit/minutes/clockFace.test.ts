import { expect, test } from 'vitest'
import { clockFace } from '../../../shared/locale/clockFace.ts'

test.each([
  [0, '00:00'],
  [9_999, '00:09'],
  [462_900, '07:42'],
  [-80_000, '01:20'],
  [3_599_000, '59:59'],
  [3_600_000, '1:00:00'],
  [-36_061_000, '10:01:01'],
])('%d ms are %s', (ms, face) => expect(clockFace(ms)).toBe(face))
