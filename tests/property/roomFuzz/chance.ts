/** Numbers that are the same for the same seed on every machine (mulberry32). */
export class Chance {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** From 0 up to 1. */
  next = (): number => {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1))
  }

  isOnceIn(count: number): boolean {
    return this.next() * count < 1
  }

  pick<T>(from: readonly T[]): T | undefined {
    return from[Math.floor(this.next() * from.length)]
  }

  /** @param weighed things with how often they come, compared with one another. */
  weigh<T>(weighed: readonly (readonly [weight: number, what: T])[]): T {
    let left = this.next() * weighed.reduce((sum, [weight]) => sum + weight, 0)
    for (const [weight, what] of weighed) {
      left -= weight
      if (left < 0) return what
    }
    throw new Error('nothing to choose from')
  }
}
