/** What the screens read and follow. */
export function createStore<T extends object>(first: T) {
  let state = first
  const listeners = new Set<(state: T) => void>()
  return {
    getState: (): T => state,
    setState(changes: Partial<T>) {
      state = { ...state, ...changes }
      for (const listener of [...listeners]) listener(state)
    },
    /** @returns how to stop listening. */
    subscribe(listener: (state: T) => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
