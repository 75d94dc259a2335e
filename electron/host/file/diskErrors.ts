import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { DiskTrouble, OpenFailure } from '../../../shared/protocol/contract.ts'

/** What stands behind an error of the file system or of SQLite, as far as a person can act on it. */
export type DiskError = 'missing' | 'noPermission' | 'diskFull' | 'inUse' | 'exists' | 'damaged' | 'other'

const systemCodes: Readonly<Record<string, DiskError>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  ELOOP: 'missing',
  EACCES: 'noPermission',
  EPERM: 'noPermission',
  EROFS: 'noPermission',
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EFBIG: 'diskFull',
  EBUSY: 'inUse',
  ETXTBSY: 'inUse',
  EEXIST: 'exists',
}

/** Primary result codes, https://www.sqlite.org/rescode.html */
const sqliteCodes: Readonly<Record<number, DiskError>> = {
  // A table or column that has to be there is not, or holds what it cannot hold.
  1: 'damaged',
  19: 'damaged',
  20: 'damaged',
  3: 'noPermission',
  5: 'inUse',
  6: 'inUse',
  8: 'noPermission',
  11: 'damaged',
  13: 'diskFull',
  14: 'noPermission',
  23: 'noPermission',
  26: 'damaged',
}

export function diskErrorOf(error: unknown): DiskError {
  if (!(error instanceof Error)) return 'other'
  const sqlite = sqlitePrimaryCode(error)
  if (sqlite !== null) return sqliteCodes[sqlite] ?? 'other'
  const code = 'code' in error ? String(error.code) : ''
  return systemCodes[code] ?? 'other'
}

/** @returns SQLite's primary result code, or null where the error is not SQLite's. */
export function sqlitePrimaryCode(error: unknown): number | null {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode & 0xff
    : null
}

/** One line for the details of a message. */
export function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** Failure of reading or writing a whole file at `path`. `damaged` needs a look into the file: see `openFile`. */
export function fileFailure(error: unknown, path: string): OpenFailure {
  const kind = diskErrorOf(error)
  switch (kind) {
    case 'missing':
    case 'diskFull':
    case 'inUse':
    case 'exists':
      return { kind, path }
    case 'noPermission':
      return hasNoRoom(path) ? { kind: 'diskFull', path } : { kind, path, canRead: false }
    case 'damaged':
    case 'other':
      return { kind: 'failed', path, detail: describeError(error) }
    default:
      return kind satisfies never
  }
}

/** Trouble of a commit that failed. */
export function troubleKind(error: unknown, path: string): DiskTrouble['kind'] {
  return diskErrorOf(error) === 'diskFull' || hasNoRoom(path) ? 'diskFull' : 'diskError'
}

/** A disk without a free block or file entry makes SQLite say "unable to open": the cause is the room, not the right. */
function hasNoRoom(path: string): boolean {
  try {
    const disk = statfsSync(dirname(path))
    return disk.bavail === 0 || (disk.files > 0 && disk.ffree === 0)
  } catch {
    return false
  }
}
