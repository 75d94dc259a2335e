import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'

/**
 * Opens an existing file; never creates one. For writing, the one lock on the file is taken and held until the connection
 * closes (the system lets go of it when the process dies), so a second opener gets SQLITE_BUSY at once.
 *
 * With `locking_mode=EXCLUSIVE` the rollback journal is invalidated by zeroing and syncing its header instead of deleting
 * it: a commit is as durable, cheaper, and the main file alone is complete after it.
 * @throws SQLite's error; callers turn it into a named failure.
 */
export function openDatabase(path: string, mode: 'write' | 'read'): DatabaseSync {
  const url = pathToFileURL(path)
  url.searchParams.set('mode', mode === 'write' ? 'rw' : 'ro')
  const db = new DatabaseSync(url, { readOnly: mode === 'read', timeout: 0, allowExtension: false })
  try {
    harden(db)
    if (mode === 'write') {
      db.exec('PRAGMA locking_mode = EXCLUSIVE')
      makeDurable(db)
      // Rolled back, not committed: a commit would mend a damaged header in passing. The lock stays either way.
      db.exec('BEGIN EXCLUSIVE; ROLLBACK')
    } else {
      db.prepare('SELECT count(*) FROM sqlite_schema').get()
    }
    return db
  } catch (error) {
    closeQuietly(db)
    throw error
  }
}

/** A committed transaction is on the disk: on macOS too, where a plain sync stops at the drive's cache. */
export function makeDurable(db: DatabaseSync): void {
  db.exec('PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON')
}

/** A file may come from anywhere: nothing in its schema is run, and misshapen cells are reported, not used. */
function harden(db: DatabaseSync): void {
  db.enableDefensive(true)
  db.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0')
}

/** Runs `work` in one transaction and commits. @throws what `work` or the commit throws, after rolling back. */
export function inTransaction(db: DatabaseSync, work: () => void): void {
  db.exec('BEGIN IMMEDIATE')
  try {
    work()
    db.exec('COMMIT')
  } catch (error) {
    rollBackQuietly(db)
    throw error
  }
}

function rollBackQuietly(db: DatabaseSync): void {
  try {
    if (db.isTransaction) db.exec('ROLLBACK')
  } catch {
    // SQLite rolls back by itself the next time the file is read; the first error is the one to report.
  }
}

export function closeQuietly(db: DatabaseSync): void {
  try {
    if (db.isOpen) db.close()
  } catch {
    // Nothing is pending here: what was acknowledged is committed already.
  }
}
