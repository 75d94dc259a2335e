import type { PhoneShared } from '../../../shared/protocol/room.ts'
import { phoneOwn } from '../../../shared/room/phoneOwn.ts'
import { type PhoneExtras, phoneShared } from '../../../shared/room/phoneShared.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'
import { Pacer } from './pacer.ts'
import type { Phone, PhoneLine } from './phone.ts'
import type { Phones } from './phones.ts'

/** Pictures are made at most this often, so that a busy room does not slow the host down. */
const spacingMs = 200
/** So many phones get their own picture before others get their turn. */
const phonesPerTurn = 20
const nextTurn = () => new Promise<void>(resolve => setImmediate(resolve))

type PicturesNeeds = {
  phones: Phones
  state(): WorkshopState | null
  extras(): Pick<PhoneExtras, 'isPaused' | 'summons' | 'questionId'>
  now(): number
  /** Sends to all lines but these, written once for all. */
  tellAll(event: string, value: unknown, except: readonly PhoneLine[]): void
}

/** What phones see: made when something changed, a few times a second at most, and sent only where it is new. */
export class Pictures {
  readonly #needs: PicturesNeeds
  #shared: PhoneShared | null = null
  #content = ''
  #version: number
  /** Lines that were too slow for the last picture. */
  readonly #behind = new Set<PhoneLine>()
  readonly #pacer = new Pacer(() => this.#tell(), spacingMs)

  constructor(needs: PicturesNeeds) {
    this.#needs = needs
    // Grows through a restart of the room, too: there are never a thousand versions in a second.
    this.#version = needs.now()
  }

  /** Something that phones may see is another thing now. */
  changed(): void {
    this.#pacer.soon()
  }

  /** Everything for a phone that has just joined. */
  welcome(phone: Phone, wire: PhoneLine): void {
    const state = this.#needs.state()
    if (state === null) return
    if (this.#shared === null) this.#refresh(state)
    wire.emit('shared', this.#shared)
    this.#tellOwn(state, phone)
    this.changed()
  }

  close(): void {
    this.#pacer.close()
  }

  async #tell(): Promise<void> {
    const state = this.#needs.state()
    if (state !== null) {
      this.#tellShared(state)
      await this.#tellOwnToAll(state)
    }
    if (this.#behind.size > 0) this.changed()
  }

  #tellShared(state: WorkshopState): void {
    const late = [...this.#behind]
    this.#behind.clear()
    const wires = [...this.#needs.phones].flatMap(({ wire }) => wire ?? [])
    for (const wire of wires) if (wire.line.isBusy) this.#behind.add(wire)
    if (this.#refresh(state)) this.#needs.tellAll('shared', this.#shared, [...this.#behind])
    else
      for (const wire of late)
        if (wires.includes(wire) && !wire.line.isBusy) wire.emit('shared', this.#shared)
  }

  async #tellOwnToAll(state: WorkshopState): Promise<void> {
    let count = 0
    for (const phone of [...this.#needs.phones]) {
      this.#tellOwn(state, phone)
      if (++count % phonesPerTurn === 0) await nextTurn()
    }
  }

  #tellOwn(state: WorkshopState, phone: Phone): void {
    const { wire, record, handSince, entryIds } = phone
    if (wire === null) return
    if (wire.line.isBusy) {
      this.#behind.add(wire)
      return
    }
    const owner = { ...phone.participant(state), isMuted: record.isMuted, handSince, entryIds }
    const own = phoneOwn(state, owner, phone.pseudonymOf, 0)
    const content = JSON.stringify(own)
    if (content === phone.toldOwn) return
    phone.toldOwn = content
    phone.ownVersion = Math.max(phone.ownVersion + 1, this.#version)
    wire.emit('own', { ...own, version: phone.ownVersion })
  }

  /** @returns whether there is something new. */
  #refresh(state: WorkshopState): boolean {
    const picture = phoneShared(state, { ...this.#needs.extras(), version: 0, hostNow: 0 })
    const content = JSON.stringify(picture)
    if (content === this.#content) return false
    this.#content = content
    this.#shared = { ...picture, version: ++this.#version, hostNow: this.#needs.now() }
    return true
  }
}
