import type { DatabaseSync } from 'node:sqlite'
import { isDeepStrictEqual } from 'node:util'
import type { OpenFailure } from '../../../shared/protocol/contract.ts'
import { describeError, diskErrorOf, fileFailure } from './diskErrors.ts'
import { readFirstBytes } from './firstBytes.ts'
import { currentVersion } from './format.ts'
import { damagedFailure } from './intactEvents.ts'
import { type Loading, loadLog, replayRows } from './loadLog.ts'
import { isHeldHere } from './openPaths.ts'
import { withDatabase } from './readFile.ts'
import { readSnapshot } from './snapshot.ts'

export type Verified =
  | {
      ok: true
      events: number
      /** Hash of the last event, hexadecimal: two copies with the same value hold the same history. */
      head: string
      /** Number of the event the kept snapshot stands after; null: none, or none that can be relied on. */
      snapshot: number | null
    }
  | { ok: false; failure: OpenFailure }

/**
 * Checks everything there is to check: the database's structure, the chain of hashes, that every event can be replayed, and
 * that the snapshot is what the replay gives. Never throws, changes nothing.
 * @param madeBy version of the app; a snapshot of another version is not compared.
 */
export function verifyFile(path: string, madeBy: string): Verified {
  try {
    if (isHeldHere(path)) return { ok: false, failure: { kind: 'inUse', path } }
    const first = readFirstBytes(path)
    if (first.kind === 'foreign') return { ok: false, failure: { kind: 'notAWorkshop', path } }
    if (first.kind === 'doubtful') {
      const failure = damagedFailure(path, 'the beginning of the file is damaged')
      return { ok: false, failure: failure.intactEvents > 0 ? failure : { kind: 'notAWorkshop', path } }
    }
    const { version } = first
    if (version > currentVersion) {
      const newer = {
        kind: 'newer',
        path,
        fileVersion: version,
        ourVersion: currentVersion,
        canRead: true,
      } as const
      return { ok: false, failure: newer }
    }
    const finding = withDatabase(path, version, db => examine(db, madeBy))
    if (!finding.ok) return { ok: false, failure: damagedFailure(path, finding.detail) }
    return finding
  } catch (error) {
    if (diskErrorOf(error) === 'damaged')
      return { ok: false, failure: damagedFailure(path, describeError(error)) }
    return { ok: false, failure: fileFailure(error, path) }
  }
}

function examine(
  db: DatabaseSync,
  madeBy: string,
): Extract<Verified, { ok: true }> | Extract<Loading, { ok: false }> {
  const loading = loadLog(db, null)
  if (!loading.ok) return loading
  const { rows } = loading.log
  const snapshot = readSnapshot(db, rows, madeBy)
  if (snapshot) {
    const replayed = replayRows(rows.slice(0, snapshot.seq), null, 0)
    const isSame =
      replayed.ok && isDeepStrictEqual(JSON.parse(JSON.stringify(replayed.log.state)), snapshot.state)
    if (!isSame) return { ok: false, intact: rows, detail: 'the snapshot is not what the events add up to' }
  }
  const head = Buffer.from(rows.at(-1)?.hash ?? []).toString('hex')
  return { ok: true, events: rows.length, head, snapshot: snapshot?.seq ?? null }
}
