import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { OpenFailure } from '../../../shared/protocol/contract.ts'
import { closeQuietly, inTransaction, makeDurable } from './database.ts'
import { fileFailure } from './diskErrors.ts'
import { layTables, pageSize, type StoredRow } from './format.ts'

export type Created = { ok: true } | { ok: false; failure: OpenFailure }

/**
 * Writes a whole workshop file. It comes into being under its name complete and on disk, or not at all, and never in the
 * place of another file.
 */
export function createFile(path: string, rows: readonly StoredRow[], title: string): Created {
  return putInPlace(path, part => {
    const db = new DatabaseSync(part)
    try {
      db.exec(`PRAGMA page_size = ${pageSize}`)
      makeDurable(db)
      inTransaction(db, () => {
        layTables(db)
        rows.forEach(insertRow(db))
        setMeta(db, 'title', title)
      })
    } finally {
      closeQuietly(db)
    }
  })
}

/**
 * Has `write` make a file under a passing name in the same folder, then gives it its real name without replacing anything.
 */
export function putInPlace(path: string, write: (part: string) => void): Created {
  const part = partPath(path)
  try {
    // SQLite would only say that it cannot open the file; the system says why.
    statSync(dirname(path))
    if (statSync(path, { throwIfNoEntry: false })) return { ok: false, failure: { kind: 'exists', path } }
    write(part)
    giveName(part, path)
    syncFolder(dirname(path))
    return { ok: true }
  } catch (error) {
    return { ok: false, failure: fileFailure(error, path) }
  } finally {
    for (const leftover of [part, `${part}-journal`]) rmSync(leftover, { force: true })
  }
}

/** Short, whatever the length of the real name: names end at 255 bytes. */
function partPath(path: string): string {
  return join(dirname(path), `.walkthrough-${randomBytes(6).toString('hex')}.part`)
}

/** A link never replaces another file. Where there are no links (FAT on memory sticks) a look and a rename must do. */
function giveName(part: string, path: string): void {
  try {
    linkSync(part, path)
  } catch (error) {
    if (statSync(path, { throwIfNoEntry: false })) throw error
    renameSync(part, path)
  }
}

/**
 * Makes the new name itself durable, where that can be had: Windows cannot and need not open a folder for this, some
 * network and FUSE mounts do not take it (EINVAL), and a folder may be one that can be written but not read. The file is
 * there and on the disk all the same.
 */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  try {
    const handle = openSync(folder, 'r')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  } catch {
    // See above.
  }
}

/** @returns a function that adds one row, or throws; the caller holds the transaction. */
export function insertRow(db: DatabaseSync): (row: StoredRow) => void {
  const insert = db.prepare(
    'INSERT INTO event(seq, at, author, command_id, cause, body, hash) VALUES(?, ?, ?, ?, ?, ?, ?)',
  )
  return row => {
    const { seq, at, author, commandId, cause, body, hash } = row
    const { changes } = insert.run(seq, at, author, commandId, cause, body, hash)
    // What is not there must not be acknowledged, whatever kept it out.
    if (Number(changes) !== 1) throw new Error(`event ${seq} was not taken`)
  }
}

/** Small facts for lists (`title`): convenient, never trusted for content. */
export function setMeta(db: DatabaseSync, name: string, value: string): void {
  db.prepare(
    'INSERT INTO meta(name, value) VALUES(?, ?) ON CONFLICT(name) DO UPDATE SET value = excluded.value',
  ).run(name, value)
}
