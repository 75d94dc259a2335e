import { expect, test } from 'vitest'
import { openQuestions } from '../../../renderer/desk/room/questions/openQuestions.ts'
import type { CommandBody } from '../../../shared/workshop/commands.ts'
import { workshopAfter } from '../wall/workshop.ts'

const ask = (entryId: string, stepId: string): CommandBody => ({
  type: 'addEntry',
  entryId,
  kind: 'question',
  text: `Question ${entryId}`,
  stepId,
})

test('the queue follows the steps, and within a step the order of asking', () => {
  const state = workshopAfter(ask('late', 's3'), ask('a', 's1'), ask('b', 's1'))
  const queue = openQuestions(state).map(({ number, questions }) => [
    number,
    ...questions.map(({ id }) => id),
  ])
  expect(queue).toEqual([
    [1, 'a', 'b'],
    [3, 'late'],
  ])
})

test('answered, dropped, parked and removed questions wait no longer', () => {
  const settle = (entryId: string, status: string): CommandBody => ({
    type: 'editEntry',
    entryId,
    basedOn: 99,
    fields: { status },
  })
  const state = workshopAfter(
    ask('a', 's1'),
    ask('b', 's1'),
    ask('c', 's1'),
    ask('d', 's1'),
    settle('a', 'answered'),
    settle('b', 'dropped'),
    { type: 'parkEntry', entryId: 'c' },
    { type: 'removeEntry', entryId: 'd' },
  )
  expect(openQuestions(state)).toEqual([])
})
