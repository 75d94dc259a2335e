import type { DatabaseSync } from 'node:sqlite'
import { inTransaction } from './database.ts'
import { currentVersion, schema } from './format.ts'
import { genesis, rowHash } from './hashChain.ts'

/**
 * One step for every version that was ever written: `migrations[n]` makes version n + 1 out of version n. A released step
 * is never edited. Each needs a file of its version in `tests/fixtures/workshop/version-<n>.sql`; a test fails without it.
 */
export const migrations: readonly ((db: DatabaseSync) => void)[] = [chainTheEvents]

/** Version 0, the prototype: no cause, no hash, no snapshots, nothing about the file. */
function chainTheEvents(db: DatabaseSync): void {
  const old = db
    .prepare('SELECT seq, at, author, command_id AS commandId, body FROM event ORDER BY seq')
    .all()
  db.exec('ALTER TABLE event RENAME TO event_0')
  for (const sql of Object.values(schema)) db.exec(sql)
  const insert = db.prepare('INSERT INTO event VALUES(?, ?, ?, ?, ?, ?, ?)')
  const cause = JSON.stringify({ kind: 'command', commandType: 'unknown' })
  let head = genesis
  for (const { seq, at, author, commandId, body } of old) {
    const row = {
      seq: Number(seq),
      at: Number(at),
      author: String(author),
      commandId: String(commandId),
      cause,
      body: String(body),
    }
    head = rowHash(head, row)
    insert.run(row.seq, row.at, row.author, row.commandId, cause, row.body, head)
  }
  db.exec('DROP TABLE event_0')
}

export function versionOf(db: DatabaseSync): number {
  return Number(db.prepare('PRAGMA user_version').get()?.user_version ?? 0)
}

/** Brings an older file up to `currentVersion`: every step or none. @throws where the disk or the content refuses. */
export function migrate(db: DatabaseSync): void {
  const from = versionOf(db)
  if (from >= currentVersion) return
  inTransaction(db, () => {
    for (const step of migrations.slice(from, currentVersion)) step(db)
    db.exec(`PRAGMA user_version = ${currentVersion}`)
  })
}
