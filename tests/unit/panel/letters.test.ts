import { describe, expect, test } from 'vitest'
import { lettersAfterKey } from '../../../renderer/desk/panel/involvement/letters.ts'

describe('keys set an actor’s letters', () => {
  test.each([
    [null, 'a', 'A'],
    ['R', 'A', 'AR'],
    ['AR', 'a', 'R'],
    ['A', 'a', null],
    ['A', 'r', 'AR'],
    ['AR', 'c', 'C'],
    ['C', 'r', 'R'],
    ['C', 'i', 'I'],
    ['AR', '0', null],
    ['I', 'Delete', null],
  ] as const)('%s and %s give %s', (before, key, after) => {
    expect(lettersAfterKey(before, key)).toBe(after)
  })

  test('other keys mean nothing', () => {
    for (const key of ['x', 'Enter', 'ArrowUp', '1', 'Alt']) expect(lettersAfterKey('R', key)).toBeUndefined()
  })
})
