import { mkdirSync, readdirSync, realpathSync, rmSync, statSync, utimesSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { AutomaticCopy } from '../../../shared/protocol/contract.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'
import { extension } from '../file/format.ts'
import { freePath } from '../file/freePath.ts'
import { identityOf } from '../file/openPaths.ts'
import { peekFile } from '../file/peekFile.ts'
import type { WorkshopFile } from '../file/workshopFile.ts'
import { safeFileName, timeForName } from './fileNames.ts'

export const mostCopies = 10
/** A copy is made so long after the last one at the earliest, and sooner when so much has happened. */
export const copyEvery = { milliseconds: 10 * 60_000, events: 200 }

/** The last ten automatic copies of whatever was open, in a folder of their own beside the preferences. */
export class AutomaticCopies {
  readonly #folder: string
  readonly #now: () => number
  #last: { head: string; seq: number; at: number } | null = null

  constructor(folder: string, now: () => number) {
    this.#folder = folder
    this.#now = now
  }

  /** To be called when a workshop is opened and whenever it is quiet: copies where it is time to. Never throws. */
  keep(file: WorkshopFile, state: WorkshopState, isFresh: boolean): void {
    const at = this.#now()
    const isDue =
      isFresh ||
      this.#last === null ||
      // Either way: the clock may have been set back.
      Math.abs(at - this.#last.at) >= copyEvery.milliseconds ||
      state.seq - this.#last.seq >= copyEvery.events
    const head = Buffer.from(file.rows.at(-1)?.hash ?? []).toString('hex')
    if (!isDue || this.#last?.head === head) return
    try {
      mkdirSync(this.#folder, { recursive: true })
      const isThere = isFresh && this.#paths().some(path => peekFile(path)?.head === head)
      if (!isThere) this.#write(file, state, at)
      this.#last = { head, seq: state.seq, at }
    } catch {
      // A copy more or less: the workshop itself is not touched by this.
    }
  }

  /** Newest first. */
  list(): AutomaticCopy[] {
    return this.#paths()
      .flatMap(path => {
        const about = peekFile(path)
        const file = statSync(path, { throwIfNoEntry: false })
        if (!about || !file) return []
        return [{ path, title: about.title, events: about.events, madeAt: file.mtimeMs, bytes: file.size }]
      })
      .sort((a, b) => b.madeAt - a.madeAt)
  }

  /** Whatever way leads to it: links, other spellings of the folder. */
  isCopy(path: string): boolean {
    try {
      const folder = identityOf(this.#folder)
      return folder !== null && identityOf(dirname(realpathSync(path))) === folder
    } catch {
      // Nothing stands at the path.
      return false
    }
  }

  #write(file: WorkshopFile, state: WorkshopState, at: number): void {
    const name = `${safeFileName(state.details.title)} ${timeForName(at)}${extension}`
    const path = freePath(join(this.#folder, name))
    const created = file.copyTo(path, state.details.title)
    if (!created.ok) return
    utimesSync(path, at / 1000, at / 1000)
    const others = this.#byAge(at).filter(other => other !== path)
    for (const old of others.slice(mostCopies - 1)) rmSync(old, { force: true })
  }

  /**
   * Newest first; of the same age, the one that was written last. What is dated after `now` was written before the clock
   * was set back, so it comes last.
   */
  #byAge(now: number): string[] {
    return this.#paths()
      .map(path => ({ path, at: statSync(path).mtimeMs }))
      .sort((a, b) => Number(a.at > now) - Number(b.at > now) || b.at - a.at || b.path.localeCompare(a.path))
      .map(({ path }) => path)
  }

  #paths(): string[] {
    try {
      const names = readdirSync(this.#folder)
      return names
        .filter(name => !name.startsWith('.') && name.endsWith(extension))
        .map(name => join(this.#folder, name))
    } catch {
      return []
    }
  }
}
