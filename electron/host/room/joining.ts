import { type CloseReason, JoinRequest } from '../../../shared/protocol/room.ts'
import { roomLimits, roomProtocolVersion } from '../../../shared/protocol/roomLimits.ts'
import { findActor } from '../../../shared/workshop/elements.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'
import type { RoomNeeds } from './contract.ts'
import { isCode, WrongCodes } from './joinCode.ts'
import { Phone } from './phone.ts'
import { isFull, type Phones } from './phones.ts'
import type { ParticipantRecords } from './records.ts'
import { TokenBucket } from './tokenBucket.ts'

export type Admission =
  | { ok: true; phone: Phone; token: string }
  | { ok: false; reason: CloseReason; waitMs?: number }

type JoiningNeeds = Pick<RoomNeeds, 'state'> & {
  records: ParticipantRecords
  phones: Phones
  code(): string
  /** Milliseconds from a clock that does not jump back. */
  clock(): number
}

/** Participants of one workshop, those who never came back included: beyond it somebody is making them up. */
const mostParticipants = 4 * roomLimits.participants
/** New participants: a full room at once, and then only so many that a script cannot fill the log with them. */
const newcomerRate = { perSecond: 0.5, atOnce: roomLimits.participants + 20 }

const refuse = (reason: CloseReason, waitMs = 0): Admission => ({ ok: false, reason, waitMs })

/** Lets phones in: with a token of an earlier join, or with the code on the wall. */
export class Joining {
  readonly #needs: JoiningNeeds
  readonly #wrongCodes: WrongCodes
  readonly #newcomers: TokenBucket

  constructor(needs: JoiningNeeds) {
    this.#needs = needs
    this.#wrongCodes = new WrongCodes(needs.clock)
    this.#newcomers = new TokenBucket(newcomerRate, needs.clock)
  }

  /** @param auth whatever came with the handshake. */
  async admit(auth: unknown, address: string): Promise<Admission> {
    const state = this.#needs.state()
    if (state === null) return refuse('roomClosed')
    // Said first, and to any page: one of another version may ask in another way.
    if (protocolOf(auth) !== roomProtocolVersion) return refuse('protocolMismatch')
    const parsed = JoinRequest.safeParse(auth)
    if (!parsed.success) return refuse('malformed')
    const { token } = parsed.data
    return token === null
      ? this.#newcomer(state, parsed.data, address)
      : this.#returning(state, parsed.data, token)
  }

  async #returning(state: WorkshopState, request: JoinRequest, token: string): Promise<Admission> {
    const { records, phones, clock } = this.#needs
    const record = records.find(token)
    if (record === undefined) return refuse('badToken')
    if (record.isRemoved) return refuse('removed')
    let phone = phones.get(record.id)
    if (phone === undefined) {
      if (isFull(phones)) return refuse('roomFull')
      phone = new Phone(record, token, given(state, request), clock)
      phones.expect(phone)
      await phone.findEntries(state)
    }
    if (!phone.joins.take()) return refuse('tooFast', phone.joins.waitMs())
    return { ok: true, phone, token }
  }

  async #newcomer(state: WorkshopState, request: JoinRequest, address: string): Promise<Admission> {
    const { records, phones, clock } = this.#needs
    if (!request.code) return refuse('noToken')
    const waitMs = this.#wrongCodes.waitMs(address)
    if (waitMs > 0) return refuse('tooManyTries', waitMs)
    if (!isCode(request.code, this.#needs.code())) {
      this.#wrongCodes.wrong(address)
      return refuse('badCode')
    }
    if (isFull(phones) || records.size >= mostParticipants) return refuse('roomFull')
    if (!this.#newcomers.take()) return refuse('tooManyConnections', this.#newcomers.waitMs())
    const { record, token } = await records.add()
    const phone = new Phone(record, token, given(state, request), clock)
    phones.expect(phone)
    return { ok: true, phone, token }
  }
}

const protocolOf = (auth: unknown): unknown =>
  typeof auth === 'object' && auth !== null && 'protocol' in auth ? auth.protocol : undefined

/** What they say of themselves, as far as the rule lets it be known. */
function given(state: WorkshopState, { name, laneId }: JoinRequest): { name: string; laneId: string | null } {
  const isLane = laneId !== null && findActor(state, laneId) !== undefined
  return { name: state.room.rule === 'named' ? name : '', laneId: isLane ? laneId : null }
}
