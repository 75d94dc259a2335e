import { describe, expect, test } from 'vitest'
import { room } from '../../../shared/locale/en/room.ts'
import { closeReasons } from '../../../shared/protocol/room.ts'
import { namingRules } from '../../../shared/workshop/naming.ts'

describe('the room’s sentences', () => {
  test.each(closeReasons)('say what happened when a connection ends with %s, and what to do', reason => {
    expect(room.close[reason].split(/[.;] /).length).toBeGreaterThan(1)
  })

  test('know no reason that the protocol does not have', () => {
    expect(Object.keys(room.close).sort()).toEqual([...closeReasons].sort())
  })

  test.each(namingRules)('tell a phone what %s means for it', rule => {
    expect(room.rule[rule].promise).toMatch(/\.$/)
  })
})
