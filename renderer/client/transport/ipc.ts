import type { Transport } from '../../../shared/protocol/contract.ts'

/** What the preload puts on the window. */
export type Bridge = Pick<Transport, 'request' | 'listen'>

declare global {
  interface Window {
    panacea?: Bridge
  }
}

/** Host and page live and die together: the line is up once and for all. */
export function ipcTransport(bridge: Bridge): Transport {
  return {
    request: (name, input) =>
      bridge.request(name, input).catch(error => ({
        ok: false,
        error: { code: 'failed', message: error instanceof Error ? error.message : String(error) },
      })),
    listen: (name, handler) => bridge.listen(name, handler),
    onConnection(handler) {
      queueMicrotask(() => handler(true))
      return () => {}
    },
  }
}
