import { readCode } from '../join/code.ts'
import { browserArea, createKeep, keptKey } from './keep.ts'
import { openSocketLine } from './line.ts'
import { unpack } from './moving.ts'
import { createSession, type Session } from './session.ts'

/** The session of this page, with the browser's storage, clock and signals of waking up. */
export function browserSession(): Session {
  const keep = createKeep(browserArea())
  // The token is in it: it must not stay in the address.
  if (unpack(location.hash, keep)) history.replaceState(null, '', location.pathname)
  const session = createSession({
    keep,
    openLine: openSocketLine,
    now: () => Date.now(),
    after(ms, run) {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
    chance: Math.random,
    isVisible: () => document.visibilityState === 'visible',
  })
  const wake = () => {
    if (document.visibilityState === 'visible') session.wake()
  }
  document.addEventListener('visibilitychange', wake)
  addEventListener('pageshow', wake)
  addEventListener('online', wake)
  // biome-ignore lint/style/noRestrictedGlobals: the one part of it that plain http has; where it is missing, nothing is.
  networkOf(navigator)?.addEventListener('change', wake)
  addEventListener('storage', event => {
    if (event.key !== keptKey('identity')) session.storageChanged()
  })
  addEventListener('hashchange', () => {
    const code = readCode(location.hash)
    if (code !== null && session.store.getState().connection !== 'joined') session.join(code)
  })
  session.join(readCode(location.hash))
  return session
}

/** Chrome alone tells when Wi-Fi gives way to another network. */
function networkOf(of: Navigator): EventTarget | null {
  return (of as { connection?: EventTarget }).connection ?? null
}
