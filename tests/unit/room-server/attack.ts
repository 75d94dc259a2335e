import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { roomProtocolVersion } from '../../../shared/protocol/roomLimits.ts'
import { TestPhone, withCode } from './phones.ts'
import { get, upgrade } from './rawHttp.ts'

/**
 * Everything at once against a room on this machine, from a process of its own. Ends by itself within twenty seconds.
 * Arguments: port, code. Writes one line of JSON: how often which end was met.
 */
const [port = 0, code = ''] = [Number(process.argv[2]), process.argv[3]]
const ends: Record<string, number> = {}
const count = (end: string) => {
  ends[end] = (ends[end] ?? 0) + 1
}
const endsAt = performance.now() + 7_000
const isTime = () => performance.now() < endsAt

async function settled(phone: TestPhone): Promise<TestPhone> {
  while (!phone.isSettled) await pause(2)
  return phone
}

/** Joins with the code it knows, floods, comes back with its token, floods again. */
async function floodJoined(name: string): Promise<void> {
  let auth: object = withCode(code, name)
  for (let turn = 0; turn < 40 && isTime(); turn++) {
    const phone = await settled(new TestPhone(port, auth))
    const { token } = phone.joined ?? {}
    if (token) auth = { protocol: roomProtocolVersion, token, code: null, name: '', laneId: null }
    for (let sent = 0; sent < 4_000 && !phone.isOver; sent++) {
      const message = { id: `${name}${turn}-${sent}`, type: 'addEntry', entryId: `${name}${turn}-${sent}` }
      phone.socket.emit(
        'message',
        { ...message, kind: 'note', text: 'flood', stepId: 's1', rule: 'named' },
        () => {},
      )
      if (sent % 100 === 99) await pause(1)
    }
    while (!phone.isOver && isTime()) await pause(5)
    count(`flood: ${phone.closed?.reason ?? phone.closeReason ?? (phone.joined ? 'kept' : 'no answer')}`)
    phone[Symbol.dispose]()
  }
}

async function guess(): Promise<void> {
  for (let tried = 0; tried < 25 && isTime(); tried++) {
    const phone = await settled(new TestPhone(port, withCode('QQQQQQ')))
    count(`guess: ${phone.closed?.reason ?? phone.closeReason ?? 'no answer'}`)
    phone[Symbol.dispose]()
  }
}

/** 500 lines that never join, and what they are told. */
async function holdLines(): Promise<Socket[]> {
  const sockets: Socket[] = []
  for (let made = 0; made < 500; made++) {
    const socket = connect(port, '127.0.0.1', () => socket.write(upgrade(port)))
    socket.once('data', data => {
      const [head = '', body = ''] = String(data).split('\r\n\r\n')
      count(`hold: ${head.startsWith('HTTP/1.1 101') ? 'open' : (body.split(':')[0] ?? '')}`)
    })
    socket.on('error', () => count('hold: cut off'))
    sockets.push(socket)
    if (made % 25 === 24) await pause(10)
  }
  return sockets
}

/** Requests that come one letter at a time, until the other side has had enough. */
async function dribble(): Promise<void> {
  let open = 100
  const sockets = Array.from({ length: open }, () => {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => {})
    socket.once('data', data => count(`dribble: ${String(data).slice(9, 12)}`))
    socket.once('close', () => {
      open--
    })
    return socket
  })
  const letters = `GET / HTTP/1.1\r\nX-Slow: ${'a'.repeat(60)}`
  for (const letter of letters) {
    for (const socket of sockets) if (socket.writable) socket.write(letter)
    await pause(200)
    if (open === 0) return
  }
  count(`dribble: still open ${open}`)
  for (const socket of sockets) socket.destroy()
}

async function askForPages(): Promise<void> {
  while (isTime()) {
    const got = await get(port, '/../../etc/passwd').catch(() => null)
    count(`page: ${got?.status ?? 'cut off'}`)
    await pause(5)
  }
}

const floods = [floodJoined('a'), floodJoined('b'), dribble()]
await guess()
const held = await holdLines()
await Promise.all([...floods, askForPages()])
for (const socket of held) socket.destroy()
process.stdout.write(`${JSON.stringify(ends)}\n`, () => process.exit(0))
