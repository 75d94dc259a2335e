import { createKeep, keptKey } from '../../../renderer/phone/session/keep.ts'
import type { Line, LineHandlers } from '../../../renderer/phone/session/line.ts'
import { createSession, type Session, type SessionState } from '../../../renderer/phone/session/session.ts'
import { asClosing, asJoined } from '../../../renderer/phone/session/shapes.ts'
import type { PhoneMessage } from '../../../shared/protocol/room.ts'
import type { Chance } from './chance.ts'
import type { SimulatedHost } from './simulatedHost.ts'
import type { SimulatedTime } from './simulatedTime.ts'
import { type Air, Wire } from './wire.ts'

type Page = { readonly session: Session; close(): void }
export type Typed = { readonly text: string; readonly entryId: string; readonly stepId: string }

/** A phone with the session of the real page, on storage, a network and a clock of the test. */
export class SimulatedPhone {
  readonly name: string
  readonly air: Air = { downUntil: 0, asleepUntil: 0 }
  /** Everything that was typed and sent, in order. */
  readonly typed: Typed[] = []
  /** What the person took back before it left the phone. */
  readonly takenBack = new Set<string>()
  /** Changes to entries: the text is the mark. */
  readonly changes: { readonly entryId: string; readonly text: string }[] = []
  /** Two pages of one phone may send in another order than was typed. */
  hadTwoPages = false
  /** Who it was in the room: more than one where it had to join anew. */
  readonly identities = new Set<string>()
  /** Messages that reached the room more than once. */
  cameTwice = 0
  readonly #came = new Set<string>()
  /** What was held back or refused goes later than what was typed after it. */
  hadToAsk = false
  readonly #stored = new Map<string, string>()
  readonly #pages: Page[] = []
  readonly #time: SimulatedTime
  readonly #chance: Chance
  readonly #host: SimulatedHost
  #wires = 0

  constructor(name: string, parts: { time: SimulatedTime; chance: Chance; host: SimulatedHost }) {
    this.name = name
    this.#time = parts.time
    this.#chance = parts.chance
    this.#host = parts.host
  }

  /** The page that the person looks at. */
  get session(): Session {
    const page = this.#pages.at(-1)
    if (!page) throw new Error(`${this.name} has no page open`)
    return page.session
  }

  get state(): SessionState {
    return this.session.store.getState()
  }

  get isAsleep(): boolean {
    return this.air.asleepUntil > this.#time.now
  }

  /** @param code as in the link, or null: by what the phone remembers. */
  openPage(code: string | null): void {
    let isOpen = true
    const wires = new Set<Wire>()
    const whileOpen = (run: () => void) => () => {
      if (isOpen) run()
    }
    const area = {
      getItem: (key: string) => this.#stored.get(key) ?? null,
      removeItem: (key: string) => this.#store(session, key, null),
      setItem: (key: string, value: string) => this.#store(session, key, value),
    }
    const session: Session = createSession({
      keep: createKeep(area),
      now: () => this.#time.now,
      after: (ms, run) => this.#afterAwake(ms, whileOpen(run)),
      chance: this.#chance.next,
      isVisible: () => !this.isAsleep,
      openLine: (join, handlers) => {
        const [line, wire] = this.#openLine(join, handlers)
        wires.add(wire)
        return line
      },
    })
    session.store.subscribe(({ identity }) => {
      if (identity.participantId !== null) this.identities.add(identity.participantId)
    })
    this.#pages.push({
      session,
      close() {
        isOpen = false
        for (const wire of wires) wire.phoneCloses()
      },
    })
    if (this.#pages.length > 1) this.hadTwoPages = true
    session.join(code)
  }

  closeOtherPages(): void {
    for (const page of this.#pages.splice(0, this.#pages.length - 1)) page.close()
  }

  reload(): void {
    for (const page of this.#pages.splice(0)) page.close()
    this.openPage(null)
  }

  sleep(ms: number): void {
    this.air.asleepUntil = this.#time.now + ms
    this.#time.after(ms, () => {
      if (!this.isAsleep) for (const { session } of this.#pages) session.wake()
    })
  }

  loseNetwork(ms: number): void {
    this.air.downUntil = Math.max(this.air.downUntil, this.#time.now + ms)
    this.#time.after(ms, () => {
      const isHeard = this.#chance.isOnceIn(2)
      if (isHeard && !this.isAsleep) for (const { session } of this.#pages) session.wake()
    })
  }

  /** All its connections end at once, as when the access point throws it out. */
  snap(): void {
    for (const wire of [...this.#host.wires]) if (wire.id.startsWith(`${this.name}-`)) wire.snap()
  }

  /** Another page of the same phone hears of it a moment later. */
  #store(by: Session, key: string, value: string | null): void {
    if (value === null) this.#stored.delete(key)
    else this.#stored.set(key, value)
    if (key !== keptKey('outbox')) return
    for (const { session } of this.#pages) {
      if (session === by) continue
      this.#afterAwake(this.#chance.between(1, 15), () => session.storageChanged())
    }
  }

  /** Timers of a page stand still while its phone sleeps. */
  #afterAwake(ms: number, run: () => void): () => void {
    let cancel = () => {}
    const go = () => {
      if (this.isAsleep) cancel = this.#time.after(this.air.asleepUntil - this.#time.now + 1, go)
      else run()
    }
    cancel = this.#time.after(ms, go)
    return () => cancel()
  }

  #openLine(
    join: Parameters<Parameters<typeof createSession>[0]['openLine']>[0],
    handlers: LineHandlers,
  ): [Line, Wire] {
    const open = handlers as unknown as Record<string, (value: unknown) => void>
    let isFinished = false
    const finish = (tell: () => void) => {
      if (isFinished) return
      isFinished = true
      wire.phoneCloses()
      tell()
    }
    const ended = (value: unknown) => {
      const closing = asClosing(value)
      finish(() => (closing ? handlers.closed(closing) : handlers.lost()))
    }
    const wire: Wire = new Wire(`${this.name}-${this.#wires++}`, join, {
      time: this.#time,
      chance: this.#chance,
      air: this.air,
      phone: {
        takesChanges: 'change' in handlers,
        ping: () => {
          if (!isFinished) handlers.heard()
        },
        lost: () => ended(null),
        arrives: id => {
          if (this.#came.has(id)) this.cameTwice++
          this.#came.add(id)
        },
        event: (name, value) => {
          if (isFinished) return
          handlers.heard()
          if (name === 'closed') ended(value)
          else if (name === 'joined') {
            const joined = asJoined(value)
            if (joined) handlers.joined(joined)
            else ended(value)
          } else open[name]?.(value)
        },
      },
    })
    this.#reach(wire, ended)
    const line: Line = {
      send(message: PhoneMessage, answer) {
        wire.phoneSends(message, value => {
          if (isFinished) return
          handlers.heard()
          answer(value)
        })
      },
      close: () => finish(() => {}),
    }
    return [line, wire]
  }

  /** The first packets there and back; nobody answers where nobody listens. */
  #reach(wire: Wire, ended: (value: unknown) => void): void {
    const tries = Math.max(this.#chance.between(5, 80), this.air.downUntil - this.#time.now)
    if (tries > 8_000) this.#afterAwake(8_000, () => ended(null))
    else
      this.#time.after(tries, () => {
        if (!wire.isPhoneOpen) return
        if (this.#host.isListening) this.#host.connect(wire)
        else this.#afterAwake(10, () => ended(null))
      })
  }
}
