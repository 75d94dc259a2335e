import type { OpenFailure } from '../../../shared/protocol/contract.ts'
import { type Created, createFile } from './createFile.ts'
import { readFirstBytes } from './firstBytes.ts'
import { damagedFailure, intactEvents } from './intactEvents.ts'
import { replayRows } from './loadLog.ts'
import { isHeldHere } from './openPaths.ts'
import { readFile } from './readFile.ts'

export type Salvaged = { ok: true; events: number } | { ok: false; failure: OpenFailure }

/**
 * Writes every intact event of a damaged file into a new one. The damaged file is not touched. A sound file is copied
 * whole. Never throws.
 */
export function salvageFile(from: string, to: string): Salvaged {
  const failure = refusal(from)
  if (failure) return { ok: false, failure }
  const rows = intactEvents(from)
  const replayed = replayRows(rows, null, 0)
  if (!replayed.ok) return { ok: false, failure: damagedFailure(from, replayed.detail) }
  const created: Created = createFile(to, rows, replayed.log.state.details.title)
  return created.ok ? { ok: true, events: rows.length } : created
}

function refusal(from: string): OpenFailure | null {
  try {
    if (isHeldHere(from)) return { kind: 'inUse', path: from }
    if (readFirstBytes(from).kind === 'foreign') return { kind: 'notAWorkshop', path: from }
  } catch {
    // Missing or unreadable: reading it below says which.
  }
  const read = readFile(from)
  if (read.ok || read.failure.kind === 'damaged' || read.failure.kind === 'notAWorkshop') return null
  return read.failure
}
