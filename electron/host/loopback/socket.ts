import type { Server as HttpServer } from 'node:http'
import { Server, type Socket } from 'socket.io'
import { type Reply, type RequestName, requests } from '../../../shared/protocol/contract.ts'
import { type Author, facilitator } from '../../../shared/workshop/author.ts'
import type { Host } from '../contract.ts'
import type { ShellSentence } from '../shellSentences.ts'
import { isOwnRequest } from './guard.ts'
import { type LoopbackKeys, type LoopbackView, viewOfKey } from './keys.ts'

/** More than the longest command (texts of 4,000 characters) by far, and far too little to fill the memory. */
const maxMessageBytes = 256 * 1024
/** A desk, a wall, and the tabs somebody forgot. */
const maxPages = 24
/** A connection that has not shown its key by then is closed. */
const greetMs = 5_000

const wallAuthor: Author = { id: 'wall', role: 'wall', name: '', laneId: null }
const authorOf = (view: LoopbackView): Author => (view === 'desk' ? facilitator : wallAuthor)

export type SocketNeeds = {
  http: HttpServer
  port: number
  keys: LoopbackKeys
  host: Host
  sentence: ShellSentence
}
export type LoopbackSocket = { close(): Promise<void> }

/**
 * The line of browser pages to the host: Socket.IO at `/socket`, `auth: { key }`; a view asks with `request` (name, input,
 * ack) and hears `push` (name, value). What a view may ask is the host's to decide; who it is, the key decides.
 */
export function attachSocket({ http, port, keys, host, sentence }: SocketNeeds): LoopbackSocket {
  const io = new Server(http, {
    path: '/socket',
    serveClient: false,
    transports: ['websocket'],
    allowUpgrades: false,
    perMessageDeflate: false,
    maxHttpBufferSize: maxMessageBytes,
    connectTimeout: greetMs,
    allowRequest: (request, decide) => {
      if (!isOwnRequest(request.headers, port, true)) decide(sentence('loopback.foreign'), false)
      else if (io.engine.clientsCount >= maxPages) decide(sentence('loopback.tooMany'), false)
      else decide(null, true)
    },
  })
  io.use((socket, next) => {
    const view = viewOfKey(keys, socket.handshake.auth.key)
    if (view === null) return next(new Error(sentence('loopback.badKey')))
    socket.data.view = view
    next()
  })
  io.on('connection', socket => {
    if (io.of('/').sockets.size > maxPages) socket.disconnect(true)
    else serveView(socket, socket.data.view, host, sentence)
  })
  return {
    close: async () => {
      await io.close()
    },
  }
}

function serveView(socket: Socket, view: LoopbackView, host: Host, sentence: ShellSentence): void {
  const connection = host.connect(view, authorOf(view), (name, value) => socket.emit('push', name, value))
  socket.on('request', (name: unknown, input: unknown, answer: unknown) => {
    // Nothing of ours asks without wanting the answer: whoever does is not one of our pages.
    if (typeof answer !== 'function') return socket.disconnect(true)
    if (!isRequestName(name)) {
      const error = { code: 'malformed' as const, message: sentence('ipc.notAllowed') }
      return answer({ ok: false, error } satisfies Reply<RequestName>)
    }
    connection.request(name, input).then(
      reply => answer(reply),
      () => answer({ ok: false, error: { code: 'failed', message: sentence('ipc.failed') } }),
    )
  })
  socket.on('disconnect', () => connection.disconnect())
}

const isRequestName = (name: unknown): name is RequestName =>
  typeof name === 'string' && Object.hasOwn(requests, name)
