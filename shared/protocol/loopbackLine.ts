import type { Pushes, PushName, Reply, RequestName } from './contract.ts'

/**
 * What travels between a page on this machine and its host: a WebSocket, every message one JSON text. The page asks, a
 * question a message, and the host answers under the same number; in between the host tells what happens.
 */
export const loopbackPath = '/socket'

/**
 * A page offers this subprotocol (RFC 6455, 1.9) and, as a second one, its key: so the key stands in no address and nobody
 * is connected before it was looked at. The host takes up the first.
 */
export const loopbackProtocol = 'panacea.walk-through'

/** `id`: any whole number that this page has not used on this connection. */
export type Question = { readonly id: number; readonly name: RequestName; readonly input: unknown }
export type Told =
  | { readonly id: number; readonly reply: Reply<RequestName> }
  | { [N in PushName]: { readonly push: N; readonly value: Pushes[N] } }[PushName]
/** From the host: in the order in which it came about, never empty. */
export type HostMessage = readonly Told[]

/** @returns what a browser offers; a key that is none (anybody can edit an address) is left out and so refused. */
export const protocolsWithKey = (key: string): string[] =>
  /^[\w-]+$/.test(key) ? [loopbackProtocol, key] : [loopbackProtocol]
