import type { Transport } from '../../../shared/protocol/contract.ts'
import { ipcTransport } from './ipc.ts'
import { socketTransport } from './socket.ts'

/** Electron's preload offers a carrier; without one the page came from the loopback host. */
export async function chooseTransport(): Promise<Transport> {
  if (import.meta.env.DEV && new URLSearchParams(location.search).has('memory'))
    return (await import('./memory.ts')).memoryTransport()
  return window.panacea === undefined ? socketTransport(keyOfAddress()) : ipcTransport(window.panacea)
}

/** The key stays in the fragment, which is never sent to the server, so that a reload finds it again. */
function keyOfAddress(): string {
  return new URLSearchParams(location.hash.slice(1)).get('key') ?? ''
}
