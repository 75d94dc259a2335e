import type { DatabaseSync } from 'node:sqlite'
import type { DiskTrouble, OpenFailure } from '../../../shared/protocol/contract.ts'
import type { RecordedEvent } from '../../../shared/workshop/events.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'
import { createFile, insertRow, setMeta } from './createFile.ts'
import { closeQuietly, inTransaction, openDatabase } from './database.ts'
import { describeError, diskErrorOf, troubleKind } from './diskErrors.ts'
import type { StoredRow } from './format.ts'
import { freePath } from './freePath.ts'
import { genesis } from './hashChain.ts'
import { HeldFile } from './heldFile.ts'
import { readLog } from './readLog.ts'
import { toRows } from './rows.ts'
import { eventsPerSnapshot, writeSnapshot } from './snapshot.ts'

export type Trouble = { readonly kind: DiskTrouble['kind']; readonly detail: string }
export type Appending =
  | { kind: 'written' }
  | { kind: 'refused'; trouble: Trouble }
  /** A commit that seemed to fail did reach the disk: these rows stand in the file and must be taken in first. */
  | { kind: 'found'; rows: readonly StoredRow[] }

/** The file holds something else than the history that is in memory. */
class OtherContent extends Error {}

/**
 * A workshop file open for writing, locked against every other opener until `close` or the end of the process. Keeps the
 * history in memory, so a copy can be written even when the disk under the file is gone.
 */
export class WorkshopFile {
  #held: HeldFile
  #db: DatabaseSync
  #insert: ((row: StoredRow) => void) | null = null
  #rows: StoredRow[]
  #snapshotSeq: number
  #isDoubtful = false
  readonly #madeBy: string

  constructor(
    path: string,
    db: DatabaseSync,
    loaded: { rows: readonly StoredRow[]; snapshotSeq: number },
    madeBy: string,
  ) {
    this.#held = new HeldFile(path)
    this.#db = db
    this.#rows = [...loaded.rows]
    this.#snapshotSeq = loaded.snapshotSeq
    this.#madeBy = madeBy
  }

  /** Changes only when the file was taken away or written over and had to be written anew beside another one. */
  get path(): string {
    return this.#held.path
  }

  get rows(): readonly StoredRow[] {
    return this.#rows
  }

  /** Writes events in one transaction. When this returns `written` they are on the disk. Never throws. */
  append(events: readonly RecordedEvent[], title: string): Appending {
    try {
      const found = this.#makeSound(title)
      if (found.length > 0) return { kind: 'found', rows: found }
      const rows = toRows(events, this.#rows.at(-1)?.hash ?? genesis)
      this.#insert ??= insertRow(this.#db)
      const insert = this.#insert
      inTransaction(this.#db, () => rows.forEach(insert))
      this.#held.leave()
      this.#rows.push(...rows)
      return { kind: 'written' }
    } catch (error) {
      return { kind: 'refused', trouble: this.#troubleOf(error) }
    }
  }

  /**
   * After a refusal: tries whether the disk takes as much again, and leaves that room free inside the file for what was
   * refused. Never throws.
   */
  tryRoom(bytes: number, title: string): Appending {
    try {
      const found = this.#makeSound(title)
      if (found.length > 0) return { kind: 'found', rows: found }
      inTransaction(this.#db, () => setMeta(this.#db, 'room', ' '.repeat(bytes)))
      inTransaction(this.#db, () => this.#db.exec(`DELETE FROM meta WHERE name = 'room'`))
      this.#held.leave()
      return { kind: 'written' }
    } catch (error) {
      return { kind: 'refused', trouble: this.#troubleOf(error) }
    }
  }

  /** Keeps the state for a quick opening, where enough has happened since the last time. For quiet moments. */
  keepSnapshot(state: WorkshopState): void {
    const head = this.#rows.at(-1)
    if (!head || head.seq !== state.seq || head.seq - this.#snapshotSeq < eventsPerSnapshot) return
    try {
      if (this.#held.look() === 'writtenOver') return
      writeSnapshot(this.#db, head, state, this.#madeBy)
      this.#held.leave()
      this.#snapshotSeq = head.seq
    } catch {
      // A snapshot only saves time. If the disk is at fault, the next command finds out and says so.
    }
  }

  /** A complete, consistent copy under a new name, made from memory. */
  copyTo(path: string, title: string): { ok: true } | { ok: false; failure: OpenFailure } {
    return createFile(path, this.#rows, title)
  }

  close(state: WorkshopState): void {
    const { title } = state.details
    try {
      if (this.#held.look() === 'writtenOver') this.#readAgain(title)
      this.keepSnapshot(state)
      setMeta(this.#db, 'title', title)
    } catch {
      // Only the name shown in lists would be out of date; what was written over is in the automatic copies.
    }
    closeQuietly(this.#db)
    this.#held.letGo()
  }

  /** @returns rows that stand on the disk beyond those known. @throws where the file cannot be written now. */
  #makeSound(title: string): readonly StoredRow[] {
    const found = this.#held.look()
    if (found === 'writtenOver') return this.#readAgain(title)
    if (found === 'gone') this.#writeAnew(title)
    return this.#isDoubtful ? this.#reopen() : []
  }

  /**
   * What another program wrote into the file is either what stood there anyway, or its own: then that stays, and what is
   * in memory becomes a file beside it.
   */
  #readAgain(title: string): readonly StoredRow[] {
    try {
      return this.#reopen()
    } catch (error) {
      if (!(error instanceof OtherContent) && diskErrorOf(error) !== 'damaged') throw error
      this.#writeAnew(title)
      return []
    }
  }

  /** Somebody deleted, moved, replaced or wrote over the file under us: what is in memory becomes a file again. */
  #writeAnew(title: string): void {
    const path = freePath(this.#held.path)
    const created = createFile(path, this.#rows, title)
    if (!created.ok)
      throw new Error(`the file is gone and could not be written again (${created.failure.kind})`)
    this.#use(path, openDatabase(path, 'write'))
  }

  /** After an error that leaves open what is on the disk, the disk is asked. */
  #reopen(): readonly StoredRow[] {
    closeQuietly(this.#db)
    const db = openDatabase(this.#held.path, 'write')
    const { rows, damage } = readLog(db)
    const known = this.#rows.length
    const isSame = rows.length >= known && rows[known - 1]?.hash.join() === this.#rows.at(-1)?.hash.join()
    if (damage !== null || !isSame) {
      closeQuietly(db)
      throw new OtherContent(damage ?? 'the file is not the one that was open')
    }
    this.#use(this.#held.path, db)
    const found = rows.slice(known)
    this.#rows.push(...found)
    return found
  }

  #use(path: string, db: DatabaseSync): void {
    if (db !== this.#db) closeQuietly(this.#db)
    this.#held.letGo()
    this.#held = new HeldFile(path)
    this.#db = db
    this.#insert = null
    this.#snapshotSeq = 0
    this.#isDoubtful = false
  }

  #troubleOf(error: unknown): Trouble {
    if (diskErrorOf(error) !== 'diskFull') this.#isDoubtful = true
    // What was rolled back has touched the file too.
    else this.#held.leave()
    return { kind: troubleKind(error, this.#held.path), detail: describeError(error) }
  }
}
