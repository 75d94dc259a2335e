import type { DatabaseSync } from 'node:sqlite'
import { describeError } from './diskErrors.ts'
import type { StoredRow } from './format.ts'
import { genesis, isIntact } from './hashChain.ts'

/** The intact beginning of a log, and what ended it where that was not simply the end. */
export type LogReading = { readonly rows: readonly StoredRow[]; readonly damage: string | null }

/**
 * Reads events in order as long as every hash follows from the one before. Never throws: a page that SQLite cannot read
 * ends the reading like a hash that does not fit.
 */
export function readLog(db: DatabaseSync): LogReading {
  const rows: StoredRow[] = []
  try {
    const all = db.prepare(
      'SELECT seq, at, author, command_id AS commandId, cause, body, hash FROM event ORDER BY seq',
    )
    let head = genesis
    for (const found of all.iterate()) {
      const expected = rows.length + 1
      const row = asStoredRow(found)
      if (row === null || row.seq !== expected) return { rows, damage: `event ${expected} is missing` }
      if (!isIntact(head, row)) return { rows, damage: `event ${expected} has been changed` }
      rows.push(row)
      head = row.hash
    }
    return { rows, damage: null }
  } catch (error) {
    return { rows, damage: describeError(error) }
  }
}

/** @returns the row if every column has the type it was written with, else null. */
export function asStoredRow(found: Record<string, unknown>): StoredRow | null {
  const { seq, at, author, commandId, cause, body, hash } = found
  if (typeof seq !== 'number' || typeof at !== 'number') return null
  if (typeof author !== 'string' || typeof commandId !== 'string') return null
  if (typeof cause !== 'string' || typeof body !== 'string' || !(hash instanceof Uint8Array)) return null
  return { seq, at, author, commandId, cause, body, hash }
}
