import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, resolve } from 'node:path'
import { Server, type Socket } from 'socket.io'
import { contentSecurityPolicy } from '../../../electron/host/contentPolicy.ts'
import type {
  JoinRequest,
  PhoneAnswer,
  PhoneMessage,
  PhoneOwn,
  PhoneShared,
} from '../../../shared/protocol/room.ts'
import { roomLimits } from '../../../shared/protocol/roomLimits.ts'

type Given = { shared: PhoneShared; own: PhoneOwn }
/** What the room makes of a message; `null`: no answer at all. */
type Reply = (message: PhoneMessage) => PhoneAnswer | null

/**
 * The room's side of the contract, played: it serves the built page with the app's own policy, takes everybody who knows the
 * code and says what the test wants said. What a real room does is tested with the real room.
 */
export type PretendRoom = Awaited<ReturnType<typeof openPretendRoom>>

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

export async function openPretendRoom(
  given: Given,
  { folder = resolve('dist/renderer/phone'), port = 0 } = {},
) {
  let { shared, own } = given
  const received: PhoneMessage[] = []
  const requests: JoinRequest[] = []
  let reply: Reply = ({ id }) => ({ id, ok: true, label: 'N1' })
  let refusal: { reason: string; message: string; waitMs?: number } | null = null

  const http = createServer((request, response) => {
    const path = (request.url ?? '/').split(/[?#]/)[0] ?? '/'
    const file = path === '/' ? '/index.html' : path
    readFile(folder + (/^\/(assets\/)?[\w.-]+$/.test(file) ? file : '/none')).then(
      body => {
        response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream')
        response.setHeader(
          'Content-Security-Policy',
          contentSecurityPolicy([`ws://${request.headers.host ?? ''}`]),
        )
        response.end(body)
      },
      () => response.writeHead(404).end(),
    )
  })
  const io = new Server(http, {
    path: '/socket',
    transports: ['websocket'],
    serveClient: false,
    pingInterval: roomLimits.heartbeatMs,
    pingTimeout: roomLimits.heartbeatTimeoutMs,
  })
  io.on('connection', (socket: Socket) => {
    const request = socket.handshake.auth as JoinRequest
    requests.push(request)
    if (refusal !== null) {
      socket.emit('closed', refusal)
      socket.disconnect(true)
      return
    }
    if (request.token === null && request.code !== 'K7M3PX') {
      socket.emit('closed', { reason: 'badCode', message: 'This code is not right.' })
      socket.disconnect(true)
      return
    }
    const token = request.token ?? 'token-of-this-phone'
    socket.emit('joined', { ok: true, token, participantId: 'p1', role: 'participant' })
    socket.emit('shared', { ...shared, hostNow: Date.now() })
    socket.emit('own', own)
    socket.on('message', (message: PhoneMessage, answer: (value: PhoneAnswer) => void) => {
      received.push(message)
      const value = reply(message)
      if (value !== null) answer(value)
    })
  })
  await new Promise<void>(done => http.listen(port, '127.0.0.1', done))
  const { port: opened } = http.address() as AddressInfo
  return {
    port: opened,
    url: `http://127.0.0.1:${opened}/`,
    received,
    requests,
    tell(changes: Partial<PhoneShared>) {
      shared = { ...shared, ...changes, version: shared.version + 1, hostNow: Date.now() }
      io.emit('shared', shared)
    },
    tellOwn(changes: Partial<PhoneOwn>) {
      own = { ...own, ...changes, version: own.version + 1 }
      io.emit('own', own)
    },
    answerWith(next: Reply) {
      reply = next
    },
    /** Ends every line with a reason; null: lets everybody in again. */
    refuse(next: typeof refusal) {
      refusal = next
      if (next === null) return
      io.emit('closed', next)
      io.disconnectSockets(true)
    },
    cut() {
      io.disconnectSockets(true)
    },
    async close() {
      await io.close()
      http.closeAllConnections()
    },
  }
}
