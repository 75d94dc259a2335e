import { io, type Socket } from 'socket.io-client'
import type { PhoneAnswer, PhoneMessage, PhoneOwn, PhoneShared } from '../../../shared/protocol/room.ts'
import { roomProtocolVersion } from '../../../shared/protocol/roomLimits.ts'

export type Closed = { reason: string; message: string; waitMs?: number }
type Said = PhoneMessage extends infer M
  ? M extends PhoneMessage
    ? Omit<M, 'id'> & { id?: string }
    : never
  : never

/** A phone as its page is: one line, no trying again. */
export class TestPhone implements Disposable {
  readonly socket: Socket
  readonly shared: PhoneShared[] = []
  readonly own: PhoneOwn[] = []
  joined: { token: string; participantId: string } | null = null
  closed: Closed | null = null
  isOver = false
  /** Why the WebSocket itself ended, where it said so. */
  closeReason: string | null = null

  constructor(
    port: number,
    auth: object,
    { headers = {}, query = {} }: { headers?: Record<string, string>; query?: Record<string, string> } = {},
  ) {
    this.socket = io(`http://127.0.0.1:${port}`, {
      path: '/socket',
      transports: ['websocket'],
      auth,
      query,
      forceNew: true,
      reconnection: false,
      extraHeaders: { origin: `http://127.0.0.1:${port}`, ...headers },
    })
    this.socket.on('joined', value => {
      this.joined = value
    })
    this.socket.on('shared', value => this.shared.push(value))
    this.socket.on('own', value => this.own.push(value))
    this.socket.on('closed', value => {
      this.closed = value
    })
    this.socket.on('disconnect', (_reason, details) => this.#over(details))
    this.socket.on('connect_error', error => this.#over(error))
    this.socket.io.on('close', (_reason, details) => this.#over(details))
  }

  get isSettled(): boolean {
    return this.joined !== null || this.isOver
  }

  /** Sends as the page does: an id, and an answer to it. */
  say(said: Said): Promise<PhoneAnswer> {
    const message = { id: `m${crypto.randomUUID()}`, ...said }
    return this.send(message)
  }

  send(message: unknown): Promise<PhoneAnswer> {
    return this.socket.timeout(5_000).emitWithAck('message', message)
  }

  add(text: string, more: Partial<Extract<PhoneMessage, { type: 'addEntry' }>> = {}): Promise<PhoneAnswer> {
    const entryId = `e${crypto.randomUUID()}`
    return this.say({ type: 'addEntry', entryId, kind: 'note', text, stepId: 's1', rule: 'named', ...more })
  }

  #over(details: unknown): void {
    this.isOver = true
    const { context } = (details ?? {}) as { context?: { reason?: string } }
    this.closeReason ??= context?.reason || null
  }

  [Symbol.dispose](): void {
    this.socket.disconnect()
  }
}

export const withCode = (code: string, name = 'Ada', laneId: string | null = null) => {
  return { protocol: roomProtocolVersion, token: null, code, name, laneId }
}
export const withToken = (token: string) => {
  return { protocol: roomProtocolVersion, token, code: null, name: '', laneId: null }
}
