import fc from 'fast-check'
import { expect, test } from 'vitest'
import { facilitator } from '../../shared/workshop/author.ts'
import { parseCapture } from '../../shared/workshop/capture.ts'
import { decide } from '../../shared/workshop/decide.ts'
import { entryKinds } from '../../shared/workshop/entryFields.ts'
import { rehearse } from './rehearsal.ts'

const { state } = rehearse([])
const word = fc.oneof(
  fc.constantFrom(
    ...[
      'r',
      'a',
      'q:',
      'A',
      '@Legal',
      '@"Jane Doe"',
      '@',
      '@Clinical',
      'Engineering',
      '@Ann',
      '!high',
      '!!',
      '!x',
    ],
    ...[
      '15',
      'Dec',
      '15/12',
      '2026-12-15',
      'tomorrow',
      'next',
      'friday',
      'in',
      '2',
      'weeks',
      '+7d',
      'by',
      'due',
    ],
    ...[
      '#DRMP',
      '#park',
      '#',
      'l4',
      'i5',
      '4x5',
      'vendor',
      'access',
      'until',
      ',',
      '"',
      '@@',
      '\n',
      'constructor',
    ],
  ),
  fc.string({ maxLength: 6, unit: 'binary' }),
)
const lines = fc.array(word, { maxLength: 12, size: 'max' }).map(words => words.join(' '))
const contexts = { kind: fc.constantFrom(...entryKinds), language: fc.constantFrom('en', 'en-US', 'it') }

const lettersOf = (text: string): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const letter of text.match(/[\p{L}\p{N}]/gu) ?? []) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return counts
}

test('every letter of a line is in the text or in a piece that was understood', () => {
  fc.assert(
    fc.property(lines, contexts.kind, contexts.language, (line, kind, language) => {
      const read = parseCapture(line, { kind, state, today: '2026-11-23', language })
      const pieces = read.understood.filter(({ raw }, place, all) => raw !== all[place - 1]?.raw)
      const kept = lettersOf([read.text, ...pieces.map(piece => piece.raw)].join(' '))
      for (const [letter, count] of lettersOf(line))
        expect(kept.get(letter) ?? 0).toBeGreaterThanOrEqual(count)
    }),
    { numRuns: 5_000, examples: [['@"Jane Doe" @Legal @Legal buy', 'action', 'en']] },
  )
})

test('whatever was read is accepted as an entry, if it has any text', () => {
  fc.assert(
    fc.property(lines, contexts.kind, contexts.language, (line, kind, language) => {
      const { text, fields, laneId, toolId, isParked, ...read } = parseCapture(line, {
        kind,
        state,
        today: '2026-11-23',
        language,
      })
      const decision = decide(
        state,
        {
          id: 'c',
          type: 'addEntry',
          entryId: 'new',
          kind: read.kind,
          text,
          fields: { ...fields },
          stepId: 's1',
          laneId,
          toolId,
          isParked,
        },
        facilitator,
        0,
      )
      if (!decision.ok) expect(decision.refusal.params).toMatchObject({ field: 'text', problem: 'empty' })
    }),
    { numRuns: 3_000 },
  )
})

test('pieces that are wanted as text stay in the text', () => {
  fc.assert(
    fc.property(lines, contexts.kind, (line, kind) => {
      const given = { kind, state, today: '2026-11-23', language: 'en' }
      let asText: string[] = []
      for (let round = 0; round < 12; round += 1) {
        const { understood, text } = parseCapture(line, { ...given, asText })
        if (understood.length === 0) {
          expect(text).toBe(line.trim())
          return
        }
        asText = [...asText, ...understood.map(piece => piece.raw)]
      }
      throw new Error('there was always something more to understand')
    }),
    { numRuns: 2_000 },
  )
})
