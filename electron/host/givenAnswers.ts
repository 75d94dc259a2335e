import type { Refusal } from '../../shared/workshop/refusals.ts'
import type { StoredRow } from './file/format.ts'

/** What became of a command. `seq`: number of its last event. */
export type Outcome = { ok: true; seq: number } | { ok: false; refusal: Refusal }

/**
 * The commands that were accepted, by their ids, so that sending twice is harmless. An id belongs to the author who used it
 * first. Refusals are not kept: they changed nothing, and who sends again may have a reason to, as a step that is open now.
 */
export class GivenAnswers {
  readonly #accepted = new Map<string, { seq: number; authorId: string }>()

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
    if (accepted === undefined) return null
    return accepted.authorId === authorId
      ? { ok: true, seq: accepted.seq }
      : { ok: false, refusal: { code: 'duplicateId' } }
  }

  remember(commandId: string, authorId: string, seq: number): void {
    this.#accepted.set(commandId, { seq, authorId })
  }
}
