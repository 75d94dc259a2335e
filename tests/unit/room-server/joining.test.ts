import { expect, test } from 'vitest'
import { passingFolder } from '../../fixtures/disks.ts'
import { openTestRoom, until } from './rooms.ts'

test('a phone that has the code joins, sees the walk, and what it sends is in the workshop', async () => {
  using folder = passingFolder()
  await using room = await openTestRoom(folder.path)
  const phone = await room.phone('Ada')
  await until(() => phone.shared.length > 0 && phone.own.length > 0, 'pictures')
  expect(phone.shared[0]).toMatchObject({ title: 'Ward 3', rule: 'named', isPaused: false })
  const answer = await phone.add('The fridge is too warm')
  expect(answer).toMatchObject({ ok: true, label: 'N1' })
  expect(room.state().entries[0]).toMatchObject({ text: 'The fridge is too warm' })
  await until(() => phone.own.at(-1)?.entries.length === 1, 'my entry')
  await until(() => phone.shared.at(-1)?.entries.length === 1, 'everybody’s entries')
})
