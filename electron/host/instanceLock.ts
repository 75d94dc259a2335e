import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Where a running instance can be found. `browser` addresses hold keys: the file is for its owner's eyes only. */
export type Instance =
  | { kind: 'browser'; instanceId: string; port: number; desk: string; wall: string }
  | { kind: 'electron' }

export type InstanceLock = {
  /** What an instance published that ended without letting go (a crash); null after a proper end. */
  left: Instance | null
  /** Tells later launches where this one is. */
  publish(instance: Instance): void
  release(): void
}

const addressFile = (dataFolder: string): string => join(dataFolder, 'instance.json')

/**
 * One program at a time on one data folder. The lock is SQLite's on an empty database: the system lets go of it when the
 * process ends in whatever way, so there is no stale lock and no guessing by process numbers.
 * @returns null where another live process holds it. Throws where the folder cannot be written to.
 */
export function takeInstanceLock(dataFolder: string): InstanceLock | null {
  const database = new DatabaseSync(join(dataFolder, 'instance.lock'), { timeout: 0 })
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    if (isBusy(error)) return null
    throw error
  }
  const left = readInstance(dataFolder)
  // Until published, a later launch must not be sent to the address of the one before.
  rmSync(addressFile(dataFolder), { force: true })
  return {
    left,
    publish: instance =>
      writeFileSync(addressFile(dataFolder), `${JSON.stringify(instance)}\n`, { mode: 0o600 }),
    release() {
      rmSync(addressFile(dataFolder), { force: true })
      database.close()
    },
  }
}

/** SQLITE_BUSY, https://sqlite.org/rescode.html#busy, and its extended codes. */
const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === 5

/** @returns what the running instance has published, or null while it has not, or where it cannot be read. */
export function readInstance(dataFolder: string): Instance | null {
  try {
    const read: unknown = JSON.parse(readFileSync(addressFile(dataFolder), 'utf8'))
    return isInstance(read) ? read : null
  } catch {
    return null
  }
}

function isInstance(value: unknown): value is Instance {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false
  if (value.kind === 'electron') return true
  return (
    value.kind === 'browser' &&
    'desk' in value &&
    typeof value.desk === 'string' &&
    'wall' in value &&
    typeof value.wall === 'string' &&
    'port' in value
  )
}
