import { create } from 'zustand'
import { defaultPreferences, initialStage } from '../../shared/protocol/defaults.ts'
import { facilitator } from '../../shared/workshop/facilitator.ts'
import type { WorkshopState } from '../../shared/workshop/state.ts'
import type { ClientState, PendingCommand } from './clientState.ts'
import { hostNow } from './hostClock.ts'
import { keepPending } from './keep.ts'
import { type Confirmed, predict } from './outbox.ts'

const useStore = create<ClientState>()(() => ({
  view: 'desk',
  connection: 'connecting',
  welcome: null,
  session: { kind: 'none' },
  state: null,
  pending: [],
  trouble: null,
  stage: initialStage,
  preferences: defaultPreferences,
  room: { kind: 'off' },
}))

export const useClient = <T>(select: (client: ClientState) => T): T => useStore(select)

export function useWorkshop<T>(select: (state: WorkshopState) => T): T {
  return useStore(({ state }) => {
    if (state === null) throw new Error('useWorkshop is used while no workshop is open')
    return select(state)
  })
}

/** The client state as it is now, for code that runs outside rendering. */
export const readClient = useStore.getState
/** For this folder only: views change the store by sending and asking. */
export const writeClient = useStore.setState

/**
 * Number of the last event the host has confirmed: everything up to it is on the screen. What is still on its way cannot
 * make an edit stale.
 */
export function confirmedSeq(): number {
  const { session } = readClient()
  return session.kind === 'open' ? session.state.seq : 0
}

export const me = () => readClient().welcome?.author ?? facilitator
export const isLineClear = () => readClient().connection === 'connected' && readClient().trouble === null

/** Takes what the host has confirmed and puts what is pending on top of it. */
export function showConfirmed(confirmed: Confirmed): void {
  const { session } = readClient()
  if (session.kind === 'none') return
  writeClient({
    session: session.state === confirmed.state ? session : { ...session, state: confirmed.state },
    pending: confirmed.pending,
    state:
      session.readOnly === null
        ? predict(confirmed.state, confirmed.pending, me(), hostNow())
        : confirmed.state,
  })
  keep()
}

/** @param state what is shown with them; left out: what was shown before. */
export function setPending(pending: readonly PendingCommand[], state?: WorkshopState): void {
  writeClient(state === undefined ? { pending } : { pending, state })
  keep()
}

function keep(): void {
  const { session, pending, view } = readClient()
  if (session.kind === 'open') keepPending(view, session.state.workshopId, pending)
}
