import { createContext, use, useSyncExternalStore } from 'react'
import type { Session, SessionState } from './session.ts'

export const SessionContext = createContext<Session | null>(null)

export function useActs(): Session {
  const session = use(SessionContext)
  if (session === null) throw new Error('no session around this component')
  return session
}

/** @param pick must give back the same value as long as nothing changed. */
export function useSession<T>(pick: (state: SessionState) => T): T {
  const { store } = useActs()
  return useSyncExternalStore(store.subscribe, () => pick(store.getState()))
}
