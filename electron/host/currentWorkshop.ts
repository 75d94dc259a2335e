import { copyFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { DiskTrouble, OpenFailure, OpenResult, Session } from '../../shared/protocol/contract.ts'
import type { Author } from '../../shared/workshop/author.ts'
import type { Command } from '../../shared/workshop/commands.ts'
import type { RecordedEvent } from '../../shared/workshop/events.ts'
import type { WorkshopState } from '../../shared/workshop/state.ts'
import { type Created, createFile, putInPlace } from './file/createFile.ts'
import { genesis } from './file/hashChain.ts'
import type { LoadedLog } from './file/loadLog.ts'
import { openFile } from './file/openFile.ts'
import { identityOf } from './file/openPaths.ts'
import { readFile } from './file/readFile.ts'
import { toRows } from './file/rows.ts'
import type { Outcome } from './givenAnswers.ts'
import { LiveWorkshop } from './liveWorkshop.ts'

type Slot =
  | { kind: 'none'; failure?: OpenFailure }
  /** `openedAs`: the path that was asked for; `knownAs`: the path that everybody has been told. */
  | { kind: 'live'; live: LiveWorkshop; openedAs: string; knownAs: string }
  | { kind: 'reading'; path: string; log: LoadedLog; readOnly: 'newer' | 'noPermission' }

export type CurrentWorkshopOptions = {
  appVersion: string
  now: () => number
  /** Where the file at this path is worked on: there, or in a copy that is made for it. */
  placeToWork(path: string): { ok: true; path: string } | { ok: false; failure: OpenFailure }
  onOpened(session: Extract<Session, { kind: 'open' }>): void
  onClosed(session: Extract<Session, { kind: 'open' }>): void
  /** The file was taken away or written over; the workshop is in another one from now on. */
  onMoved(session: Extract<Session, { kind: 'open' }>): void
  /** Commands that are submitted now are still written. */
  onClosing(): void
  /** The session is another one. */
  onSession(): void
  onCommitted(events: readonly RecordedEvent[]): void
  onTrouble(trouble: DiskTrouble | null): void
  onQuiet(live: LiveWorkshop): void
}

/** The one workshop that is open, if any: opening another one closes it, and a failure to open leaves it as it was. */
export class CurrentWorkshop {
  #slot: Slot = { kind: 'none' }
  readonly #options: CurrentWorkshopOptions

  constructor(options: CurrentWorkshopOptions) {
    this.#options = options
  }

  session(): Session {
    const slot = this.#slot
    switch (slot.kind) {
      case 'none':
        return slot
      case 'live': {
        const { state, trouble, file } = slot.live
        const movedFrom = file.path === slot.openedAs ? null : basename(slot.openedAs)
        return { ...openSession(file.path, state, null, trouble), movedFrom }
      }
      case 'reading':
        return openSession(slot.path, slot.log.state, slot.readOnly, null)
      default:
        return slot satisfies never
    }
  }

  get live(): LiveWorkshop | null {
    return this.#slot.kind === 'live' ? this.#slot.live : null
  }

  submit(command: Command, author: Author): Promise<Outcome> {
    const slot = this.#slot
    if (slot.kind === 'live') return slot.live.submit(command, author)
    const code = slot.kind === 'reading' ? 'readOnly' : 'noWorkshop'
    return Promise.resolve({ ok: false, refusal: { code } })
  }

  open(somePath: string, readOnly: boolean): OpenResult {
    const path = resolve(somePath)
    if (this.#isOpenAlready(path, readOnly)) return { ok: true }
    if (readOnly) return this.#openToRead(path)
    const place = this.#options.placeToWork(path)
    return place.ok ? this.#openToWrite(place.path) : place
  }

  /** Makes a file that begins with these events, and opens it. */
  create(path: string, events: readonly RecordedEvent[], title: string): OpenResult {
    const created = createFile(path, toRows(events, genesis), title)
    return created.ok ? this.#openToWrite(path) : created
  }

  /** A complete copy of what is open under another name. */
  saveCopy(path: string): Created {
    const slot = this.#slot
    switch (slot.kind) {
      case 'none':
        return { ok: false, failure: { kind: 'missing', path } }
      case 'live':
        return slot.live.file.copyTo(path, slot.live.state.details.title)
      case 'reading':
        // What a newer version wrote is copied as it is: writing it again would lose what is not understood here.
        if (slot.readOnly === 'newer') return putInPlace(path, part => copyFileSync(slot.path, part))
        return createFile(path, slot.log.rows, slot.log.state.details.title)
      default:
        return slot satisfies never
    }
  }

  /** For files asked for from outside: where nothing else is open, the start screen says why this one did not open. */
  openFromOutside(path: string): OpenResult {
    const opened = this.open(path, false)
    if (!opened.ok && this.#slot.kind === 'none') {
      this.#slot = { kind: 'none', failure: opened.failure }
      this.#options.onSession()
    }
    return opened
  }

  /** Waits for the disk. */
  close(): void {
    if (this.#slot.kind === 'none') return
    this.#letGo()
    this.#options.onSession()
  }

  #letGo(): void {
    if (this.#slot.kind === 'none') return
    this.#options.onClosing()
    if (this.#slot.kind === 'live') this.#slot.live.close()
    this.#tellMoved()
    const session = this.session()
    this.#slot = { kind: 'none' }
    if (session.kind === 'open') this.#options.onClosed(session)
  }

  /** Writing and closing may find that the file was taken away or written over. */
  #tellMoved(): void {
    const slot = this.#slot
    if (slot.kind !== 'live' || slot.live.file.path === slot.knownAs) return
    slot.knownAs = slot.live.file.path
    const session = this.session()
    if (session.kind === 'open') this.#options.onMoved(session)
  }

  #isOpenAlready(path: string, readOnly: boolean): boolean {
    const session = this.session()
    if (session.kind === 'none' || (session.readOnly !== null) !== readOnly) return false
    return isSameFile(path, session.path)
  }

  #openToWrite(path: string): OpenResult {
    const opened = openFile(path, this.#options.appVersion)
    if (!opened.ok) return opened
    const live: LiveWorkshop = new LiveWorkshop(opened.file, opened.state, {
      now: this.#options.now,
      onCommitted: events => {
        this.#options.onCommitted(events)
        this.#tellMoved()
      },
      onTrouble: this.#options.onTrouble,
      onQuiet: () => this.#options.onQuiet(live),
    })
    this.#replaceBy({ kind: 'live', live, openedAs: path, knownAs: path })
    return { ok: true }
  }

  #openToRead(path: string): OpenResult {
    const read = readFile(path)
    if (!read.ok) return read
    this.#replaceBy({ kind: 'reading', path, log: read.log, readOnly: read.readOnly })
    return { ok: true }
  }

  #replaceBy(slot: Slot): void {
    this.#letGo()
    this.#slot = slot
    const session = this.session()
    if (session.kind === 'open') this.#options.onOpened(session)
    this.#options.onSession()
  }
}

function openSession(
  path: string,
  state: WorkshopState,
  readOnly: 'newer' | 'noPermission' | null,
  trouble: DiskTrouble | null,
): Extract<Session, { kind: 'open' }> {
  return { kind: 'open', path, fileName: basename(path), movedFrom: null, state, readOnly, trouble }
}

/** True where two paths name the same existing file. */
export function isSameFile(a: string, b: string): boolean {
  try {
    const identity = identityOf(a)
    return identity !== null && identity === identityOf(b)
  } catch {
    return false
  }
}
