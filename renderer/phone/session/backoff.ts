const firstMs = 300
/** Looked at, a phone tries at least this often; in a pocket it saves its battery. */
const capMs = { visible: 3_000, hidden: 20_000 }

/**
 * How long to wait before the next try, milliseconds: doubling, with half of it left to chance so that thirty phones do not
 * come back at the same moment. @param attempt 0 for the first. @param chance from 0 up to 1.
 */
export function backoffMs(attempt: number, isVisible: boolean, chance: number): number {
  const cap = isVisible ? capMs.visible : capMs.hidden
  const whole = Math.min(cap, firstMs * 2 ** Math.min(attempt, 12))
  return Math.round(whole * (0.5 + chance / 2))
}
