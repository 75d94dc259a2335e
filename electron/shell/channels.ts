import type { PushName, RequestName } from '../../shared/protocol/contract.ts'

/** The two lines between a window's page and the host: it asks, and it is told. Used by `ipc.ts` and `preload.ts` only. */
export const channels = { request: 'walkthrough:request', push: 'walkthrough:push' } as const

/**
 * The names of the protocol without its validators, which the preload has no room for. The compiler holds both records to
 * the protocol: a name too many or too few does not type-check.
 */
const requestNames: Record<RequestName, true> = {
  hello: true,
  send: true,
  setStage: true,
  showWall: true,
  newWorkshop: true,
  openWorkshop: true,
  openSample: true,
  closeWorkshop: true,
  salvage: true,
  saveCopy: true,
  listLibrary: true,
  forgetRecent: true,
  dismissRecovery: true,
  browseFolder: true,
  choosePath: true,
  exportDocument: true,
  revealFile: true,
  setPreferences: true,
  room: true,
}
const pushNames: Record<PushName, true> = {
  session: true,
  events: true,
  trouble: true,
  stage: true,
  preferences: true,
  runAction: true,
  room: true,
}

export const isRequestName = (name: unknown): name is RequestName =>
  typeof name === 'string' && Object.hasOwn(requestNames, name)
export const isPushName = (name: unknown): name is PushName =>
  typeof name === 'string' && Object.hasOwn(pushNames, name)
