import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { RecordedEvent } from '../../../shared/workshop/events.ts'
import { passingFolder } from '../../fixtures/disks.ts'
import { connectTo, memorySettings } from '../../fixtures/hosts.ts'
import { wall } from '../../fixtures/workshop.ts'
import { withToken } from './phones.ts'
import { openTestRoom, type TestRoom, until } from './rooms.ts'

const name = 'Zebulon Quirkfeather'

const setRule = (room: TestRoom, rule: 'named' | 'laneOnly' | 'anonymous') =>
  room.desk.ask('send', { command: { id: `rule-${rule}`, type: 'setNamingRule', rule } })

/** Every byte that the host has written, whatever the file. */
function bytesBelow(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => readFileSync(join(entry.parentPath, entry.name)).toString('latin1'))
    .join('\n')
}

const eventsOf = (room: TestRoom): readonly RecordedEvent[] => room.desk.toldOf('events').flat()
const ofEntries = (room: TestRoom) =>
  eventsOf(room).filter(({ event }) => event.type.startsWith('entry') || event.type === 'voteCast')

test('after an anonymous workshop nothing that was written or pushed holds name or token, nor ties two entries together', async () => {
  using folder = passingFolder()
  const settings = memorySettings()
  await using room = await openTestRoom(folder.path, { settings })
  const projector = connectTo(room.host, 'wall', wall)
  await projector.ask('hello', { protocol: 1, view: 'wall' })
  await setRule(room, 'anonymous')
  const laneId = room.state().process.actors[0]?.id ?? ''
  const phone = await room.phone(name, laneId)
  const { token = '', participantId = '' } = phone.joined ?? {}
  for (const entryId of ['e1', 'e2'])
    expect(await phone.add(`said ${entryId}`, { entryId, rule: 'anonymous' })).toMatchObject({ ok: true })
  expect(
    await phone.say({ type: 'editEntry', entryId: 'e1', basedOn: 999, text: 'said better' }),
  ).toMatchObject({ ok: true })
  const options = ['a', 'b'].map(id => ({ id, text: id, entryId: null }))
  await room.desk.ask('send', {
    command: {
      id: 'v',
      type: 'openVote',
      voteId: 'v1',
      title: 'Which',
      stepId: 's1',
      options,
      dotsPerPerson: 3,
    },
  })
  expect(await phone.say({ type: 'castVote', voteId: 'v1', dots: { a: 2 } })).toMatchObject({ ok: true })
  await until(() => phone.own.at(-1)?.dots.a === 2, 'my dots')
  await until(() => phone.shared.at(-1)?.entries.length === 2, 'the entries')
  expect(phone.shared.at(-1)?.entries).toMatchObject([
    { author: '', laneName: '' },
    { author: '', laneName: '' },
  ])

  const authors = ofEntries(room).map(({ author }) => author)
  expect(authors).toHaveLength(4)
  // Both events of e1 are its own pseudonym's; nothing else is shared.
  expect(new Set(authors.map(({ id }) => id)).size).toBe(3)
  for (const author of authors) expect(author).toMatchObject({ name: '', laneId: null })
  const entryTraces = JSON.stringify(ofEntries(room))
  expect(entryTraces).not.toContain(participantId)
  expect(entryTraces).not.toContain(laneId)

  await room.act({ act: 'stop' })
  const written = `${bytesBelow(folder.path)}${JSON.stringify(settings.get('room'))}`
  const pushed = JSON.stringify([room.desk.told, projector.told])
  for (const secret of [name, 'Zebulon', token]) {
    expect(written).not.toContain(secret)
    expect(pushed).not.toContain(secret)
  }
  expect(JSON.stringify(projector.told.filter(({ name: push }) => push === 'room'))).not.toContain(
    participantId,
  )
})

test('who gave a name before the rule became stricter is not named next to what they say afterwards', async () => {
  using folder = passingFolder()
  await using room = await openTestRoom(folder.path)
  const phone = await room.phone(name)
  const { participantId = '' } = phone.joined ?? {}
  await phone.add('with my name', { entryId: 'e1' })
  await setRule(room, 'anonymous')
  // The phone still shows the looser rule: the stricter one counts.
  await phone.add('without', { entryId: 'e2', rule: 'named' })
  const [, after] = room.state().entries
  expect(after).toMatchObject({ text: 'without', rule: 'anonymous', laneId: null })
  const traces = ofEntries(room).filter(({ event }) => JSON.stringify(event).includes('e2'))
  expect(traces).toHaveLength(1)
  expect(JSON.stringify(traces)).not.toContain(participantId)
  expect(JSON.stringify(traces)).not.toContain(name)
  const shownName = () => {
    const status = room.desk.toldOf('room').at(-1)
    return status?.kind === 'on' ? status.participants[0]?.name : undefined
  }
  await expect.poll(shownName).toBe('')
})

test('when somebody was seen last does not move with what they send', async () => {
  using folder = passingFolder()
  let time = Date.now()
  await using room = await openTestRoom(folder.path, { now: () => ++time })
  await setRule(room, 'anonymous')
  const phone = await room.phone(name)
  const seen = () => {
    const status = room.desk.toldOf('room').at(-1)
    return status?.kind === 'on' ? status.participants[0]?.lastSeenAt : undefined
  }
  await expect.poll(seen).toBeTypeOf('number')
  const before = seen()
  await phone.add('secret', { rule: 'anonymous' })
  await phone.say({ type: 'raiseHand', isRaised: true })
  await expect.poll(() => JSON.stringify(room.desk.toldOf('room').at(-1))).toContain('"handSince":1')
  expect(seen()).toBe(before)
})

test('the same phone still knows its anonymous entries after it was away, and nobody else’s', async () => {
  using folder = passingFolder()
  await using room = await openTestRoom(folder.path)
  await setRule(room, 'anonymous')
  const [ada, grace] = [await room.phone('Ada'), await room.phone('Grace')]
  await ada.add('Ada’s', { entryId: 'e1', rule: 'anonymous' })
  await grace.add('Grace’s', { entryId: 'e2', rule: 'anonymous' })
  await room.act({ act: 'stop' })
  await room.act({ act: 'start' })
  const back = await room.attempt(withToken(ada.joined?.token ?? ''))
  await until(() => back.own.length > 0, 'my entries')
  expect(back.own.at(-1)?.entries.map(({ text }) => text)).toEqual(['Ada’s'])
  expect(await back.say({ type: 'withdrawEntry', entryId: 'e2' })).toMatchObject({ reason: 'notYours' })
  expect(await back.say({ type: 'withdrawEntry', entryId: 'e1' })).toMatchObject({ ok: true })
})
