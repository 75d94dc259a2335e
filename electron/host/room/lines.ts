import type { Socket } from 'socket.io'
import type { Translate } from '../../../shared/locale/translate.ts'
import type { CloseReason } from '../../../shared/protocol/room.ts'
import { roomLimits } from '../../../shared/protocol/roomLimits.ts'
import { closeCode, closingOf } from './closing.ts'
import { refusePacket } from './packets.ts'
import { BucketPerAddress, type BucketSize, TokenBucket } from './tokenBucket.ts'

type Conn = Socket['conn']
/** What we use of the WebSocket below Engine.IO, which does not hand out its close codes. */
type Wire = { close(code: number, reason: string): void; pause(): void; terminate(): void }

/** Packets of one line: before joining there is the join and nothing else; answers to the heartbeat count too. */
const packetRates = {
  unjoined: { perSecond: 1, atOnce: 5 },
  participant: { perSecond: 4 * roomLimits.messagesPerSecond, atOnce: 4 * roomLimits.messagesAtOnce },
  cofacilitator: { perSecond: 50, atOnce: 400 },
} as const satisfies Record<string, BucketSize>
export type Guest = Exclude<keyof typeof packetRates, 'unjoined'>

/** New lines from one address: a whole room behind one router comes back at once after its Wi-Fi failed. */
const openingRate: BucketSize = { perSecond: 20, atOnce: 120 }
/** Above the limits so many more lines are let in to hear why; the rest is refused before it becomes a line. */
const toldWhy = { all: 30, perAddress: 10 }
/** Packets that wait for a line which sends but does not read. */
const mostWaiting = 500
/** For a wire that does not close when asked to. */
const closeWithinMs = 1_000

type LineNeeds = { translate(): Translate; now(): number }

/** One connection of a phone or of the second laptop, from its opening on. */
export class Line {
  readonly address: string
  readonly #conn: Conn
  readonly #needs: LineNeeds
  #socket: Socket | null = null
  #packets: TokenBucket
  #guest: keyof typeof packetRates = 'unjoined'
  #hasAskedToJoin = false
  #isEnding = false

  constructor(conn: Conn, address: string, needs: LineNeeds) {
    this.#conn = conn
    this.address = address
    this.#needs = needs
    this.#packets = new TokenBucket(packetRates.unjoined, needs.now)
    conn.on('packet', packet => {
      const reason = this.#isEnding ? 'malformed' : this.#refusalOf(packet)
      if (reason === null) return
      this.end(reason, reason === 'tooFast' ? this.#packets.waitMs() : 0)
      // Engine.IO hands the packet on after this: as a `noop` nobody reads it.
      if (packet.type === 'message' || packet.type === 'ping') packet.type = 'noop'
    })
  }

  get isUnjoined(): boolean {
    return this.#guest === 'unjoined'
  }

  get isEnding(): boolean {
    return this.#isEnding
  }

  /** What was sent before has not left yet: more would only pile up. */
  get isBusy(): boolean {
    return this.#waiting > 0
  }

  get #waiting(): number {
    return (this.#conn as unknown as { writeBuffer: unknown[] }).writeBuffer.length
  }

  /** From now on refusals can say why. */
  speaksThrough(socket: Socket): void {
    this.#socket = socket
    // What Socket.IO cannot read. It closes the line by itself after this.
    socket.on('error', () => this.end('malformed'))
  }

  joinedAs(guest: Guest): void {
    this.#guest = guest
    this.#packets = new TokenBucket(packetRates[guest], this.#needs.now)
  }

  /** Says why, and ends the line whether the other side agrees or not. */
  end(reason: CloseReason, waitMs = 0): void {
    if (this.#isEnding) return
    this.#isEnding = true
    const socket = this.#socket
    if (socket?.connected) {
      socket.emit('closed', closingOf(reason, this.#needs.translate(), waitMs))
      socket.disconnect()
    }
    const close = () => this.#wire.close(closeCode(reason), reason)
    if (this.isBusy) this.#conn.once('drain', close)
    else close()
    // What a flood has sent already is not worth reading.
    if (reason === 'tooFast') this.#wire.pause()
    this.cutOff()
  }

  /** The WebSocket would wait for the other side's farewell for half a minute. */
  cutOff(): void {
    setTimeout(() => this.#wire.terminate(), closeWithinMs).unref()
  }

  get #wire(): Wire {
    return (this.#conn.transport as unknown as { socket: Wire }).socket
  }

  #refusalOf(packet: { type: string; data?: unknown }): CloseReason | null {
    if (!this.#packets.take() || this.#waiting > mostWaiting) return 'tooFast'
    const isFirst = !this.#hasAskedToJoin
    this.#hasAskedToJoin ||= packet.type === 'message'
    return refusePacket(packet, isFirst, this.#guest)
  }
}

/** All lines, and how many there may be. */
export class Lines {
  readonly #byConn = new Map<Conn, Line>()
  readonly #needs: LineNeeds
  readonly #openings: BucketPerAddress

  constructor(needs: LineNeeds) {
    this.#needs = needs
    this.#openings = new BucketPerAddress(openingRate, needs.now)
  }

  /** @returns true where one more from this address may open a line, be it only to be told why it cannot stay. */
  mayOpen(address: string): boolean {
    const { all, ofAddress } = this.#unjoined(address)
    const { unjoinedSockets, unjoinedSocketsPerAddress } = roomLimits
    if (all >= unjoinedSockets + toldWhy.all) return false
    if (ofAddress >= unjoinedSocketsPerAddress + toldWhy.perAddress) return false
    return this.#openings.of(address).take()
  }

  open(conn: Conn): void {
    const line = new Line(conn, conn.remoteAddress, this.#needs)
    this.#byConn.set(conn, line)
    const joining = setTimeout(() => {
      if (line.isUnjoined) line.end('joinTimeout')
    }, roomLimits.joinWithinMs)
    conn.once('close', () => {
      clearTimeout(joining)
      line.cutOff()
      this.#byConn.delete(conn)
    })
  }

  of(conn: Conn): Line | undefined {
    return this.#byConn.get(conn)
  }

  /** Whether there are more that have not joined than there may be, this one included. */
  isCrowded({ address }: Line): boolean {
    const { all, ofAddress } = this.#unjoined(address)
    return all > roomLimits.unjoinedSockets || ofAddress > roomLimits.unjoinedSocketsPerAddress
  }

  joinedFrom(address: string): number {
    let count = 0
    for (const line of this.#byConn.values()) if (!line.isUnjoined && line.address === address) count++
    return count
  }

  endAll(reason: CloseReason): void {
    for (const line of this.#byConn.values()) line.end(reason)
  }

  #unjoined(address: string): { all: number; ofAddress: number } {
    let all = 0
    let ofAddress = 0
    for (const line of this.#byConn.values()) {
      if (!line.isUnjoined) continue
      all++
      if (line.address === address) ofAddress++
    }
    return { all, ofAddress }
  }
}
