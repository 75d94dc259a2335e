import { expect, test } from 'vitest'
import { initialStage } from '../../../shared/protocol/defaults.ts'
import { stageAfter } from '../../../shared/protocol/stage.ts'
import { openRoom } from '../../fixtures/workshop.ts'

const room = openRoom()
const noted = room.log.length
room.do({ type: 'addEntry', entryId: 'n', kind: 'note', stepId: 's1', text: 'Said' })
const walked = room.log.length
room.do({ type: 'enterStep', stepId: 's1' })
const note = room.log.slice(noted, walked)
const step = room.log.slice(walked)

test('what was up for a moment goes when the walk moves, and stays while people write', () => {
  for (const mode of ['invite', 'vote'] as const) {
    const stage = { ...initialStage, mode }
    expect(stageAfter(stage, note)).toBe(stage)
    expect(stageAfter(stage, step)).toEqual(initialStage)
  }
  expect(stageAfter({ ...initialStage, questionId: 'q' }, step)).toEqual(initialStage)
})

test('what the facilitator chose for longer stays', () => {
  for (const mode of ['focus', 'overview', 'blank'] as const) {
    const stage = { ...initialStage, mode, isFrozen: true }
    expect(stageAfter(stage, step)).toBe(stage)
  }
})
