import { expect, test } from 'vitest'
import { passingFolder } from '../../fixtures/disks.ts'
import { withToken } from './phones.ts'
import { on, openTestRoom, until } from './rooms.ts'

test('while phones are paused entries and votes wait, hands and names do not', async () => {
  using folder = passingFolder()
  await using room = await openTestRoom(folder.path)
  const phone = await room.phone()
  await room.act({ act: 'pause', isPaused: true })
  await until(() => phone.shared.at(-1)?.isPaused === true, 'the pause on the phone')
  expect(await phone.add('too early')).toMatchObject({ ok: false, reason: 'paused' })
  expect(await phone.say({ type: 'raiseHand', isRaised: true })).toMatchObject({ ok: true })
  await room.act({ act: 'pause', isPaused: false })
  expect(await phone.add('now')).toMatchObject({ ok: true })
})

test('a muted phone sends nothing until it may again; the others go on', async () => {
  using folder = passingFolder()
  await using room = await openTestRoom(folder.path)
  const [loud, calm] = [await room.phone('Loud'), await room.phone('Calm')]
  const participantId = loud.joined?.participantId ?? ''
  await room.act({ act: 'mute', participantId, isMuted: true })
  await until(() => loud.own.at(-1)?.isMuted === true, 'told')
  expect(await loud.add('again')).toMatchObject({ reason: 'muted' })
  expect(await calm.add('fine')).toMatchObject({ ok: true })
  await room.act({ act: 'mute', participantId, isMuted: false })
  expect(await loud.add('sorry')).toMatchObject({ ok: true })
})

test('a raised hand is seen at the desk with its time and is lowered from there', async () => {
  using folder = passingFolder()
  await using room = await openTestRoom(folder.path)
  const phone = await room.phone()
  const participantId = phone.joined?.participantId ?? ''
  await phone.say({ type: 'raiseHand', isRaised: true })
  const hands = () => on(room.desk.toldOf('room').at(-1) ?? { kind: 'off' }).participants[0]?.handSince
  await expect.poll(hands).toBeTypeOf('number')
  await until(() => phone.own.at(-1)?.isHandRaised === true, 'the hand on the phone')
  await room.act({ act: 'lowerHand', participantId })
  await until(() => phone.own.at(-1)?.isHandRaised === false, 'lowered on the phone')
  expect(hands()).toBeNull()
})

test('a summons reaches every phone, and what the facilitator sets right about somebody reaches theirs', async () => {
  using folder = passingFolder()
  await using room = await openTestRoom(folder.path)
  const phone = await room.phone('Aad')
  await until(() => phone.shared.length > 0, 'the first picture')
  const before = phone.shared.at(-1)?.summons ?? 0
  await room.act({ act: 'summon' })
  await until(() => (phone.shared.at(-1)?.summons ?? 0) > before, 'the summons')
  const participantId = phone.joined?.participantId ?? ''
  const laneId = room.state().process.actors[0]?.id ?? null
  await room.act({ act: 'rename', participantId, name: 'Ada' })
  const status = on(await room.act({ act: 'assignLane', participantId, laneId }))
  expect(status.participants).toMatchObject([{ name: 'Ada', laneId, isHere: true }])
  await until(() => phone.own.at(-1)?.laneId === laneId, 'the lane on the phone')
  expect(phone.own.at(-1)?.name).toBe('Ada')
  expect((await room.desk.reply('room', { act: 'rename', participantId: 'nobody', name: 'x' })).ok).toBe(
    false,
  )
  expect((await room.desk.reply('room', { act: 'assignLane', participantId, laneId: 'no-lane' })).ok).toBe(
    false,
  )
})

test('pictures come a few times a second at most, and only when something is new', async () => {
  using folder = passingFolder()
  await using room = await openTestRoom(folder.path)
  const phone = await room.phone()
  await until(() => phone.own.length > 0, 'the first pictures')
  const before = phone.shared.length
  const startedAt = performance.now()
  for (let n = 0; n < 20; n++) await phone.add(`entry ${n}`)
  await until(() => phone.shared.at(-1)?.entries.length === 20, 'all entries')
  const periods = (performance.now() - startedAt) / 200
  expect(phone.shared.length - before).toBeLessThanOrEqual(Math.ceil(periods) + 2)
  const versions = phone.shared.map(({ version }) => version)
  expect(versions).toEqual([...versions].sort((a, b) => a - b))
  const { length } = phone.shared
  await room.act({ act: 'pause', isPaused: false })
  await phone.say({ type: 'raiseHand', isRaised: true })
  await until(() => phone.own.at(-1)?.isHandRaised === true, 'something else')
  expect(phone.shared.length).toBe(length)
})

test('whoever was in the room leaves it with the workshop: the log says so before the file closes', async () => {
  using folder = passingFolder()
  await using room = await openTestRoom(folder.path)
  const phone = await room.phone()
  const session = room.host.session()
  const path = session.kind === 'open' ? session.path : ''
  await room.desk.ask('closeWorkshop', {})
  await until(() => phone.isOver, 'the farewell')
  expect(phone.closed?.reason).toBe('roomClosed')
  await room.desk.ask('openWorkshop', { path })
  const [presence] = Object.values(room.state().room.presence)
  expect(presence).toMatchObject({ name: 'Ada', hereSince: null })
})

test('a room that is opened again calls nobody, and its first summons stands above those of the room before', async () => {
  using folder = passingFolder()
  await using room = await openTestRoom(folder.path)
  const phone = await room.phone()
  for (let times = 0; times < 3; times++) await room.act({ act: 'summon' })
  await until(() => (phone.shared.at(-1)?.summons ?? 0) > 0, 'the summons')
  const before = phone.shared.at(-1)?.summons ?? 0
  await room.act({ act: 'stop' })
  await room.act({ act: 'start' })
  const back = await room.attempt(withToken(phone.joined?.token ?? ''))
  await until(() => back.shared.length > 0, 'the first picture')
  expect(back.shared.at(-1)?.summons).toBeLessThanOrEqual(before)
  await room.act({ act: 'summon' })
  await until(() => (back.shared.at(-1)?.summons ?? 0) > before, 'a summons that is newer than all before')
})

test('a name that was given can be taken back, and one who only comes back keeps it', async () => {
  using folder = passingFolder()
  await using room = await openTestRoom(folder.path)
  const phone = await room.phone('Ada')
  const { token = '', participantId = '' } = phone.joined ?? {}
  const name = () => room.state().room.presence[participantId]?.name
  const back = await room.attempt(withToken(token))
  await back.say({ type: 'setMe', laneId: room.state().process.actors[0]?.id ?? null })
  expect(name()).toBe('Ada')
  expect(await back.say({ type: 'setMe', name: '' })).toMatchObject({ ok: true })
  expect(name()).toBe('')
  await until(() => back.own.at(-1)?.name === '', 'told')
})
