import { EventEmitter } from 'node:events'
import type { Socket } from 'socket.io'
import { closingOf } from '../../../electron/host/room/closing.ts'
import type { Line as HostLine } from '../../../electron/host/room/lines.ts'
import { createTranslate } from '../../../electron/host/translate.ts'
import type { CloseReason, JoinRequest } from '../../../shared/protocol/room.ts'
import { roomLimits } from '../../../shared/protocol/roomLimits.ts'
import type { Chance } from './chance.ts'
import type { SimulatedTime } from './simulatedTime.ts'

const translate = createTranslate('en')
type Packet = { readyAt: number; deliver: () => void }
/** What the phone's end of a wire hears. */
export type PhoneEnd = {
  /** The page can apply changes to the picture it has. */
  takesChanges: boolean
  event(name: string, value: unknown): void
  /** A message came through to the room. */
  arrives(id: string): void
  /** The heartbeat. */
  ping(): void
  lost(): void
}
/** The air around one phone: until then nothing comes through, in either direction. */
export type Air = { downUntil: number; asleepUntil: number }

/**
 * One connection between a phone and the host, both ends of it. Within it everything arrives in order and at most once, late
 * or not at all, as in TCP; that an end is gone the other one learns late or only by the silence. What a dead connection
 * still had under way may arrive after the next one stands.
 */
export class Wire {
  readonly socket: HostSocket
  readonly line: SimulatedLine
  readonly id: string
  isPhoneOpen = true
  isHostOpen = true
  readonly #up: Packet[] = []
  readonly #down: Packet[] = []
  readonly #time: SimulatedTime
  readonly #chance: Chance
  readonly #air: Air
  readonly #phone: PhoneEnd
  #acknowledgements = 0
  readonly #waiting = new Map<number, (value: unknown) => void>()
  #heardAt: number
  /** What the air held back of a connection that its phone gave up. */
  #lateUntil = 0

  constructor(
    id: string,
    join: JoinRequest,
    parts: { time: SimulatedTime; chance: Chance; air: Air; phone: PhoneEnd },
  ) {
    this.id = id
    this.#time = parts.time
    this.#chance = parts.chance
    this.#air = parts.air
    this.#phone = parts.phone
    this.#heardAt = parts.time.now
    this.socket = new HostSocket(this, id, join, parts.phone.takesChanges)
    this.line = new SimulatedLine(this)
    this.#beat()
  }

  get downWaiting(): number {
    return this.#down.length
  }

  // -------------------------------------------------------------- the phone's end
  phoneSends(message: { readonly id: string }, answer: (value: unknown) => void): void {
    const text = JSON.stringify(message)
    const number = ++this.#acknowledgements
    this.#waiting.set(number, answer)
    this.#send('up', () => {
      this.#phone.arrives(message.id)
      this.socket.hear('message', JSON.parse(text), (value: unknown) => {
        const answered = JSON.stringify(value)
        this.#send('down', () => this.#waiting.get(number)?.(JSON.parse(answered)))
      })
    })
  }

  /** The page closes it: the host hears of it when the air lets it through. */
  phoneCloses(): void {
    if (!this.isPhoneOpen) return
    this.isPhoneOpen = false
    // Now and then the farewell is lost, and what was sent before it comes late.
    if (this.#chance.isOnceIn(3)) this.#lateUntil = this.#time.now + this.#chance.between(0, 7_000)
    else this.#send('up', () => this.hostGone())
  }

  // -------------------------------------------------------------- the host's end
  hostSends(name: string, value: unknown): void {
    const text = JSON.stringify(value)
    this.#send('down', () => this.#phone.event(name, JSON.parse(text)))
  }

  /** The host's end is closed, by whomever. */
  hostGone(): void {
    if (!this.isHostOpen) return
    this.isHostOpen = false
    this.socket.hear('disconnect')
    this.#send('down', () => this.#loseAtPhone())
  }

  /** Everything under way is lost and both ends know at once: the laptop's program ended, the router was restarted. */
  snap(): void {
    this.#up.length = 0
    this.#down.length = 0
    this.#loseAtPhone()
    if (!this.isHostOpen) return
    this.isHostOpen = false
    this.socket.hear('disconnect')
  }

  #loseAtPhone(): void {
    if (!this.isPhoneOpen) return
    this.isPhoneOpen = false
    this.#phone.lost()
  }

  /** Both ends listen for the heartbeat; the host gives up where no answer comes. */
  #beat(): void {
    if (!this.isHostOpen) return
    if (this.#time.now - this.#heardAt > roomLimits.heartbeatMs + roomLimits.heartbeatTimeoutMs) {
      this.hostGone()
      return
    }
    this.#send('down', () => {
      this.#phone.ping()
      this.#send('up', () => {})
    })
    this.#time.after(roomLimits.heartbeatMs, () => this.#beat())
  }

  // -------------------------------------------------------------- the way between
  #send(way: 'up' | 'down', deliver: () => void): void {
    const packets = way === 'up' ? this.#up : this.#down
    packets.push({ readyAt: this.#time.now + this.#chance.between(2, 60), deliver })
    if (packets.length === 1) this.#pump(way)
  }

  #pump(way: 'up' | 'down'): void {
    const packets = way === 'up' ? this.#up : this.#down
    const [first] = packets
    if (!first) return
    const { downUntil, asleepUntil } = this.#air
    const freeAt = Math.max(first.readyAt, downUntil, way === 'down' ? asleepUntil : this.#lateUntil)
    if (freeAt > this.#time.now) {
      this.#time.after(freeAt - this.#time.now, () => this.#pump(way))
      return
    }
    packets.shift()
    if (way === 'up' && this.isHostOpen) {
      this.#heardAt = this.#time.now
      first.deliver()
    }
    if (way === 'down' && this.isPhoneOpen) first.deliver()
    this.#pump(way)
  }
}

/** As much of a Socket.IO socket as the room uses. */
class HostSocket {
  readonly id: string
  readonly handshake: { auth: object; query: Record<string, string> }
  readonly #wire: Wire
  readonly #events = new EventEmitter()
  readonly #any: ((event: string) => void)[] = []

  constructor(wire: Wire, id: string, join: JoinRequest, takesChanges: boolean) {
    this.#wire = wire
    this.id = id
    this.handshake = { auth: JSON.parse(JSON.stringify(join)), query: takesChanges ? { changes: '1' } : {} }
  }

  get connected(): boolean {
    return this.#wire.isHostOpen
  }

  hear(event: string, ...values: unknown[]): void {
    if (event !== 'disconnect') for (const listener of this.#any) listener(event)
    this.#events.emit(event, ...values)
  }

  on(event: string, listener: (...values: never[]) => void): this {
    this.#events.on(event, listener as () => void)
    return this
  }

  onAny(listener: (event: string) => void): this {
    this.#any.push(listener)
    return this
  }

  emit(event: string, value: unknown): void {
    if (this.connected) this.#wire.hostSends(event, value)
  }

  async join(): Promise<void> {}

  asSocket(): Socket {
    return this as unknown as Socket
  }
}

/** As much of a `Line` as the room uses. */
class SimulatedLine {
  readonly address = '10.0.0.7'
  isEnding = false
  isUnjoined = true
  readonly #wire: Wire

  constructor(wire: Wire) {
    this.#wire = wire
  }

  /** What was sent before has not left yet. */
  get isBusy(): boolean {
    return this.#wire.downWaiting > 3
  }

  joinedAs(): void {
    this.isUnjoined = false
  }

  end(reason: CloseReason, waitMs = 0): void {
    if (this.isEnding) return
    this.isEnding = true
    if (this.#wire.isHostOpen) this.#wire.hostSends('closed', closingOf(reason, translate, waitMs))
    this.#wire.hostGone()
  }

  asLine(): HostLine {
    return this as unknown as HostLine
  }
}
