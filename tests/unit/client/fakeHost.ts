import {
  defaultPreferences,
  initialStage,
  type Pushes,
  type PushName,
  protocolVersion,
  type Reply,
  type RequestName,
  type Transport,
} from '../../../shared/protocol/contract.ts'
import { facilitator } from '../../../shared/workshop/author.ts'
import type { Command } from '../../../shared/workshop/commands.ts'
import type { RecordedEvent } from '../../../shared/workshop/events.ts'
import { replay } from '../../../shared/workshop/evolve.ts'
import { apply } from '../../../shared/workshop/record.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'

/** A host whose disk and line can be broken and mended; idempotent by command id, as the real one is. */
export class FakeHost {
  isDiskFull = false
  /** The disk refuses the next command only. */
  failOnce = false
  /** The next answers are lost on their way back, after the command was carried out. */
  isLosingAnswers = false
  /** Ids of all commands that arrived, in order. */
  readonly arrived: string[] = []
  #state: WorkshopState
  #isUp = false
  readonly #answers = new Map<string, number>()
  readonly #listeners = new Map<PushName, Set<(value: unknown) => void>>()
  readonly #lineHandlers = new Set<(isUp: boolean) => void>()

  constructor(state: WorkshopState) {
    this.#state = state
  }

  get state(): WorkshopState {
    return this.#state
  }

  readonly transport: Transport = {
    request: (name, input) => Promise.resolve().then(() => this.#answer(name, input)),
    listen: (name, handler) => {
      const ofName = this.#listeners.get(name) ?? new Set()
      this.#listeners.set(name, ofName)
      ofName.add(handler as (value: unknown) => void)
      return () => ofName.delete(handler as (value: unknown) => void)
    },
    onConnection: handler => {
      this.#lineHandlers.add(handler)
      return () => this.#lineHandlers.delete(handler)
    },
  }

  up(): void {
    this.#isUp = true
    for (const handler of this.#lineHandlers) handler(true)
  }

  down(): void {
    this.#isUp = false
    for (const handler of this.#lineHandlers) handler(false)
  }

  makeRoom(): void {
    this.isDiskFull = false
    this.push('trouble', null)
  }

  /** Somebody else's command. */
  carryOut(command: Command): readonly RecordedEvent[] {
    const result = apply(this.#state, command, { ...facilitator, id: 'other' }, 1)
    if (!result.ok) throw new Error(result.refusal.code)
    this.#state = result.state
    return result.recorded
  }

  push<N extends PushName>(name: N, value: Pushes[N]): void {
    if (this.#isUp) for (const listener of this.#listeners.get(name) ?? []) listener(value)
  }

  #answer<N extends RequestName>(name: N, input: unknown): Reply<N> {
    if (!this.#isUp) return { ok: false, error: { code: 'failed', message: '' } }
    if (name === 'hello') return { ok: true, value: this.#welcome() } as Reply<N>
    const { command } = input as { command: Command }
    this.arrived.push(command.id)
    return { ok: true, value: this.#carryOutOnce(command) } as Reply<N>
  }

  #carryOutOnce(command: Command) {
    const { id } = command
    const known = this.#answers.get(id)
    if (known !== undefined) return { id, ok: true, seq: known }
    if (this.failOnce) {
      this.failOnce = false
      return { id, ok: false, reason: 'notSaved', message: 'no room' }
    }
    if (this.isDiskFull) {
      this.push('trouble', { kind: 'diskFull', since: 1, detail: '' })
      return { id, ok: false, reason: 'notSaved', message: 'no room' }
    }
    const result = apply(this.#state, command, facilitator, 1)
    if (!result.ok) {
      return { id, ok: false, reason: result.refusal.code, message: result.refusal.code }
    }
    this.#state = result.state
    this.#answers.set(id, result.state.seq)
    if (this.isLosingAnswers) this.down()
    else this.push('events', result.recorded)
    return { id, ok: true, seq: result.state.seq }
  }

  #welcome() {
    return {
      protocol: protocolVersion,
      appVersion: '0',
      author: facilitator,
      view: 'desk',
      can: { nativeDialogs: false, openWallWindow: false, revealFiles: false },
      wallUrl: null,
      preferences: defaultPreferences,
      stage: initialStage,
      session: {
        kind: 'open',
        path: '/a.walkthrough',
        fileName: 'a.walkthrough',
        movedFrom: null,
        state: replay([], this.#state),
        readOnly: null,
        trouble: this.isDiskFull ? { kind: 'diskFull', since: 1, detail: '' } : null,
      },
    }
  }
}
