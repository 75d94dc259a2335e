import { io } from 'socket.io-client'
import { expect, test } from 'vitest'
import type { Pushes, Reply, Welcome } from '../../../shared/protocol/contract.ts'
import { requests } from '../../../shared/protocol/contract.ts'
import { Command } from '../../../shared/workshop/commands.ts'
import { passingFolder } from '../../fixtures/disks.ts'
import { connectTo } from '../../fixtures/hosts.ts'
import { wall } from '../../fixtures/workshop.ts'
import { get } from './rawHttp.ts'
import { on, openTestRoom, type TestRoom, until } from './rooms.ts'

const commandTypes = Command.options.map(({ shape }) => shape.type.value)
/** What a phone may say has the name of a command and another shape. */
const said = ['addEntry', 'editEntry', 'castVote']

test('no command of the workshop can be sent by a phone, whatever its type', async () => {
  using folder = passingFolder()
  await using room = await openTestRoom(folder.path)
  await room.desk.ask('send', {
    command: { id: 'd', type: 'addEntry', entryId: 'e1', kind: 'note', text: 'the desk’s', stepId: 's1' },
  })
  const before = room.state()
  expect(commandTypes.length).toBeGreaterThan(35)
  for (const type of commandTypes.filter(name => !said.includes(name))) {
    using phone = await room.phone(`for ${type}`)
    const everything = { id: `c-${type}`, type, entryId: 'e1', stepId: 's1', rule: 'named', personId: 'p1' }
    const more = { voteId: 'v1', participantId: phone.joined?.participantId, name: 'x', laneId: null }
    const answer = await phone.send({ ...everything, ...more })
    expect(answer, type).toMatchObject({ id: `c-${type}`, ok: false, reason: 'malformed' })
  }
  const after = room.state()
  expect({ ...after, room: before.room, seq: before.seq }).toEqual(before)
})

test('the desk’s requests do not exist for a phone: asking ends its line', async () => {
  using folder = passingFolder()
  await using room = await openTestRoom(folder.path)
  const events = ['request', 'push', 'joined', 'shared', 'closed', 'hello', 'send', 'room']
  for (const event of events) {
    using phone = await room.phone(`for ${event}`)
    phone.socket.emit(event, 'send', { command: { id: 'x', type: 'endWalk' } }, () => {})
    await until(() => phone.isOver, event)
    expect(phone.closed?.reason, event).toBe('malformed')
  }
  expect(Object.keys(requests)).toContain('room')
})

test('a phone changes and withdraws its own entries only', async () => {
  using folder = passingFolder()
  await using room = await openTestRoom(folder.path)
  const [mine, other] = [await room.phone('Ada'), await room.phone('Grace')]
  await mine.add('mine', { entryId: 'e1' })
  expect(await other.say({ type: 'withdrawEntry', entryId: 'e1' })).toMatchObject({ reason: 'notYours' })
  const edit = { type: 'editEntry', entryId: 'e1', basedOn: 99, text: 'changed' } as const
  expect(await other.say(edit)).toMatchObject({ reason: 'notYours' })
  expect(await mine.say(edit)).toMatchObject({ ok: true })
  expect(await mine.say({ type: 'withdrawEntry', entryId: 'e1' })).toMatchObject({ ok: true })
  expect(room.state().entries[0]).toMatchObject({ text: 'changed', isRemoved: true })
})

test('a message that is sent twice is done once and answered twice; equal ids of two phones do not meet', async () => {
  using folder = passingFolder()
  await using room = await openTestRoom(folder.path)
  const [ada, grace] = [await room.phone('Ada'), await room.phone('Grace')]
  const message = { id: 'm1', entryId: 'e1' }
  const both = await Promise.all([ada.add('once', message), ada.add('once', message)])
  const again = await ada.add('once', message)
  expect([...both, again].map(answer => answer.ok && answer.label)).toEqual(['N1', 'N1', 'N1'])
  expect(await grace.add('hers', { ...message, entryId: 'e2' })).toMatchObject({ ok: true, label: 'N2' })
  const taken = { ...message, id: 'm2' }
  expect(await grace.add('taken', taken)).toMatchObject({ ok: false, reason: 'duplicateId' })
  expect(await grace.add('other', taken)).toMatchObject({ ok: false, reason: 'duplicateId' })
  expect(room.state().entries.map(({ text }) => text)).toEqual(['once', 'hers'])
})

/** A second laptop's desk, as its page connects. */
async function secondLaptop(room: TestRoom) {
  const { port, cofacilitatorUrl } = on(await room.act({ act: 'pause', isPaused: false }))
  const key = /#room&key=([\w-]{43})$/.exec(cofacilitatorUrl)?.[1]
  const socket = io(`http://127.0.0.1:${port}`, {
    path: '/socket',
    auth: { key },
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: { origin: `http://127.0.0.1:${port}` },
  })
  const told: { name: string; value: unknown }[] = []
  let closed: { reason: string } | null = null
  socket.on('push', (name, value) => told.push({ name, value }))
  socket.on('closed', value => {
    closed = value
  })
  await until(() => socket.connected, 'the second laptop')
  const ask = (name: string, input: unknown): Promise<Reply<never>> =>
    socket.timeout(5_000).emitWithAck('request', name, input)
  return { socket, told, ask, closed: () => closed, [Symbol.dispose]: () => socket.disconnect() }
}

test('the second laptop takes part like a desk, and sees neither files nor the way to invite', async () => {
  using folder = passingFolder()
  await using room = await openTestRoom(folder.path)
  using laptop = await secondLaptop(room)
  const hello = (await laptop.ask('hello', { protocol: 1, view: 'desk' })) as Reply<'hello'>
  const welcome: Welcome = hello.ok ? hello.value : (undefined as never)
  expect(welcome.author).toMatchObject({ role: 'cofacilitator' })
  expect(welcome.can).toEqual({ nativeDialogs: false, openWallWindow: false, revealFiles: false })
  expect(JSON.stringify(welcome)).not.toContain(folder.path)
  const note = { id: 'n', type: 'addEntry', entryId: 'e1', kind: 'note', text: 'taken down', stepId: 's1' }
  expect(await laptop.ask('send', { command: note })).toMatchObject({ ok: true, value: { ok: true } })
  expect(await laptop.ask('send', { command: { id: 'w', type: 'endWalk' } })).toMatchObject({
    value: { ok: false, reason: 'notAllowed' },
  })
  await until(() => laptop.told.some(({ name }) => name === 'events'), 'events')
  const status = laptop.told.find(({ name }) => name === 'room')?.value as Pushes['room']
  expect(on(status).cofacilitatorUrl).toBe('')
  const participants = on(await room.act({ act: 'pause', isPaused: false })).participants
  expect(participants).toMatchObject([{ role: 'cofacilitator', isHere: true }])
})

test('everything that touches files, other views or the invitation is refused to the second laptop', async () => {
  using folder = passingFolder()
  await using room = await openTestRoom(folder.path)
  using laptop = await secondLaptop(room)
  const own = ['hello', 'send', 'listLibrary', 'exportDocument', 'setPreferences']
  for (const name of Object.keys(requests).filter(request => !own.includes(request))) {
    const inputs = [
      {},
      { path: '/etc/passwd' },
      { path: null },
      { act: 'stop' },
      { title: 'x', processId: 'poct' },
    ]
    for (const input of inputs)
      expect(await laptop.ask(name, input), name).toMatchObject({ ok: false, error: { code: 'notAllowed' } })
  }
  expect(await laptop.ask('__proto__', {})).toMatchObject({ ok: false, error: { code: 'notAllowed' } })
  expect(await laptop.ask('listLibrary', {})).toMatchObject({ value: { recent: [], folder: '' } })
  const preferences = { theme: 'dark', textSize: 'large', language: 'en', paper: 'a4', isMotionReduced: true }
  expect(await laptop.ask('setPreferences', { preferences })).toMatchObject({ ok: true })
  expect(room.desk.toldOf('preferences')).toEqual([])
  expect(await laptop.ask('hello', { protocol: 1, view: 'desk' })).toMatchObject({ value: { preferences } })
  expect(room.host.session().kind).toBe('open')
})

test('the second laptop downloads its minutes from the room, and is let go of with its link', async () => {
  using folder = passingFolder()
  await using room = await openTestRoom(folder.path)
  using laptop = await secondLaptop(room)
  const reply = await laptop.ask('exportDocument', { kind: 'minutes', paper: 'a4', path: '/etc/passwd' })
  expect(reply).toMatchObject({ ok: true, value: { ok: true, path: 'Ward 3 minutes.docx' } })
  const { url } = (reply as unknown as { value: { url: string } }).value
  const got = await get(room.status.port, url)
  expect(got.status).toBe(200)
  expect(got.body.startsWith('PK')).toBe(true)
  const [{ id } = { id: '' }] = on(await room.act({ act: 'pause', isPaused: false })).participants
  await room.act({ act: 'remove', participantId: id })
  await until(() => laptop.closed() !== null, 'the farewell')
  expect(laptop.closed()).toMatchObject({ reason: 'removed' })
  expect(
    (await room.attempt({ key: /key=(.*)$/.exec(room.status.cofacilitatorUrl)?.[1] })).closed?.reason,
  ).toBe('badToken')
})

test('the wall gets what is needed for joining, and nobody’s name', async () => {
  using folder = passingFolder()
  await using room = await openTestRoom(folder.path)
  const projector = connectTo(room.host, 'wall', wall)
  await projector.ask('hello', { protocol: 1, view: 'wall' })
  await room.phone('Ada Lovelace')
  await expect.poll(() => on(room.desk.toldOf('room').at(-1) ?? { kind: 'off' }).participants.length).toBe(1)
  const shown = on(projector.toldOf('room').at(-1) ?? { kind: 'off' })
  expect(shown).toMatchObject({
    code: room.status.code,
    qr: room.status.qr,
    // A hand is seen, not whose.
    participants: [{ id: '', name: '', handSince: null }],
    cofacilitatorUrl: '',
  })
  expect(JSON.stringify(projector.toldOf('room'))).not.toContain('Ada')
  expect((await projector.reply('room', { act: 'stop' })).ok).toBe(false)
})
