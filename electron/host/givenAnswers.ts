import type { Refusal } from '../../shared/workshop/refusals.ts'
import type { StoredRow } from './file/format.ts'

/** What became of a command. `seq`: number of its last event. */
export type Outcome = { ok: true; seq: number } | { ok: false; refusal: Refusal }

/** Refusals are remembered for a while only: nothing was changed, so deciding again later does no harm. */
const mostRefusals = 2000

/**
 * The answer that each command id got, so that sending twice is harmless. Accepted ones come from the log and hold for
 * good. An id belongs to the author who used it first.
 */
export class GivenAnswers {
  readonly #accepted = new Map<string, { seq: number; authorId: string }>()
  readonly #refused = new Map<string, Refusal>()

  constructor(rows: readonly StoredRow[]) {
    const authorIds = new Map<string, string>()
    for (const { author, commandId, seq } of rows) {
      let authorId = authorIds.get(author)
      if (authorId === undefined) {
        authorId = String(JSON.parse(author).id)
        authorIds.set(author, authorId)
      }
      this.#accepted.set(commandId, { seq, authorId })
    }
  }

  find(commandId: string, authorId: string): Outcome | null {
    const accepted = this.#accepted.get(commandId)
    if (accepted?.authorId === authorId) return { ok: true, seq: accepted.seq }
    if (accepted) return { ok: false, refusal: { code: 'duplicateId' } }
    const refusal = this.#refused.get(`${authorId} ${commandId}`)
    return refusal ? { ok: false, refusal } : null
  }

  remember(commandId: string, authorId: string, outcome: Outcome): void {
    if (outcome.ok) {
      this.#accepted.set(commandId, { seq: outcome.seq, authorId })
      return
    }
    if (this.#accepted.has(commandId)) return
    this.#refused.set(`${authorId} ${commandId}`, outcome.refusal)
    if (this.#refused.size <= mostRefusals) return
    const [oldest] = this.#refused.keys()
    if (oldest !== undefined) this.#refused.delete(oldest)
  }
}
