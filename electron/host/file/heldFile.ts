import { fileAt, hold, letGo } from './openPaths.ts'

/**
 * A file that this process works on, as it was last left: which one stands at the path, and what its content looked like
 * from outside. Locks do not keep other programs from deleting, replacing or copying over it; this tells that they have.
 */
export class HeldFile {
  readonly path: string
  readonly #identity: string
  /** Null: not read off yet, then nothing is compared. */
  #stamp: string | null = null

  constructor(path: string) {
    this.path = path
    this.#identity = fileAt(path)?.identity ?? ''
    hold(this.#identity)
    this.leave()
  }

  /** @throws where the path cannot be looked at now. */
  look(): 'asLeft' | 'gone' | 'writtenOver' {
    const there = fileAt(this.path)
    if (there?.identity !== this.#identity) return 'gone'
    return this.#stamp === null || this.#stamp === there.stamp ? 'asLeft' : 'writtenOver'
  }

  /**
   * After a write of ours, and before anybody is told of it: a later look could take what others write for ours. Never
   * throws.
   */
  leave(): void {
    try {
      this.#stamp = fileAt(this.path)?.stamp ?? null
    } catch {
      this.#stamp = null
    }
  }

  letGo(): void {
    letGo(this.#identity)
  }
}
