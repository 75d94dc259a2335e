import type { DatabaseSync } from 'node:sqlite'

/**
 * What a `.walkthrough` file is: one SQLite database. Everything a reader needs is in the one file; between two commits it
 * can be copied by itself.
 */
export const extension = '.walkthrough'
/** "PWKT", bytes 68 to 71 of the file: tells our files from other SQLite databases. */
export const applicationId = 0x50574b54
/**
 * Version of the tables, kept as SQLite's `user_version` (bytes 60 to 63). It also rises, with an empty migration step,
 * when an event type is added: an older app must not write into a history that it cannot read.
 */
export const currentVersion = 1
export const pageSize = 4096

/** A command id is looked up in memory (see `WorkshopFile`), so no index has to be kept and synced on every commit. */
export const schema = {
  meta: 'CREATE TABLE meta(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID',
  event:
    'CREATE TABLE event(seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, author TEXT NOT NULL, command_id TEXT NOT NULL, cause TEXT NOT NULL, body TEXT NOT NULL, hash BLOB NOT NULL)',
  snapshot:
    'CREATE TABLE snapshot(seq INTEGER PRIMARY KEY, made_by TEXT NOT NULL, body TEXT NOT NULL, hash BLOB NOT NULL)',
} as const

/** Lays the tables into an empty database. The caller commits. */
export function layTables(db: DatabaseSync): void {
  for (const sql of Object.values(schema)) db.exec(sql)
  db.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${currentVersion}`)
}

/** An event as a row of the table: JSON as text, exactly the bytes that the hash was taken of. */
export type StoredRow = {
  readonly seq: number
  /** Milliseconds since 1970 UTC. */
  readonly at: number
  readonly author: string
  readonly commandId: string
  readonly cause: string
  readonly body: string
  readonly hash: Uint8Array
}
