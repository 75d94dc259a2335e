/** Repeatable chance: the same seed gives the same draws on every machine. Not for secrets. */
export type Draw = {
  /** At least 0, less than 1. */
  fraction(): number
  /** Whole number, both ends included. */
  between(low: number, high: number): number
  chance(probability: number): boolean
  /** @throws RangeError if there is nothing to draw from. */
  one<T>(items: readonly T[]): T
}

/** Spreads neighbouring seeds apart; any large odd number does. */
const spread = 0x9e3779b1

/** Xorshift over 32 bits (G. Marsaglia, "Xorshift RNGs", 2003). Its state must never be 0. */
export function createDraw(seed: number): Draw {
  let bits = Math.imul(seed | 0, spread) ^ 0x5bd1e995 || 1
  const fraction = () => {
    bits ^= bits << 13
    bits ^= bits >>> 17
    bits ^= bits << 5
    return (bits >>> 0) / 2 ** 32
  }
  const between = (low: number, high: number) => low + Math.floor(fraction() * (high - low + 1))
  return {
    fraction,
    between,
    chance: probability => fraction() < probability,
    one: items => {
      if (items.length === 0) throw new RangeError('nothing to draw from')
      return items[between(0, items.length - 1)] as (typeof items)[number]
    },
  }
}
