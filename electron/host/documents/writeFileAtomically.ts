import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { OpenFailure } from '../../../shared/protocol/contract.ts'

export type WriteResult = { ok: true } | { ok: false; failure: OpenFailure }

/**
 * Writes a file so that its path holds, at any moment, either all of the old bytes or all of the new ones: a temporary
 * file beside it is written, flushed to the disk and renamed over it. Never throws for a disk that refuses.
 */
export async function writeFileAtomically(path: string, bytes: Uint8Array): Promise<WriteResult> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.tmp`)
  try {
    const file = await open(temporary, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
    await syncFolder(dirname(path))
    return { ok: true }
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {})
    return { ok: false, failure: failureOf(path, error) }
  }
}

/**
 * Makes the new name itself durable, where that can be had: Windows cannot flush a folder and does not need to, some
 * network and FUSE mounts do not take it (EINVAL). The file is in its place all the same.
 */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  try {
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch {
    // See above.
  }
}

function failureOf(path: string, error: unknown): OpenFailure {
  const { code, message } = error as NodeJS.ErrnoException
  switch (code) {
    case 'EACCES':
    case 'EROFS':
      return { kind: 'noPermission', path, canRead: false }
    // Windows answers EPERM both for a file that another program (Word) holds and for a folder it may not write to.
    case 'EPERM':
      return process.platform === 'win32'
        ? { kind: 'inUse', path }
        : { kind: 'noPermission', path, canRead: false }
    case 'ENOSPC':
    case 'EDQUOT':
      return { kind: 'diskFull', path }
    case 'EBUSY':
    case 'ETXTBSY':
      return { kind: 'inUse', path }
    case 'ENOENT':
      return { kind: 'missing', path }
    default:
      return { kind: 'failed', path, detail: message }
  }
}
