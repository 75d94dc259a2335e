import type { PhoneShared } from '../../../shared/protocol/room.ts'
import { changeBetween } from '../../../shared/room/phoneChange.ts'
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
  /** Sends the same to all these lines, written once. */
  tell(wires: readonly PhoneLine[], event: string, value: unknown): void
}

/**
 * What phones see: made when something changed, a few times a second at most, and sent only where it is new. `shared` is the
 * whole picture that is the same for all, and comes first; a phone whose handshake says `changes=1` in its query hears
 * `change` from then on, and `shared` only where a change will not do. `own` is for one phone, always whole.
 */
export class Pictures {
  readonly #needs: PicturesNeeds
  #shared: PhoneShared | null = null
  #before: PhoneShared | null = null
  #content = ''
  #version: number
  /** A line still had to send what came before, so something is left to tell. */
  #isSomebodyBehind = false
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
    // The picture that the next change will be based on, with the time it is now: a phone reads its clock's offset off it.
    wire.emit('shared', this.#shared && { ...this.#shared, hostNow: this.#needs.now() })
    wire.toldVersion = this.#shared?.version ?? null
    this.#tellOwn(state, phone)
    this.changed()
  }

  close(): void {
    this.#pacer.close()
  }

  async #tell(): Promise<void> {
    const state = this.#needs.state()
    this.#isSomebodyBehind = false
    if (state !== null) {
      this.#refresh(state)
      this.#tellShared()
      await this.#tellOwnToAll(state)
    }
    if (this.#isSomebodyBehind) this.changed()
  }

  #tellShared(): void {
    const [before, shared] = [this.#before, this.#shared]
    if (shared === null) return
    const wires = [...this.#needs.phones].flatMap(({ wire }) => wire ?? [])
    const late = wires.filter(({ toldVersion }) => toldVersion !== shared.version)
    const ready = late.filter(({ line }) => !line.isBusy)
    if (ready.length < late.length) this.#isSomebodyBehind = true
    if (ready.length === 0) return
    const change = before && changeBetween(before, shared)
    const takesChange = (wire: PhoneLine) =>
      change !== null && wire.takesChanges && wire.toldVersion === change.from
    this.#needs.tell(ready.filter(takesChange), 'change', change)
    this.#needs.tell(
      ready.filter(wire => !takesChange(wire)),
      'shared',
      shared,
    )
    for (const wire of ready) wire.toldVersion = shared.version
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
      this.#isSomebodyBehind = true
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

  #refresh(state: WorkshopState): void {
    const picture = phoneShared(state, { ...this.#needs.extras(), version: 0, hostNow: 0 })
    const content = JSON.stringify(picture)
    if (content === this.#content) return
    this.#content = content
    this.#before = this.#shared
    this.#shared = { ...picture, version: ++this.#version, hostNow: this.#needs.now() }
  }
}
