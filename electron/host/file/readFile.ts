import { chmodSync, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import type { OpenFailure } from '../../../shared/protocol/contract.ts'
import { closeQuietly, openDatabase } from './database.ts'
import { describeError, diskErrorOf, fileFailure } from './diskErrors.ts'
import { readFirstBytes } from './firstBytes.ts'
import { currentVersion } from './format.ts'
import { damagedFailure } from './intactEvents.ts'
import { type LoadedLog, type Loading, loadLog, loadNewer } from './loadLog.ts'
import { migrate, versionOf } from './migrations.ts'
import { isHeldHere } from './openPaths.ts'

export type ReadFile =
  | { ok: true; log: LoadedLog; readOnly: 'newer' | 'noPermission' }
  | { ok: false; failure: OpenFailure }

/** Reads a whole workshop to look at, and lets go of the file again. Writes nothing beside it. Never throws. */
export function readFile(path: string): ReadFile {
  try {
    if (isHeldHere(path)) return { ok: false, failure: { kind: 'inUse', path } }
    const first = readFirstBytes(path)
    if (first.kind !== 'ours') return { ok: false, failure: { kind: 'notAWorkshop', path } }
    const loading = load(path, first.version)
    if (!loading.ok) return { ok: false, failure: damagedFailure(path, loading.detail) }
    return { ok: true, log: loading.log, readOnly: first.version > currentVersion ? 'newer' : 'noPermission' }
  } catch (error) {
    if (diskErrorOf(error) !== 'damaged') return { ok: false, failure: fileFailure(error, path) }
    return { ok: false, failure: damagedFailure(path, describeError(error)) }
  }
}

export function canRead(path: string): boolean {
  return readFile(path).ok
}

function load(path: string, version: number): Loading {
  return withDatabase(path, version, db => (version > currentVersion ? loadNewer(db) : loadLog(db, null)))
}

/**
 * Lends the database for reading: the file itself or, where that cannot be read without writing (an older version, or a
 * journal that has to be rolled back first), a passing copy of it.
 * @throws SQLite's or the file system's error.
 */
export function withDatabase<T>(path: string, version: number, use: (db: DatabaseSync) => T): T {
  if (version < currentVersion) return withCopy(path, use)
  try {
    return lend(openDatabase(path, 'read'), use)
  } catch (error) {
    // The last writer was cut off in mid-commit and left a journal that a reader may not roll back.
    if (diskErrorOf(error) === 'noPermission') return withCopy(path, use)
    throw error
  }
}

function withCopy<T>(path: string, use: (db: DatabaseSync) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'walkthrough-'))
  try {
    const copy = join(folder, 'copy')
    for (const suffix of ['', '-journal']) {
      if (!existsSync(path + suffix)) continue
      copyFileSync(path + suffix, copy + suffix)
      chmodSync(copy + suffix, 0o600)
    }
    const db = openDatabase(copy, 'write')
    if (versionOf(db) < currentVersion) migrate(db)
    return lend(db, use)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function lend<T>(db: DatabaseSync, use: (db: DatabaseSync) => T): T {
  try {
    return use(db)
  } finally {
    closeQuietly(db)
  }
}
