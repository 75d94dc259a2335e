import type { DatabaseSync } from 'node:sqlite'
import { schema } from './format.ts'

/**
 * Looks for tables that are not as they were laid, and for anything beside them: a trigger could swallow what is written,
 * a view could say what was never written.
 * @returns what is wrong, or null. @throws SQLite's error where the list of tables cannot be read.
 */
export function schemaFault(db: DatabaseSync): string | null {
  const missing = new Map(Object.entries(schema).map(([name, sql]) => [name, normalised(sql)]))
  // Indexes that SQLite makes for a key by itself have no text.
  const found = db.prepare(
    "SELECT type, name, sql FROM sqlite_schema WHERE type <> 'index' OR sql IS NOT NULL",
  )
  for (const { type, name, sql } of found.all()) {
    if (type !== 'table') return `there is a ${type} “${name}”`
    if (missing.get(String(name)) !== normalised(String(sql))) return `the table “${name}” is not ours`
    missing.delete(String(name))
  }
  const [first] = missing.keys()
  return first === undefined ? null : `the table “${first}” is missing`
}

/** Database tools may set the same words in other spaces or quotes. */
const normalised = (sql: string): string =>
  sql
    .replace(/["`[\]]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([(),]) ?/g, '$1')
    .trim()
    .toLowerCase()
