export type BucketSize = { perSecond: number; atOnce: number }

/** Lets so many things happen at once and then so many per second. */
export class TokenBucket {
  #left: number
  #at: number
  readonly #size: BucketSize
  readonly #now: () => number

  /** @param now milliseconds, from a clock that does not jump back. */
  constructor(size: BucketSize, now: () => number) {
    this.#size = size
    this.#now = now
    this.#left = size.atOnce
    this.#at = now()
  }

  /** @returns true, and one less is left; or false. */
  take(): boolean {
    if (this.waitMs() > 0) return false
    this.#left -= 1
    return true
  }

  /** @returns milliseconds until one can be taken. */
  waitMs(): number {
    const now = this.#now()
    const { perSecond, atOnce } = this.#size
    this.#left = Math.min(atOnce, this.#left + (Math.max(0, now - this.#at) / 1000) * perSecond)
    this.#at = now
    return this.#left >= 1 ? 0 : Math.ceil(((1 - this.#left) / perSecond) * 1000)
  }

  get isFull(): boolean {
    this.waitMs()
    return this.#left >= this.#size.atOnce
  }
}

/** A bucket for each address. Those that are full again say nothing any more and are forgotten. */
export class BucketPerAddress {
  readonly #buckets = new Map<string, TokenBucket>()
  readonly #size: BucketSize
  readonly #now: () => number
  #sweepAt = 64

  constructor(size: BucketSize, now: () => number) {
    this.#size = size
    this.#now = now
  }

  of(address: string): TokenBucket {
    const known = this.#buckets.get(address)
    if (known) return known
    if (this.#buckets.size >= this.#sweepAt) this.#sweep()
    const bucket = new TokenBucket(this.#size, this.#now)
    this.#buckets.set(address, bucket)
    return bucket
  }

  #sweep(): void {
    for (const [address, bucket] of this.#buckets) if (bucket.isFull) this.#buckets.delete(address)
    this.#sweepAt = Math.max(64, this.#buckets.size * 2)
  }
}
