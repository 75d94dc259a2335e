import { createServer, type Server as HttpServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { Server, type Socket } from 'socket.io'
import type { Translate } from '../../../shared/locale/translate.ts'
import type { CloseReason } from '../../../shared/protocol/room.ts'
import { roomLimits } from '../../../shared/protocol/roomLimits.ts'
import { refuseUpgrade } from '../refuseUpgrade.ts'
import { isOwnHost, isOwnOrigin } from './guard.ts'
import { type Line, Lines } from './lines.ts'
import { mostReadBytes } from './packets.ts'

/** Connections in all, and from one address those that are not of joined phones: browsers open several for a page. */
const mostConnections = 1024
const mostPerAddress = 256

export type ServerOptions = {
  /** An address of this machine, or `0.0.0.0` for all. */
  bind: string
  /** 0: any free one. */
  port: number
  translate(): Translate
  /** Milliseconds from a clock that does not jump back. */
  now(): number
}
export type ServerNeeds = {
  /** Every `host:port` that means this server. */
  hosts(): ReadonlySet<string>
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>
  /** A line that has sent its join; nothing in it has been looked at. */
  onJoin(socket: Socket, line: Line): void
}
export type RoomServer = {
  port: number
  io: Server
  /** From now on requests are answered. */
  serve(needs: ServerNeeds): void
  close(): Promise<void>
}
/** `code` as Node names it: EADDRINUSE, EACCES. */
export type ServerOpening = { ok: true; server: RoomServer } | { ok: false; code: string }

export async function openServer(options: ServerOptions): Promise<ServerOpening> {
  const http = createServer({
    maxHeaderSize: 8 * 1024,
    headersTimeout: 5_000,
    requestTimeout: 10_000,
    connectionsCheckingInterval: 1_000,
    keepAliveTimeout: 5_000,
  })
  http.timeout = 20_000
  http.maxConnections = mostConnections
  http.maxRequestsPerSocket = 100
  const code = await new Promise<string | null>(resolve => {
    http.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    http.listen({ port: options.port, host: options.bind, exclusive: true }, () => resolve(null))
  })
  return code === null ? { ok: true, server: attach(http, options) } : { ok: false, code }
}

function attach(http: HttpServer, { translate, now }: ServerOptions): RoomServer {
  const lines = new Lines({ translate, now })
  // Socket.IO stands behind our gate on a server that never listens: it gets only upgrades that were let through.
  const inner = createServer()
  const io = new Server(inner, {
    path: '/socket',
    serveClient: false,
    transports: ['websocket'],
    allowUpgrades: false,
    perMessageDeflate: false,
    maxHttpBufferSize: mostReadBytes,
    connectTimeout: roomLimits.joinWithinMs + 1_000,
    pingInterval: roomLimits.heartbeatMs,
    pingTimeout: roomLimits.heartbeatTimeoutMs,
  })
  io.engine.on('connection', (conn: Socket['conn']) => lines.open(conn))
  limitPerAddress(http, lines)

  return {
    port: (http.address() as AddressInfo).port,
    io,
    serve({ hosts, answer, onJoin }) {
      http.on('request', (request, response) => {
        answer(request, response).catch(() => response.destroy())
      })
      http.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
        stream.on('error', () => stream.destroy())
        const reason = refusalOfUpgrade(request, hosts(), lines)
        if (reason === null) inner.emit('upgrade', request, stream, head)
        else refuseUpgrade(stream, refusedStatus[reason] ?? '400 Bad Request', said(reason, translate()))
      })
      io.on('connection', socket => {
        const line = lines.of(socket.conn)
        if (line === undefined) {
          socket.disconnect(true)
          return
        }
        line.speaksThrough(socket)
        if (lines.isCrowded(line)) line.end('tooManyConnections', 1_000)
        else onJoin(socket, line)
      })
    },
    async close() {
      lines.endAll('roomClosed')
      const closed = new Promise<void>(resolve => http.close(() => resolve()))
      // Time for the farewell to leave; whoever does not take it is cut off.
      await new Promise(resolve => setTimeout(resolve, 50))
      await io.close()
      http.closeAllConnections()
      await closed
    },
  }
}

function refusalOfUpgrade(
  { headers, url = '', socket }: IncomingMessage,
  hosts: ReadonlySet<string>,
  lines: Lines,
): CloseReason | null {
  const { host = '', origin = '' } = headers
  if (!isOwnHost(host, hosts) || !isOwnOrigin(origin, host)) return 'badOrigin'
  if (!isOpening(url)) return 'malformed'
  return lines.mayOpen(socket.remoteAddress ?? '') ? null : 'tooManyConnections'
}

/** `t`: what a client puts there so that nothing in between answers from memory. `changes`: see `pictures.ts`. */
const openingNames = ['EIO', 'transport', 't', 'changes']
/** A new line of the fourth version of Engine.IO. A line is never taken over by another one, so `sid` is none of it. */
function isOpening(url: string): boolean {
  const [path, query = ''] = url.split('?', 2)
  const asked = new URLSearchParams(query)
  const names = [...asked.keys()]
  const isKnown = names.every((name, place) => openingNames.includes(name) && names.indexOf(name) === place)
  const isOurs = asked.get('EIO') === '4' && asked.get('transport') === 'websocket'
  return path === '/socket/' && url.length < 200 && isKnown && isOurs
}

const refusedStatus: Partial<Record<CloseReason, string>> = {
  badOrigin: '403 Forbidden',
  tooManyConnections: '503 Service Unavailable',
}

const said = (reason: CloseReason, t: Translate): string => `${reason}: ${t(`room.close.${reason}`)}`

function limitPerAddress(http: HttpServer, lines: Lines): void {
  const open = new Map<string, number>()
  http.on('connection', socket => {
    const address = socket.remoteAddress ?? ''
    const count = (open.get(address) ?? 0) + 1
    if (count - lines.joinedFrom(address) > mostPerAddress) {
      socket.destroy()
      return
    }
    open.set(address, count)
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1
      if (left > 0) open.set(address, left)
      else open.delete(address)
    })
  })
}
