import { createHmac } from 'node:crypto'
import type { NamingRule } from '../../../shared/protocol/room.ts'
import { roomLimits } from '../../../shared/protocol/roomLimits.ts'
import type { Participant } from '../../../shared/room/authorship.ts'
import { findPresence, isHere } from '../../../shared/workshop/presence.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'
import type { Line } from './lines.ts'
import type { ParticipantRecord } from './records.ts'
import { TokenBucket } from './tokenBucket.ts'

/** The phone's line, with the events that go down it. */
export type PhoneLine = {
  id: string
  line: Line
  /** Its page can apply changes to the picture it has. */
  takesChanges: boolean
  /** The version of the shared picture it has; null: none yet. */
  toldVersion: number | null
  emit(event: string, value: unknown): void
}

/** So many entries are looked through before others get their turn. */
const entriesPerTurn = 500
const nextTurn = () => new Promise<void>(resolve => setImmediate(resolve))

/**
 * One participant whose phone is connected, or was a moment ago. Only here, and only as long, the token itself is known: it
 * is the key of their pseudonyms.
 */
export class Phone {
  readonly record: ParticipantRecord
  readonly entryIds = new Set<string>()
  readonly messages: TokenBucket
  readonly joins: TokenBucket
  /** Null: the line is lost and may come back. */
  wire: PhoneLine | null = null
  handSince: number | null = null
  /** While their coming is being written down. */
  isArriving = false
  /** What they were told last, to say only what is new. */
  toldOwn = ''
  ownVersion = 0
  readonly #token: string
  readonly #given: { name: string; laneId: string | null }

  /** @param given what they say of themselves; used until the log knows them. */
  constructor(
    record: ParticipantRecord,
    token: string,
    given: { name: string; laneId: string | null },
    now: () => number,
  ) {
    this.record = record
    this.#token = token
    this.#given = given
    const { messagesPerSecond, messagesAtOnce } = roomLimits
    this.messages = new TokenBucket({ perSecond: messagesPerSecond, atOnce: messagesAtOnce }, now)
    this.joins = new TokenBucket({ perSecond: 0.5, atOnce: 12 }, now)
  }

  /** Leads from nobody to nobody without the token; see `shared/room/authorship.ts`. */
  readonly pseudonymOf = (subject: string): string => this.#digest(subject, 22)

  /**
   * The id of a message's command. It differs from phone to phone although two may send the same id, and tells nothing of
   * the phone. Under another rule it is another command: what was refused under the old one is decided anew.
   */
  commandId(messageId: string, rule: NamingRule): string {
    return this.#digest(`command:${rule}:${messageId}`, 32)
  }

  /** As the log has them now. Where names are hidden there is none. */
  participant(state: WorkshopState): Participant {
    const presence = findPresence(state, this.record.id)
    const { name, laneId } = presence ?? this.#given
    return { id: this.record.id, name: state.room.rule === 'named' ? name : '', laneId }
  }

  isPresent(state: WorkshopState): boolean {
    const presence = findPresence(state, this.record.id)
    return presence !== undefined && isHere(presence)
  }

  /** Finds what they made before, by making each pseudonym anew. */
  async findEntries(state: WorkshopState): Promise<void> {
    for (const [place, { id, rule, authorId }] of state.entries.entries()) {
      if (place % entriesPerTurn === entriesPerTurn - 1) await nextTurn()
      const isTheirs = rule === undefined ? authorId === this.record.id : authorId === this.pseudonymOf(id)
      if (isTheirs) this.entryIds.add(id)
    }
  }

  #digest(text: string, length: number): string {
    return createHmac('sha256', this.#token).update(text).digest('base64url').slice(0, length)
  }
}
