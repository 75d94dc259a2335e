/** @returns the value below which `share` (0 to 1) of the numbers lie; NaN of none. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5)
export const p95 = (numbers: readonly number[]): number => quantile(numbers, 0.95)

/** The same numbers whenever it runs. */
export function steadyPause(at: number): number {
  return 40 + ((at * 37) % 29)
}
