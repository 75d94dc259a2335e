import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { SettingsStore } from '../contract.ts'

/** A participant as the settings know them: no name, no lane, and of the token only what recognises it. */
const Participant = z.object({
  id: z.string().min(1).max(64),
  /** SHA-256 of the token, base64url. */
  tokenHash: z.string(),
  isMuted: z.boolean(),
  /** Stays for good, so that the token does not come back. */
  isRemoved: z.boolean(),
})
const WorkshopRecord = z.object({
  workshopId: z.string(),
  /** Where the room was last: links and what phones keep by address hold through a restart. */
  port: z.number().int().nullable(),
  participants: z.array(Participant),
})
export type ParticipantRecord = z.infer<typeof Participant>
type WorkshopRecord = z.infer<typeof WorkshopRecord>

const key = 'room'
/** Of the workshops before these, phones have to join again. */
const mostWorkshops = 12
/** Joins that come together share one write. */
const gatherMs = 20

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** Who may come back to a workshop with which token. Kept in the settings, so a restart throws nobody out. */
export class ParticipantRecords {
  readonly #settings: SettingsStore
  readonly #record: WorkshopRecord
  readonly #byHash = new Map<string, ParticipantRecord>()
  readonly #byId = new Map<string, ParticipantRecord>()
  #saving: Promise<void> | null = null

  constructor(settings: SettingsStore, workshopId: string) {
    this.#settings = settings
    const stored = this.#stored().find(record => record.workshopId === workshopId)
    this.#record = stored ?? { workshopId, port: null, participants: [] }
    for (const participant of this.#record.participants) this.#index(participant)
  }

  get port(): number | null {
    return this.#record.port
  }

  set port(port: number) {
    this.#record.port = port
    this.#save()
  }

  get size(): number {
    return this.#byId.size
  }

  all(): readonly ParticipantRecord[] {
    return this.#record.participants
  }

  get(id: string): ParticipantRecord | undefined {
    return this.#byId.get(id)
  }

  /** Looked up by its hash: the time it takes tells nothing about the tokens there are. */
  find(token: string): ParticipantRecord | undefined {
    return this.#byHash.get(hashOf(token))
  }

  /** Resolves when the token will be known after a restart. */
  async add(): Promise<{ record: ParticipantRecord; token: string }> {
    const token = randomBytes(32).toString('base64url')
    const id = randomBytes(16).toString('base64url')
    const record: ParticipantRecord = { id, tokenHash: hashOf(token), isMuted: false, isRemoved: false }
    this.#record.participants.push(record)
    this.#index(record)
    this.#saving ??= new Promise(resolve => {
      setTimeout(() => {
        this.#saving = null
        this.#save()
        resolve()
      }, gatherMs)
    })
    await this.#saving
    return { record, token }
  }

  change(
    record: ParticipantRecord,
    changes: Partial<Pick<ParticipantRecord, 'isMuted' | 'isRemoved'>>,
  ): void {
    Object.assign(record, changes)
    this.#save()
  }

  #index(participant: ParticipantRecord): void {
    this.#byHash.set(participant.tokenHash, participant)
    this.#byId.set(participant.id, participant)
  }

  /** Settings are a convenience: a disk that refuses them costs a phone its way back after a restart, nothing else. */
  #save(): void {
    const others = this.#stored().filter(({ workshopId }) => workshopId !== this.#record.workshopId)
    try {
      this.#settings.set(key, [this.#record, ...others].slice(0, mostWorkshops))
    } catch {
      // The next change tries again.
    }
  }

  #stored(): WorkshopRecord[] {
    const list = z.array(z.unknown()).safeParse(this.#settings.get(key))
    return (list.data ?? []).flatMap(item => WorkshopRecord.safeParse(item).data ?? [])
  }
}
