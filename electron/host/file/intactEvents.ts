import { closeSync, openSync, readSync, statSync } from 'node:fs'
import type { OpenFailure } from '../../../shared/protocol/contract.ts'
import { carveEvents } from './carve.ts'
import { closeQuietly, openDatabase } from './database.ts'
import type { StoredRow } from './format.ts'
import { replayRows } from './loadLog.ts'
import { readLog } from './readLog.ts'

/** No workshop comes near this; a larger file is not read into memory to look for one. Bytes. */
const mostBytes = 512 * 1024 * 1024

/**
 * The events before the damage, by whichever way gives more: through SQLite, or out of the bare bytes. Never throws.
 * The file must not be open in this process (see `openPaths`).
 */
export function intactEvents(path: string): readonly StoredRow[] {
  const carved = carveFile(path)
  const read = readThroughSqlite(path)
  const rows = read.length >= carved.length ? read : carved
  const replayed = replayRows(rows, null, 0)
  return replayed.ok ? rows : replayed.intact
}

function readThroughSqlite(path: string): readonly StoredRow[] {
  try {
    const db = openDatabase(path, 'read')
    try {
      // A view of that name could go on for ever.
      const event = db.prepare("SELECT type FROM sqlite_schema WHERE lower(name) = 'event'").get()
      return event?.type === 'table' ? readLog(db).rows : []
    } finally {
      closeQuietly(db)
    }
  } catch {
    return []
  }
}

function carveFile(path: string): readonly StoredRow[] {
  try {
    const { size } = statSync(path)
    return size > mostBytes ? [] : carveEvents(readAll(path, size))
  } catch {
    return []
  }
}

/** Reads on past bad sectors: what cannot be read stays zero. */
function readAll(path: string, size: number): Uint8Array {
  const bytes = Buffer.alloc(size)
  const file = openSync(path, 'r')
  try {
    const step = 1 << 20
    for (let at = 0; at < size; at += step) readPiece(file, bytes, at, Math.min(step, size - at))
  } finally {
    closeSync(file)
  }
  return bytes
}

function readPiece(file: number, bytes: Buffer, at: number, length: number): void {
  try {
    readSync(file, bytes, at, length, at)
  } catch {
    if (length <= 4096) return
    for (let part = 0; part < length; part += 4096) {
      readPiece(file, bytes, at + part, Math.min(4096, length - part))
    }
  }
}

export function damagedFailure(path: string, detail: string): Extract<OpenFailure, { kind: 'damaged' }> {
  return { kind: 'damaged', path, intactEvents: intactEvents(path).length, detail }
}
