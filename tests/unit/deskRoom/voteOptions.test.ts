import { describe, expect, test } from 'vitest'
import {
  choicesOf,
  entryChoice,
  isReady,
  typedChoices,
  voteLimits,
} from '../../../renderer/desk/room/votes/voteOptions.ts'
import { Command } from '../../../shared/workshop/commands.ts'
import { workshopAfter } from '../wall/workshop.ts'

const [risk] = workshopAfter({
  type: 'addEntry',
  entryId: 'e1',
  kind: 'risk',
  text: 'Remote access\nis always on',
  stepId: 's1',
}).entries
if (risk === undefined) throw new Error('no entry')

describe('choices of a vote', () => {
  test('are one for each line, without the marks of a list and without repeats', () => {
    expect(typedChoices('- Offer A\n\n2. Offer B\n  Offer A \n• Offer C\n')).toEqual([
      'Offer A',
      'Offer B',
      'Offer C',
    ])
  })

  test('keep numbers that belong to the text', () => {
    expect(typedChoices('2026 budget\n3.5 mm plug')).toEqual(['2026 budget', '3.5 mm plug'])
  })

  test('taken from entries carry the label, on one line', () => {
    expect(entryChoice(risk)).toBe('R1 Remote access is always on')
  })

  test('are never longer than the workshop takes', () => {
    const long = 'x'.repeat(5000)
    const choices = choicesOf({ entries: [{ ...risk, text: long }], typed: typedChoices(long) })
    const command = {
      id: 'c',
      type: 'openVote',
      voteId: 'v',
      title: 'Which?',
      stepId: 's1',
      options: choices.map((choice, at) => ({ id: `o${at}`, ...choice })),
      dotsPerPerson: 3,
    }
    expect(Command.safeParse(command).success).toBe(true)
  })

  test('make a vote once there is a title and from two to twenty-four of them', () => {
    const typed = (count: number) => Array.from({ length: count }, (_, at) => `Choice ${at}`)
    const ready = (title: string, count: number) => isReady({ title, entries: [], typed: typed(count) })
    expect(ready('Which?', 1)).toBe(false)
    expect(ready('Which?', 2)).toBe(true)
    expect(ready('Which?', voteLimits.most)).toBe(true)
    expect(ready('Which?', voteLimits.most + 1)).toBe(false)
    expect(ready('  ', 3)).toBe(false)
  })
})
