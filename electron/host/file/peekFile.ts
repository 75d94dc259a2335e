import type { DatabaseSync } from 'node:sqlite'
import { currentVersion } from './format.ts'
import { identityOf, isHeldHere } from './openPaths.ts'
import { withDatabase } from './readFile.ts'

export type FileSummary = {
  title: string
  events: number
  /** When the last event happened, milliseconds since 1970 UTC. */
  lastAt: number
  /** Hash of the last event, hexadecimal. */
  head: string
}

/**
 * A quick look for lists: nothing is verified, and nothing changed, also where the last writer was cut off in mid-commit
 * (see `withDatabase`). Null: cannot be read, is no workshop, or is in use. Never throws.
 */
export function peekFile(path: string): FileSummary | null {
  try {
    if (identityOf(path) === null || isHeldHere(path)) return null
    return withDatabase(path, currentVersion, summaryOf)
  } catch {
    return null
  }
}

function summaryOf(db: DatabaseSync): FileSummary | null {
  const last = db.prepare('SELECT seq, at, hash FROM event ORDER BY seq DESC LIMIT 1').get()
  if (!last || !(last.hash instanceof Uint8Array)) return null
  const title = db.prepare("SELECT value FROM meta WHERE name = 'title'").get()?.value
  return {
    title: typeof title === 'string' ? title : '',
    events: Number(last.seq),
    lastAt: Number(last.at),
    head: Buffer.from(last.hash).toString('hex'),
  }
}
