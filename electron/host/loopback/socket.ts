import type { Server as HttpServer, IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { type RawData, type WebSocket, WebSocketServer } from 'ws'
import { type RequestName, requests } from '../../../shared/protocol/contract.ts'
import {
  type HostMessage,
  loopbackPath,
  loopbackProtocol,
  type Question,
  type Told,
} from '../../../shared/protocol/loopbackLine.ts'
import { type Author, facilitator } from '../../../shared/workshop/author.ts'
import type { Host } from '../contract.ts'
import { refuseUpgrade } from '../refuseUpgrade.ts'
import type { ShellSentence } from '../shellSentences.ts'
import { isOwnRequest } from './guard.ts'
import { type LoopbackKeys, type LoopbackView, viewOfKey } from './keys.ts'

/** More than the longest command (texts of 4,000 characters) by far, and far too little to fill the memory. */
const maxMessageBytes = 256 * 1024
/** A desk, a wall, and the tabs somebody forgot. */
const maxPages = 24
/** RFC 6455, 7.4.1. */
const goingAway = 1001
const policyViolation = 1008

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
 * The line of browser pages to the host; `loopbackLine.ts` says what travels on it. What a view may ask is the host's to
 * decide; who it is, the key decides.
 */
export function attachSocket({ http, port, keys, host, sentence }: SocketNeeds): LoopbackSocket {
  const pages = new WebSocketServer({
    noServer: true,
    maxPayload: maxMessageBytes,
    handleProtocols: () => loopbackProtocol,
  })
  http.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy())
    if (request.url !== loopbackPath)
      return refuseUpgrade(stream, '404 Not Found', sentence('loopback.notHere'))
    if (!isOwnRequest(request.headers, port, true))
      return refuseUpgrade(stream, '403 Forbidden', sentence('loopback.foreign'))
    const view = viewOfKey(keys, keyOf(request))
    if (view === null) return refuseUpgrade(stream, '403 Forbidden', sentence('loopback.badKey'))
    if (pages.clients.size >= maxPages)
      return refuseUpgrade(stream, '503 Service Unavailable', sentence('loopback.tooMany'))
    pages.handleUpgrade(request, stream, head, page => serveView(page, view, host, sentence))
  })
  return {
    async close() {
      // What was told in this turn goes out before.
      await nextTurn()
      for (const page of pages.clients) {
        page.close(goingAway)
        page.terminate()
      }
    },
  }
}

/** @returns the second subprotocol that is offered after ours, or null. */
function keyOf({ headers }: IncomingMessage): string | null {
  const [first, key = null] = (headers['sec-websocket-protocol'] ?? '').split(/\s*,\s*/)
  return first === loopbackProtocol ? key : null
}

function serveView(page: WebSocket, view: LoopbackView, host: Host, sentence: ShellSentence): void {
  const tell = tellTogether(page)
  const fail = (id: number, code: 'malformed' | 'failed', key: 'ipc.notAllowed' | 'ipc.failed') =>
    tell({ id, reply: { ok: false, error: { code, message: sentence(key) } } })
  const connection = host.connect(view, authorOf(view), (push, value) => tell({ push, value } as Told))
  page.on('message', (data, isBinary) => {
    const question = isBinary ? null : readQuestion(data)
    // Nothing of ours sends anything else: whoever does is not one of our pages.
    if (question === null) return page.close(policyViolation)
    const { id, name, input } = question
    if (!isRequestName(name)) return fail(id, 'malformed', 'ipc.notAllowed')
    connection.request(name, input).then(
      reply => tell({ id, reply }),
      () => fail(id, 'failed', 'ipc.failed'),
    )
  })
  // What is too large, or no WebSocket any more, ends the connection by itself.
  page.on('error', () => {})
  page.on('close', () => connection.disconnect())
}

/** What one turn of the host brings (that something is on disk, and the answer to who asked for it) goes as one message. */
function tellTogether(page: WebSocket): (told: Told) => void {
  let due: Told[] = []
  const send = () => {
    const all = due
    due = []
    page.send(JSON.stringify(all satisfies HostMessage))
  }
  return told => {
    due.push(told)
    if (due.length === 1) setImmediate(send)
  }
}

/** @returns null for what is not shaped like a question. Its name and input are still as they came. */
function readQuestion(data: RawData): (Omit<Question, 'name'> & { name: unknown }) | null {
  try {
    const { id, name, input } = JSON.parse(String(data))
    return Number.isSafeInteger(id) ? { id, name, input } : null
  } catch {
    return null
  }
}

const isRequestName = (name: unknown): name is RequestName =>
  typeof name === 'string' && Object.hasOwn(requests, name)
