import { hash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { blankWorkshop } from '../../../shared/workshop/blank.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'
import { inTransaction } from './database.ts'
import type { StoredRow } from './format.ts'

/**
 * The state after some event, kept so that opening need not replay from the beginning. Only ever a shortcut: one that does
 * not fit the log, is damaged, or was made by another version of the app is passed over.
 */
export type Snapshot = { readonly seq: number; readonly state: WorkshopState }

/** So many events are replayed on opening at most. */
export const eventsPerSnapshot = 500

/** Chained to the event it stands after, so it cannot be taken for the state of another history. */
function snapshotHash(head: Uint8Array, madeBy: string, body: string): Uint8Array {
  return hash('sha256', Buffer.concat([head, Buffer.from(`${madeBy}\n${body}`, 'utf8')]), 'buffer')
}

/** Replaces the snapshot in one transaction of its own. @throws where the disk refuses. */
export function writeSnapshot(db: DatabaseSync, head: StoredRow, state: WorkshopState, madeBy: string): void {
  const body = JSON.stringify(state)
  inTransaction(db, () => {
    db.exec('DELETE FROM snapshot')
    db.prepare('INSERT INTO snapshot(seq, made_by, body, hash) VALUES(?, ?, ?, ?)').run(
      head.seq,
      madeBy,
      body,
      snapshotHash(head.hash, madeBy, body),
    )
  })
}

/** @returns the newest snapshot that fits these rows, or null. Never throws. */
export function readSnapshot(
  db: DatabaseSync,
  rows: readonly StoredRow[],
  madeBy: string | null,
): Snapshot | null {
  try {
    const found = db
      .prepare('SELECT seq, made_by AS madeBy, body, hash FROM snapshot ORDER BY seq DESC')
      .get()
    if (!found || typeof found.seq !== 'number' || typeof found.body !== 'string') return null
    if (typeof found.madeBy !== 'string' || (madeBy !== null && found.madeBy !== madeBy)) return null
    const head = rows[found.seq - 1]
    if (!head || !(found.hash instanceof Uint8Array)) return null
    const expected = snapshotHash(head.hash, found.madeBy, found.body)
    if (Buffer.compare(expected, found.hash) !== 0) return null
    const state: unknown = JSON.parse(found.body)
    return hasShapeOfToday(state) ? { seq: found.seq, state } : null
  } catch {
    return null
  }
}

/** Between two releases the state may get new parts: a snapshot from before has them not, whatever its version says. */
function hasShapeOfToday(state: unknown): state is WorkshopState {
  if (typeof state !== 'object' || state === null) return false
  const parts = Object.keys(blankWorkshop)
  return Object.keys(state).length === parts.length && parts.every(part => part in state)
}
