import { randomBytes } from 'node:crypto'
import type { CloseReason } from '../../../shared/protocol/room.ts'
import { roomLimits } from '../../../shared/protocol/roomLimits.ts'
import type { Author } from '../../../shared/workshop/author.ts'
import { isHere } from '../../../shared/workshop/presence.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'
import type { RoomNeeds } from './contract.ts'
import type { Phone, PhoneLine } from './phone.ts'

/** So long a lost line may take to come back before its owner counts as gone: a locked screen, a change of Wi-Fi. */
const graceMs = 20_000

export const newCommandId = (): string => randomBytes(16).toString('base64url')

type PhonesNeeds = Pick<RoomNeeds, 'state' | 'submit'> & { changed(): void }

/** The participants in the room: whose phone is connected, or was a moment ago. */
export class Phones {
  readonly #byId = new Map<string, Phone>()
  readonly #leaving = new Map<string, NodeJS.Timeout>()
  readonly #needs: PhonesNeeds

  constructor(needs: PhonesNeeds) {
    this.#needs = needs
    // Who was in the room when its server ended may come back; who does not has left.
    for (const id of presentIds(needs.state())) this.#leaveSoon(id)
  }

  get size(): number {
    return this.#byId.size
  }

  get(id: string): Phone | undefined {
    return this.#byId.get(id)
  }

  [Symbol.iterator](): Iterator<Phone> {
    return this.#byId.values()
  }

  /** From now on they count, although their line is not there yet. */
  expect(phone: Phone): void {
    this.#byId.set(phone.record.id, phone)
    this.#leaveSoon(phone.record.id)
  }

  attach(phone: Phone, wire: PhoneLine): void {
    // Should the grace have run out while they were joining.
    this.#byId.set(phone.record.id, phone)
    const before = phone.wire
    phone.wire = wire
    phone.toldOwn = ''
    before?.line.end('replaced')
    this.#stay(phone.record.id)
    this.#needs.changed()
  }

  detach(phone: Phone, wire: PhoneLine): void {
    if (phone.wire !== wire) return
    phone.wire = null
    this.#leaveSoon(phone.record.id)
    this.#needs.changed()
  }

  /** Ends it for good. */
  putOut(id: string, reason: CloseReason): void {
    this.#byId.get(id)?.wire?.line.end(reason)
    this.#leave(id)
  }

  /** Writes down who came, where that is not done yet: at joining, and again should the disk have refused it. */
  async arrive(phone: Phone): Promise<void> {
    const state = this.#needs.state()
    if (state === null || phone.isArriving || phone.isPresent(state)) return
    phone.isArriving = true
    const { id: participantId, name, laneId } = phone.participant(state)
    await this.#needs.submit(
      { id: newCommandId(), type: 'joinRoom', participantId, name, laneId },
      { id: participantId, role: 'participant', name, laneId },
    )
    phone.isArriving = false
  }

  /** The room closes: everybody has left, all in the log before this returns. */
  leaveAll(): void {
    for (const id of [...this.#leaving.keys()]) this.#stay(id)
    this.#byId.clear()
    for (const id of presentIds(this.#needs.state())) void this.#needs.submit(...leaving(id))
  }

  #leaveSoon(id: string): void {
    this.#stay(id)
    this.#leaving.set(
      id,
      setTimeout(() => this.#leave(id), graceMs),
    )
  }

  #stay(id: string): void {
    clearTimeout(this.#leaving.get(id))
    this.#leaving.delete(id)
  }

  #leave(id: string): void {
    this.#stay(id)
    this.#byId.delete(id)
    void this.#needs.submit(...leaving(id))
    this.#needs.changed()
  }
}

/** More than this never are in the room at once. */
export const isFull = (phones: Phones): boolean => phones.size >= roomLimits.participants

const leaving = (participantId: string, leftAt?: number): Parameters<RoomNeeds['submit']> => {
  const author: Author = { id: participantId, role: 'participant', name: '', laneId: null }
  const when = leftAt === undefined ? {} : { leftAt }
  return [{ id: newCommandId(), type: 'leaveRoom', participantId, ...when }, author]
}

const presentIds = (state: WorkshopState | null): string[] =>
  Object.entries(state?.room.presence ?? {}).flatMap(([id, presence]) => (isHere(presence) ? [id] : []))

/**
 * Those who were in the room when the app ended, with nobody left to say that they went.
 * @param lastAt when the last thing happened of which the file knows: they were there until then.
 */
export function leaveBehind({ state, submit }: Pick<RoomNeeds, 'state' | 'submit'>, lastAt: number): void {
  for (const id of presentIds(state())) void submit(...leaving(id, lastAt))
}
