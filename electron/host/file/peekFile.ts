import { closeQuietly, openDatabase } from './database.ts'
import { isHeldHere } from './openPaths.ts'

export type FileSummary = {
  title: string
  events: number
  /** When the last event happened, milliseconds since 1970 UTC. */
  lastAt: number
  /** Hash of the last event, hexadecimal. */
  head: string
}

/** A quick look for lists: nothing is verified. Null: cannot be read, is no workshop, or is in use. Never throws. */
export function peekFile(path: string): FileSummary | null {
  try {
    if (isHeldHere(path)) return null
    const db = openDatabase(path, 'read')
    try {
      const last = db.prepare('SELECT seq, at, hash FROM event ORDER BY seq DESC LIMIT 1').get()
      if (!last || !(last.hash instanceof Uint8Array)) return null
      const title = db.prepare("SELECT value FROM meta WHERE name = 'title'").get()?.value
      return {
        title: typeof title === 'string' ? title : '',
        events: Number(last.seq),
        lastAt: Number(last.at),
        head: Buffer.from(last.hash).toString('hex'),
      }
    } finally {
      closeQuietly(db)
    }
  } catch {
    return null
  }
}
