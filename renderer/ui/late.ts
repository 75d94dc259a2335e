import { type ComponentType, type LazyExoticComponent, lazy } from 'react'

// biome-ignore lint/suspicious/noExplicitAny: as React's own `lazy` is typed
type Load<C extends ComponentType<any>> = () => Promise<{ default: C }>

const waiting: (() => Promise<unknown>)[] = []

/**
 * A component that no first picture needs: loaded by `loadLate`, or when it is drawn before that. What leads to it works
 * at once, and the desk is there sooner.
 */
// biome-ignore lint/suspicious/noExplicitAny: as React's own `lazy` is typed
export function late<C extends ComponentType<any>>(load: Load<C>): LazyExoticComponent<C> {
  waiting.push(load)
  return lazy(load)
}

/** Loads what is still waiting; what cannot be had now is asked for again when it is drawn. */
export function loadLate(): void {
  for (const load of waiting.splice(0)) load().catch(() => undefined)
}
