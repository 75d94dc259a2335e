import { subscribe } from 'node:diagnostics_channel'
import type { ClientRequest } from 'node:http'
import { newId } from '../../renderer/client/ids.ts'
import { emptyDraft, goalOf, typed } from '../../renderer/phone/session/draft.ts'
import { createKeep } from '../../renderer/phone/session/keep.ts'
import { type Line, openSocketLine } from '../../renderer/phone/session/line.ts'
import { linkTo, unpack } from '../../renderer/phone/session/moving.ts'
import { unsent } from '../../renderer/phone/session/outbox.ts'
import { createSession, type Session } from '../../renderer/phone/session/session.ts'
import { shownStepId } from '../../renderer/phone/session/view.ts'
import { passing, until } from './until.ts'

/** A browser says which page a request comes from; Node does not. */
subscribe('http.client.request.created', message => {
  const { request } = message as { request: ClientRequest }
  request.setHeader('Origin', `http://${request.getHeader('host')}`)
})

export type Look = {
  connection: string
  draft: string
  /** Sent by the person and not known to be with the host. */
  unsent: number
  refused: string[]
  /** How often a page that was loaded anew had less than the one before it. */
  losses: number
}

/**
 * A phone with the page's own session, outbox and line, in Node: only the screens are missing. What it keeps, it keeps by
 * address, as browsers do.
 */
export class PagePhone {
  readonly #name: string
  readonly #areas = new Map<string, Map<string, string>>()
  #origin = ''
  #session: Session | null = null
  #closePage = () => {}
  #entries = 0
  #losses = 0
  isWriting = false
  /** Every text that the person sent, in order. */
  readonly sent: string[] = []

  constructor(name: string) {
    this.#name = name
  }

  /** Opens the page anew, from a link or as a reload does. @param code null: with what the phone has kept. */
  visit(origin: string, code: string | null): void {
    this.#closePage()
    this.#origin = origin
    const session = this.#openPage(origin)
    this.#session = session
    session.join(code)
  }

  reload(): void {
    const before = this.look()
    this.visit(this.#origin, null)
    const after = this.look()
    if (after.draft !== before.draft || after.unsent !== before.unsent) this.#losses += 1
  }

  /** Types the new address into the page, which takes along what it has. */
  move(origin: string): void {
    const link = new URL(linkTo(new URL(origin).host, this.#open().store.getState()))
    this.#closePage()
    unpack(link.hash, createKeep(this.#area(origin)))
    this.visit(origin, null)
  }

  /** The system tells the page that the network is back. */
  wake(): void {
    this.#session?.wake()
  }

  /** Types without sending. */
  type(text: string): void {
    const session = this.#open()
    const { draft, shared, view } = session.store.getState()
    session.setDraft(typed(draft, text, shared && shownStepId(view, shared)))
  }

  /** Types letter by letter and sends, so many times. @param everyMs from one sending to the next. */
  async write(entries: number, everyMs: number): Promise<void> {
    this.isWriting = true
    const pauseMs = everyMs / 5
    for (let at = 0; at < entries; at += 1) {
      const text = `${this.#name} says ${++this.#entries} before the meeting`
      await this.#hasField()
      const before = this.#open().store.getState().draft.text
      // What was half typed before stays in front.
      const whole = before === '' ? text : `${before} ${text}`
      for (const part of [0.3, 0.5, 0.8, 1]) {
        await this.#hasField()
        this.type(whole.slice(0, before.length + Math.ceil((whole.length - before.length) * part)))
        await passing(pauseMs * (0.8 + 0.4 * Math.random()))
      }
      await this.#hasField()
      this.#send()
      await passing(pauseMs)
    }
    this.isWriting = false
  }

  get hasPage(): boolean {
    return this.#session !== null
  }

  look(): Look {
    const { connection, draft, outbox } = this.#open().store.getState()
    const refused = outbox.flatMap(({ state }) => {
      if (state.kind === 'held') return ['held']
      return state.kind === 'refused' ? [state.reason] : []
    })
    return { connection, draft: draft.text, unsent: unsent(outbox).length, refused, losses: this.#losses }
  }

  /** A page that was loaded anew has nothing to write in until it has seen the room. */
  async #hasField(): Promise<void> {
    await until(() => this.#open().store.getState().shared !== null, 'a field to write in', 150_000)
  }

  /** As the composer does. */
  #send(): void {
    const session = this.#open()
    const { draft, shared, view } = session.store.getState()
    if (shared === null) return
    const shown = shownStepId(view, shared)
    const stepId = goalOf(draft, shared, shown) ?? shared.steps[0]?.id ?? ''
    const { rule } = shared
    session.send({
      type: 'addEntry',
      entryId: newId(),
      kind: draft.kind,
      text: draft.text.trim(),
      stepId,
      rule,
    })
    this.sent.push(draft.text.trim())
    session.setDraft({ ...emptyDraft, kind: draft.kind })
  }

  #open(): Session {
    if (this.#session === null) throw new Error(`${this.#name} has no page open`)
    return this.#session
  }

  #openPage(origin: string): Session {
    const timers = new Set<NodeJS.Timeout>()
    let line: Line | null = null
    let isClosed = false
    this.#closePage = () => {
      isClosed = true
      for (const timer of timers) clearTimeout(timer)
      line?.close()
    }
    return createSession({
      keep: createKeep(this.#area(origin)),
      openLine(request, handlers) {
        const { host } = new URL(origin)
        // Where the page was loaded from, as Socket.IO reads it.
        Object.assign(globalThis, { location: { protocol: 'http:', host } })
        line = openSocketLine(request, handlers)
        return line
      },
      now: () => Date.now(),
      after(ms, run) {
        if (isClosed) return () => {}
        const timer = setTimeout(() => {
          timers.delete(timer)
          run()
        }, ms)
        timers.add(timer)
        return () => {
          timers.delete(timer)
          clearTimeout(timer)
        }
      },
      chance: Math.random,
      isVisible: () => true,
    })
  }

  #area(origin: string): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
    const kept = this.#areas.get(origin) ?? new Map<string, string>()
    this.#areas.set(origin, kept)
    return {
      getItem: key => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: key => void kept.delete(key),
    }
  }
}
