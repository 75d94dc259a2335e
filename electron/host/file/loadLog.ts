import type { DatabaseSync } from 'node:sqlite'
import { Process } from '../../../shared/process/schema.ts'
import { evolve } from '../../../shared/workshop/evolve.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'
import type { StoredRow } from './format.ts'
import { readLog } from './readLog.ts'
import { createRowParser, type ParsedRow } from './rows.ts'
import { schemaFault } from './schemaFault.ts'
import { readSnapshot } from './snapshot.ts'

/** A whole history in memory: what it adds up to, and its rows, from which the file can be written again at any time. */
export type LoadedLog = {
  readonly state: WorkshopState
  readonly rows: readonly StoredRow[]
  /** Number of the event up to which a snapshot spared the replay; 0: none. */
  readonly snapshotSeq: number
}
export type Loading =
  | { ok: true; log: LoadedLog }
  /** `intact`: the rows before the damage. */
  | { ok: false; intact: readonly StoredRow[]; detail: string }

/**
 * Reads and checks everything: the tables, the database's own structure, every hash, and every event that no snapshot covers.
 * @param madeBy version of the app, whose snapshots can be relied on. Null: replay from the beginning.
 */
export function loadLog(db: DatabaseSync, madeBy: string | null): Loading {
  const strange = schemaFault(db)
  if (strange !== null) return { ok: false, intact: [], detail: strange }
  const { rows, damage } = readLog(db)
  if (damage !== null) return { ok: false, intact: rows, detail: damage }
  const fault = structureFault(db)
  if (fault !== null) return { ok: false, intact: rows, detail: fault }
  const snapshot = madeBy === null ? null : readSnapshot(db, rows, madeBy)
  return replayRows(rows, snapshot?.state ?? null, snapshot?.seq ?? 0)
}

/** Replays rows whose hashes are known to be right. Never throws. */
export function replayRows(rows: readonly StoredRow[], start: WorkshopState | null, from: number): Loading {
  const parse = createRowParser()
  let state = start
  let done = from
  for (const row of rows.slice(from)) {
    const parsed = parse(row)
    const fault = faultOf(parsed, row.seq)
    if (fault !== null) return { ok: false, intact: rows.slice(0, done), detail: fault }
    try {
      if (parsed.kind === 'event') state = evolve(state, parsed.recorded)
    } catch {
      return { ok: false, intact: rows.slice(0, done), detail: `event ${row.seq} does not make sense` }
    }
    done = row.seq
  }
  return state === null
    ? { ok: false, intact: [], detail: 'no events' }
    : { ok: true, log: { state, rows, snapshotSeq: from } }
}

function faultOf(parsed: ParsedRow, seq: number): string | null {
  switch (parsed.kind) {
    case 'malformed':
      return parsed.detail
    case 'unknownType':
      return `event ${seq} is of an unknown type`
    case 'event':
      return seq === 1 ? firstEventFault(parsed) : null
    default:
      return parsed satisfies never
  }
}

/** Everything hangs on the first event: it brings the process, and every view relies on its shape. */
function firstEventFault({ recorded }: Extract<ParsedRow, { kind: 'event' }>): string | null {
  if (recorded.event.type !== 'workshopCreated') return 'the first event does not create a workshop'
  return Process.safeParse(recorded.event.process).success
    ? null
    : 'the process in the first event is not valid'
}

function structureFault(db: DatabaseSync): string | null {
  const result = db.prepare('PRAGMA integrity_check(1)').get()?.integrity_check
  return result === 'ok' ? null : String(result ?? 'no answer')
}

/**
 * Reads what can be understood of a file that a newer version wrote: its hashes may be made differently and its events may
 * be new, so both are passed over. For looking only, never for writing.
 */
export function loadNewer(db: DatabaseSync): Loading {
  const strict = readLog(db)
  const rows = strict.damage === null ? strict.rows : readLoosely(db)
  const parse = createRowParser()
  let state: WorkshopState | null = null
  for (const row of rows) {
    const parsed = parse(row)
    if (parsed.kind !== 'event') continue
    if (state === null && firstEventFault(parsed) !== null) break
    try {
      state = evolve(state, parsed.recorded)
    } catch {
      // An event whose fields have a new shape: the rest can still be looked at.
    }
  }
  if (state === null) return { ok: false, intact: [], detail: 'no readable events' }
  return { ok: true, log: { state, rows, snapshotSeq: 0 } }
}

function readLoosely(db: DatabaseSync): StoredRow[] {
  try {
    const found = db.prepare(
      'SELECT seq, at, author, command_id AS commandId, cause, body FROM event ORDER BY seq',
    )
    return found.all().map(row => ({
      seq: Number(row.seq),
      at: Number(row.at),
      author: String(row.author),
      commandId: String(row.commandId),
      cause: String(row.cause),
      body: String(row.body),
      hash: new Uint8Array(),
    }))
  } catch {
    return []
  }
}
