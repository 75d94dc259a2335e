import { hash } from 'node:crypto'
import type { StoredRow } from './format.ts'

/** What the first event's hash is chained to. */
export const genesis: Uint8Array = hash('sha256', 'PANACEA Walk-through', 'buffer')

/** @returns SHA-256 of the previous event's hash followed by the row as canonical JSON, 32 bytes. */
export function rowHash(previous: Uint8Array, row: Omit<StoredRow, 'hash'>): Uint8Array {
  const text = JSON.stringify([row.seq, row.at, row.author, row.commandId, row.cause, row.body])
  return hash('sha256', Buffer.concat([previous, Buffer.from(text, 'utf8')]), 'buffer')
}

/** True where `row` is the untouched successor of the event whose hash is `previous`. */
export function isIntact(previous: Uint8Array, row: StoredRow): boolean {
  return Buffer.compare(rowHash(previous, row), row.hash) === 0
}
