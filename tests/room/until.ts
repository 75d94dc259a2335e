/** Asks every few milliseconds until it is so. @throws with `what` where it does not become so in time. */
export async function until<T>(
  ask: () => T | Promise<T>,
  what: string,
  withinMs = 20_000,
): Promise<Exclude<T, false | null | undefined>> {
  const end = performance.now() + withinMs
  for (;;) {
    const answer = await ask()
    if (answer !== false && answer !== null && answer !== undefined)
      return answer as Exclude<T, false | null | undefined>
    if (performance.now() > end) throw new Error(`waited in vain for ${what}`)
    await passing(20)
  }
}

/** For what has to last so long: a cut, a pause between two entries of one person. */
export const passing = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))
