import type { JoinRequest, PhoneMessage } from '../../../shared/protocol/room.ts'
import { roomLimits } from '../../../shared/protocol/roomLimits.ts'
import { backoffMs } from './backoff.ts'
import type { Line, OpenLine } from './line.ts'
import type { Closing, Joined } from './shapes.ts'

export type ConnectionState = 'off' | 'connecting' | 'joined' | 'waiting'

export type ConnectionParts = {
  openLine: OpenLine
  /** Milliseconds since 1970 UTC. */
  now(): number
  /** @returns how to call it off. */
  after(ms: number, run: () => void): () => void
  chance(): number
  isVisible(): boolean
  /** Asked for at every try. */
  request(): JoinRequest
  changed(state: ConnectionState): void
  joined(answer: Joined): void
  /** @returns milliseconds to wait before trying again, or null to stay away until `start`. */
  closed(closing: Closing): number | null
  shared(value: unknown): void
  /** @returns whether it could be used; otherwise only a new line, which begins with the whole picture, helps. */
  change(value: unknown): boolean
  own(value: unknown): void
}

/** The host sends something at least every `heartbeatMs`; this much later the line is dead. */
const silenceMs = roomLimits.heartbeatMs + roomLimits.heartbeatTimeoutMs
/** The same for a line that has reason to be dead: the page slept or the network changed. */
const suspectMs = roomLimits.heartbeatMs + 500
const watchMs = 500
/** A timer that comes this much too late tells that the phone slept. */
const sleptMs = 4_000

export type Connection = ReturnType<typeof createConnection>

/** Holds one line to the host, notices when it is dead and gets the next one. */
export function createConnection(parts: ConnectionParts) {
  let state: ConnectionState = 'off'
  let line: Line | null = null
  let attempt = 0
  let heardAt = 0
  let suspectedAt: number | null = null
  let watchedAt = 0
  let cancelTry = () => {}
  let cancelWatch = () => {}

  const to = (next: ConnectionState) => {
    state = next
    parts.changed(next)
  }
  const drop = () => {
    line?.close()
    line = null
    suspectedAt = null
    cancelTry()
    cancelWatch()
  }
  const retryIn = (ms: number) => {
    drop()
    to('waiting')
    cancelTry = parts.after(ms, connect)
  }
  const lost = () => retryIn(backoffMs(attempt++, parts.isVisible(), parts.chance()))

  function connect(): void {
    drop()
    to('connecting')
    heardAt = parts.now()
    watch()
    line = parts.openLine(parts.request(), {
      joined(answer) {
        attempt = 0
        to('joined')
        parts.joined(answer)
      },
      closed(closing) {
        const ms = parts.closed(closing)
        if (ms !== null) retryIn(ms)
        else {
          drop()
          to('off')
        }
      },
      lost,
      heard() {
        heardAt = parts.now()
        suspectedAt = null
      },
      shared: parts.shared,
      change(value) {
        if (!parts.change(value)) lost()
      },
      own: parts.own,
    })
  }

  /** Goes on while there is a line. */
  function watch(): void {
    watchedAt = parts.now()
    cancelWatch = parts.after(watchMs, () => {
      const now = parts.now()
      if (now - watchedAt > watchMs + sleptMs) suspectedAt ??= now
      const isDead =
        now - heardAt > silenceMs ||
        (suspectedAt !== null && now - Math.max(suspectedAt, heardAt) > suspectMs)
      if (isDead) lost()
      else watch()
    })
  }

  return {
    state: () => state,
    start() {
      attempt = 0
      connect()
    },
    stop() {
      drop()
      to('off')
    },
    /** The page is looked at again, or the network came or changed. */
    wake() {
      if (state === 'off') return
      attempt = 0
      const now = parts.now()
      if (state === 'waiting' || now - heardAt > suspectMs) connect()
      else suspectedAt ??= now
    },
    /** The host left a message unanswered although the line seems alive. */
    giveUpLine: lost,
    /** @returns false where there is no line to send on. */
    send(message: PhoneMessage, answer: (value: unknown) => void): boolean {
      if (state !== 'joined' || line === null) return false
      line.send(message, answer)
      return true
    },
  }
}
