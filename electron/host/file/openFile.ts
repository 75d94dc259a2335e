import { accessSync, constants } from 'node:fs'
import { dirname } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import type { OpenFailure } from '../../../shared/protocol/contract.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'
import { closeQuietly, openDatabase } from './database.ts'
import { describeError, diskErrorOf, fileFailure } from './diskErrors.ts'
import { type FirstBytes, readFirstBytes } from './firstBytes.ts'
import { currentVersion } from './format.ts'
import { damagedFailure } from './intactEvents.ts'
import { type LoadedLog, loadLog } from './loadLog.ts'
import { migrate, versionOf } from './migrations.ts'
import { isHeldHere } from './openPaths.ts'
import { canRead } from './readFile.ts'
import { WorkshopFile } from './workshopFile.ts'

export type OpenedFile =
  | { ok: true; file: WorkshopFile; state: WorkshopState; log: LoadedLog }
  | { ok: false; failure: OpenFailure }

/**
 * Opens a workshop for writing and locks it. Never throws: whatever stands at `path` gives a workshop or the one failure
 * that says best what a person can do.
 * @param madeBy version of the app, written beside the snapshots it makes.
 */
export function openFile(path: string, madeBy: string): OpenedFile {
  const failure = lookBefore(path)
  if (failure) return { ok: false, failure }
  let db: DatabaseSync | null = null
  try {
    db = openDatabase(path, 'write')
    probeWriting(db)
    if (versionOf(db) < currentVersion) migrate(db)
    const loading = loadLog(db, madeBy)
    if (!loading.ok) {
      closeQuietly(db)
      return { ok: false, failure: damagedFailure(path, loading.detail) }
    }
    return {
      ok: true,
      file: new WorkshopFile(path, db, loading.log, madeBy),
      state: loading.log.state,
      log: loading.log,
    }
  } catch (error) {
    if (db) closeQuietly(db)
    return { ok: false, failure: failureOf(error, path) }
  }
}

/** What can be said before SQLite opens the file. Null: nothing against it. */
export function lookBefore(path: string): OpenFailure | null {
  try {
    if (isHeldHere(path)) return { kind: 'inUse', path }
    const first = readFirstBytes(path)
    const failure = failureOfFirstBytes(first, path)
    if (failure) return failure
    accessSync(path, constants.R_OK | constants.W_OK)
    accessSync(dirname(path), constants.W_OK)
    return null
  } catch (error) {
    return failureOf(error, path)
  }
}

export function failureOfFirstBytes(first: FirstBytes, path: string): OpenFailure | null {
  switch (first.kind) {
    case 'foreign':
      return { kind: 'notAWorkshop', path }
    case 'doubtful': {
      const failure = damagedFailure(path, 'the beginning of the file is damaged')
      return failure.intactEvents === 0 ? { kind: 'notAWorkshop', path } : failure
    }
    case 'ours':
      if (first.version <= currentVersion) return null
      return {
        kind: 'newer',
        path,
        fileVersion: first.version,
        ourVersion: currentVersion,
        canRead: canRead(path),
      }
    default:
      return first satisfies never
  }
}

/** Begins to write and takes it back: a folder without the right to make the journal is noticed now, not at the first entry. */
function probeWriting(db: DatabaseSync): void {
  try {
    db.exec(`BEGIN IMMEDIATE; PRAGMA user_version = ${versionOf(db)}`)
  } catch (error) {
    // A full disk is no reason to keep the workshop closed: it is said when a command cannot be written.
    if (diskErrorOf(error) !== 'diskFull') throw error
  } finally {
    if (db.isTransaction) db.exec('ROLLBACK')
  }
}

function failureOf(error: unknown, path: string): OpenFailure {
  if (diskErrorOf(error) === 'damaged') {
    return damagedFailure(path, describeError(error))
  }
  const failure = fileFailure(error, path)
  return failure.kind === 'noPermission' ? { ...failure, canRead: canRead(path) } : failure
}
