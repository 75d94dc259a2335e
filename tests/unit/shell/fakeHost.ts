import type { Host } from '../../../electron/host/contract.ts'
import {
  type Pushes,
  type PushName,
  requests,
  type Session,
  type View,
} from '../../../shared/protocol/contract.ts'

export type FakeHost = Host & {
  /** What was asked, in order. */
  asked: { view: View; name: string; input: unknown }[]
  opened: string[]
  actions: string[]
  /** How many views are connected now. */
  connected(): number
  push<N extends PushName>(name: N, value: Pushes[N]): void
  show(session: Session): void
}

/** A host that remembers what it is asked, refuses by view as the protocol says, and answers everything else with null. */
export function fakeHost(): FakeHost {
  const asked: FakeHost['asked'] = []
  const opened: string[] = []
  const actions: string[] = []
  const deliveries = new Set<(name: PushName, value: never) => void>()
  const followers = new Set<(session: Session) => void>()
  let session: Session = { kind: 'none' }
  return {
    asked,
    opened,
    actions,
    connected: () => deliveries.size,
    push(name, value) {
      for (const deliver of deliveries) deliver(name, value as never)
    },
    show(next) {
      session = next
      for (const follower of followers) follower(next)
    },
    connect(view, _author, deliver) {
      const taken = deliver as (name: PushName, value: never) => void
      deliveries.add(taken)
      return {
        async request(name, input) {
          asked.push({ view, name, input })
          if (requests[name].views.includes(view)) return { ok: true, value: null as never }
          return { ok: false, error: { code: 'notAllowed', message: 'Not from here.' } }
        },
        disconnect: () => void deliveries.delete(taken),
      }
    },
    session: () => session,
    onSession(handler) {
      followers.add(handler)
      return () => void followers.delete(handler)
    },
    runAction: id => void actions.push(id),
    async openFile(path) {
      if (path === '/gone.walkthrough') return { ok: false, failure: { kind: 'missing', path } }
      opened.push(path)
      return { ok: true }
    },
    close: async () => {},
  }
}
