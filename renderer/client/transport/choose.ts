import type { Transport } from '../../../shared/protocol/contract.ts'
import { ipcTransport } from './ipc.ts'
import { loopbackTransport } from './loopback.ts'

/** Electron's preload offers a carrier; without one the page came from the loopback host, or to a second laptop from the room. */
export async function chooseTransport(): Promise<Transport> {
  if (import.meta.env.DEV && new URLSearchParams(location.search).has('memory'))
    return (await import('./memory.ts')).memoryTransport()
  if (window.panacea !== undefined) return ipcTransport(window.panacea)
  // Both stay in the fragment, which is never sent to the server, so that a reload finds them again.
  const address = new URLSearchParams(location.hash.slice(1))
  const key = address.get('key') ?? ''
  return address.has('room') ? (await import('./room.ts')).roomTransport(key) : loopbackTransport(key)
}
