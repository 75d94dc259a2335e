/**
 * What views use of the connection to the host. Everything else in this folder is internal.
 *
 * - `startClient(view)` picks the transport (window.panacea in Electron, else the loopback socket with the key of the
 *   address), says hello and keeps the store fresh. Called once by each entry page.
 * - `useClient(select)` and `useWorkshop(select)` subscribe; `useWorkshop` may only be used below a component that is
 *   rendered while a workshop is open. Selectors must return stable values (use memoised selectors of shared/workshop).
 * - `send(body)` gives the command an id, shows it at once and resolves when the host has answered. It never rejects.
 * - `ask(name, input)` is a plain request.
 * - `useNow(stepMs)` re-renders every `stepMs` milliseconds with the host's clock (milliseconds since 1970 UTC).
 * - `readClient()` and `hostNow()` are the same for code outside rendering (actions, hotkeys).
 * - `confirmedSeq()` is what an edit that begins now is based on.
 * - `newId()` makes ids for entries and people.
 */
export type { ClientState, Outcome, PendingCommand } from './clientState.ts'
export { ask, onRunAction, startClient } from './connection.ts'
export { hostNow } from './hostClock.ts'
export { newId } from './ids.ts'
export { send } from './sending.ts'
export { confirmedSeq, readClient, useClient, useWorkshop } from './store.ts'
export { useNow } from './useNow.ts'
