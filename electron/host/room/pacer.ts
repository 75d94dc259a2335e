/** Does something soon after it was asked for, the first time at once, and never more often than every `spacingMs`. */
export class Pacer {
  readonly #run: () => void | Promise<void>
  readonly #spacingMs: number
  #timer: NodeJS.Timeout | null = null
  #isAsked = false
  #isClosed = false
  #lastAt = Number.NEGATIVE_INFINITY

  constructor(run: () => void | Promise<void>, spacingMs: number) {
    this.#run = run
    this.#spacingMs = spacingMs
  }

  soon(): void {
    this.#isAsked = true
    if (this.#timer || this.#isClosed) return
    const wait = Math.max(0, this.#lastAt + this.#spacingMs - performance.now())
    this.#timer = setTimeout(() => void this.#go(), wait)
  }

  close(): void {
    this.#isClosed = true
    if (this.#timer) clearTimeout(this.#timer)
  }

  async #go(): Promise<void> {
    this.#isAsked = false
    await this.#run()
    this.#lastAt = performance.now()
    this.#timer = null
    if (this.#isAsked) this.soon()
  }
}
