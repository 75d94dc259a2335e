import { describe, expect, test } from 'vitest'
import type { PendingCommand } from '../../../renderer/client/clientState.ts'
import { newId } from '../../../renderer/client/ids.ts'
import { acknowledge, join, predict, takeEvents, unsaved } from '../../../renderer/client/outbox.ts'
import { facilitator } from '../../../shared/workshop/author.ts'
import { Command } from '../../../shared/workshop/commands.ts'
import { apply } from '../../../shared/workshop/record.ts'
import { openRoom } from '../../fixtures/workshop.ts'

const item = (id: string, stepId = 's1'): PendingCommand => ({
  command: { id, type: 'addEntry', entryId: id, kind: 'note', stepId, text: id },
  status: 'waiting',
  author: 'facilitator',
})

describe('the outbox', () => {
  test('leaves a command that does not fit out of the picture, and shows those after it', () => {
    const { state } = openRoom()
    const shown = predict(state, [item('a', 'nowhere'), item('b')], facilitator, 1)
    expect(shown.entries.map(({ id }) => id)).toEqual(['b'])
  })

  test('drops a pending command when its events come, and skips events it has seen', () => {
    const { state } = openRoom()
    const a = item('a')
    const applied = apply(state, a.command, facilitator, 1)
    if (!applied.ok) throw new Error(applied.refusal.code)
    const after = takeEvents({ state, pending: [a, item('b')] }, applied.recorded)
    expect(after?.pending.map(({ command }) => command.id)).toEqual(['b'])
    expect(after && takeEvents(after, applied.recorded)).toBe(after)
  })

  test('notices a gap in the numbers', () => {
    const { state } = openRoom()
    const applied = apply(state, item('a').command, facilitator, 1)
    if (!applied.ok) throw new Error(applied.refusal.code)
    const late = applied.recorded.map(event => ({ ...event, seq: event.seq + 1 }))
    expect(takeEvents({ state, pending: [] }, late)).toBeNull()
  })

  test('keeps an acknowledged command in the picture until its events are there, and sends the next', () => {
    const { state } = openRoom()
    const after = acknowledge({ state, pending: [item('a'), item('b')] }, 'a', state.seq + 1)
    expect(after.pending).toHaveLength(2)
    expect(unsaved(after.pending).map(({ command }) => command.id)).toEqual(['b'])
    expect(acknowledge({ state, pending: [item('a')] }, 'a', state.seq).pending).toEqual([])
  })

  test('puts what a reload kept in front, nothing twice', () => {
    const ids = join([item('a'), item('b')], [item('b'), item('c')]).map(({ command }) => command.id)
    expect(ids).toEqual(['a', 'b', 'c'])
  })
})

test('ids are new each time and fit the command schema', () => {
  const ids = Array.from({ length: 1000 }, newId)
  expect(new Set(ids).size).toBe(1000)
  for (const id of ids.slice(0, 20)) expect(Command.safeParse({ id, type: 'undo' }).success).toBe(true)
})
