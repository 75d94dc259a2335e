import { Manager } from 'socket.io-client'
import { expect, test } from 'vitest'
import { roomLimits } from '../../../shared/protocol/roomLimits.ts'
import { passingFolder } from '../../fixtures/disks.ts'
import type { TestPhone } from './phones.ts'
import { sendRaw, upgrade } from './rawHttp.ts'
import { openTestRoom, type TestRoom, until } from './rooms.ts'

type Wire = { send(data: string | Uint8Array): void }
/** Below Socket.IO, where a hostile client writes. */
const wireOf = (manager: Manager): Wire =>
  (manager.engine as unknown as { transport: { ws: Wire } }).transport.ws

/** A line that is open and has not asked to join. @returns its end: the name in the WebSocket's own close code. */
async function stranger(room: TestRoom) {
  const { port } = room.status
  const manager = new Manager(`http://127.0.0.1:${port}`, {
    path: '/socket',
    transports: ['websocket'],
    reconnection: false,
    extraHeaders: { origin: `http://127.0.0.1:${port}` },
  })
  let end: { code: number; reason: string } | null = null
  manager.on('close', (_reason, details) => {
    const { context } = (details ?? {}) as { context?: { code: number; reason: string } }
    end = { code: context?.code ?? 0, reason: context?.reason ?? '' }
  })
  await until(() => manager._readyState === 'open', 'an open line')
  return { wire: wireOf(manager), end: () => end, [Symbol.dispose]: () => manager._close() }
}

test('before joining nothing but one join is read, and every other packet ends the line by name', async () => {
  using folder = passingFolder()
  await using room = await openTestRoom(folder.path)
  const packets: [packet: string | Uint8Array, reason: string][] = [
    ['42["message",{}]', 'malformed'],
    ['40{not json', 'malformed'],
    ['40', 'malformed'],
    ['40/admin,{}', 'malformed'],
    ['41', 'malformed'],
    ['451-["message",{"_placeholder":true,"num":0}]', 'malformed'],
    ['zzz', 'malformed'],
    ['', 'malformed'],
    ['2probe', 'malformed'],
    ['5', 'malformed'],
    [new Uint8Array(1_000), 'malformed'],
    [`40{"token":"${'x'.repeat(3_000)}"}`, 'messageTooLarge'],
  ]
  for (const [packet, reason] of packets) {
    using line = await stranger(room)
    line.wire.send(packet)
    await until(() => line.end() !== null, `the end after ${String(packet).slice(0, 40)}`)
    expect(line.end()?.reason, String(packet).slice(0, 40)).toBe(reason)
    expect(line.end()?.code).toBeGreaterThan(4000)
  }
  using flood = await stranger(room)
  for (let count = 0; count < 50; count++) flood.wire.send('3')
  await until(() => flood.end() !== null, 'the end of the flood')
  expect(flood.end()?.reason).toBe('tooFast')
})

test('what a joined phone sends in a broken way is answered by name or ends its line by name', async () => {
  using folder = passingFolder()
  await using room = await openTestRoom(folder.path)
  const calm = await room.phone('Calm')
  const broken: unknown[] = [
    { id: 'x', type: 'addEntry' },
    {
      id: 'x',
      type: 'addEntry',
      entryId: 'e',
      kind: 'note',
      text: 'x',
      stepId: 's1',
      rule: 'named',
      more: 1,
    },
    { id: 'x', type: 'addEntry', entryId: 'e', kind: 'note', text: '   ', stepId: 's1', rule: 'named' },
    { id: 'x', type: 'addEntry', entryId: 'e', kind: 'rant', text: 'x', stepId: 's1', rule: 'named' },
    { id: 'x', type: 'castVote', voteId: 'v', dots: { a: -1 } },
    { id: 'x', type: 'castVote', voteId: 'v', dots: { a: 1e9 } },
    { id: 'x', type: 'setMe', name: ['x'], laneId: null },
    { id: 'x' },
  ]
  for (const message of broken) expect(await calm.send(message)).toMatchObject({ reason: 'malformed' })

  const hopeless: ((phone: TestPhone) => void)[] = [
    phone => phone.socket.emit('message', 'no id', () => {}),
    phone => phone.socket.emit('message', null, () => {}),
    phone => phone.socket.emit('message', { id: '<script>', type: 'addEntry' }, () => {}),
    phone => phone.socket.emit('message', { id: 'x' }),
    phone => phone.socket.emit('message', new Uint8Array(10), () => {}),
    phone => wireOf(phone.socket.io).send('42["message",{"a":'),
    phone => wireOf(phone.socket.io).send('42["message"'),
    phone => wireOf(phone.socket.io).send('40{}'),
    phone => wireOf(phone.socket.io).send('43[]'),
    phone => wireOf(phone.socket.io).send('2'),
  ]
  for (const [place, spoil] of hopeless.entries()) {
    using phone = await room.phone(`Mallory ${place}`)
    spoil(phone)
    await until(() => phone.isOver, `the end of number ${place}`)
    expect(phone.closed?.reason ?? phone.closeReason, String(place)).toBe('malformed')
  }
  expect(await calm.add('fine')).toMatchObject({ ok: true })
})

test('what is too large is not read: the line ends by name', async () => {
  using folder = passingFolder()
  await using room = await openTestRoom(folder.path)
  const large = await room.phone('Large')
  large.socket.emit('message', { id: 'x', text: 'x'.repeat(roomLimits.messageBytes) }, () => {})
  await until(() => large.isOver, 'the end')
  expect(large.closed?.reason).toBe('messageTooLarge')
  const larger = await room.phone('Larger')
  let code = 0
  larger.socket.io.on('close', (_reason, details) => {
    code = (details as unknown as { context: { code: number } } | undefined)?.context.code ?? 0
  })
  larger.socket.emit('message', { id: 'x', text: 'x'.repeat(200_000) }, () => {})
  await until(() => larger.isOver, 'the end')
  // RFC 6455, 7.4.1: message too big.
  expect(code).toBe(1009)
})

test('a phone that sends too fast is told to wait; one that does not stop loses its line', async () => {
  using folder = passingFolder()
  await using room = await openTestRoom(folder.path)
  const eager = await room.phone('Eager')
  const answers = await Promise.all(Array.from({ length: 60 }, (_, n) => eager.add(`entry ${n}`)))
  const taken = answers.filter(({ ok }) => ok).length
  expect(taken).toBeGreaterThanOrEqual(roomLimits.messagesAtOnce)
  expect(taken).toBeLessThan(45)
  expect(answers.at(-1)).toMatchObject({ ok: false, reason: 'tooFast' })
  for (let n = 0; n < 500; n++)
    eager.socket.emit('message', { id: `f${n}`, type: 'raiseHand', isRaised: true }, () => {})
  await until(() => eager.isOver, 'the end')
  expect(eager.closed).toMatchObject({ reason: 'tooFast', waitMs: expect.any(Number) })
  expect(room.state().entries).toHaveLength(taken)
})

test('HTML, script and control characters arrive as the text they are', async () => {
  using folder = passingFolder()
  await using room = await openTestRoom(folder.path)
  const name = '<img src=x onerror=alert(1)>'
  const phone = await room.phone(name)
  const texts = [
    '<script>alert(1)</script>',
    '"><svg/onload=alert(1)>',
    '{{constructor}}',
    '__proto__',
    '&lt;b&gt;',
  ]
  for (const text of texts) expect(await phone.add(text)).toMatchObject({ ok: true })
  expect(room.state().entries.map(({ text }) => text)).toEqual(texts)
  expect(Object.values(room.state().room.presence).map(presence => presence.name)).toEqual([name])
  await until(() => phone.shared.at(-1)?.entries.length === texts.length, 'the picture')
  expect(phone.shared.at(-1)?.entries.map(({ text }) => text)).toEqual(texts)
})

test('odd upgrades are refused by name before they become a line', async () => {
  using folder = passingFolder()
  await using room = await openTestRoom(folder.path)
  const { port } = room.status
  const paths = [
    '/socket/?EIO=4&transport=websocket&sid=abcdefgh',
    '/socket/?EIO=4&transport=websocket&%73id=x',
    '/socket/../?EIO=4&transport=websocket',
    '/desk/?EIO=4&transport=websocket',
    `/socket/?EIO=4&transport=websocket&t=${'y'.repeat(300)}`,
    '/socket/?EIO=3&transport=websocket',
    '/socket/?EIO=4&transport=polling',
    '/socket/?EIO=4&EIO=3&transport=websocket',
    '/socket/',
  ]
  for (const path of paths)
    expect(await sendRaw(port, upgrade(port, {}, path)), path).toMatch(/^HTTP\/1\.1 400 [\s\S]*malformed: /)
})

test('a connection that sends nothing, or one letter at a time, is closed', async () => {
  using folder = passingFolder()
  await using room = await openTestRoom(folder.path)
  const { port } = room.status
  const startedAt = performance.now()
  using waiting = await stranger(room)
  const [slow, dumb, deaf] = await Promise.all([
    sendRaw(port, 'GET / HTTP/1.1\r\nHost: x\r\nX-Slow: '),
    sendRaw(port, 'G'),
    sendRaw(port, upgrade(port), roomLimits.joinWithinMs + 4_000),
  ])
  expect(slow).toMatch(/^HTTP\/1\.1 408 /)
  expect(dumb).toMatch(/^HTTP\/1\.1 408 /)
  // It did not answer the heartbeat.
  expect(deaf).toMatch(/^HTTP\/1\.1 101 /)
  await until(() => waiting.end() !== null, 'the end of who answers the heartbeat and does not join')
  expect(waiting.end()).toEqual({ code: 4007, reason: 'joinTimeout' })
  expect(performance.now() - startedAt).toBeLessThan(roomLimits.joinWithinMs + 4_000)
})
