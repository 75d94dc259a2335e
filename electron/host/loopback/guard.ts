import type { IncomingMessage } from 'node:http'

export type Refused = { status: 403 | 405; sentence: 'loopback.foreign' | 'loopback.method' }

/**
 * Pages of other sites in the same browser, and names that were made to point at this machine (DNS rebinding), must not
 * reach the host: the address asked for must be ours, and so must the page that asks.
 * @param hasToNameOrigin true where a browser always sends an Origin (WebSocket, POST): then none is a refusal too.
 */
export function isOwnRequest(
  headers: IncomingMessage['headers'],
  port: number,
  hasToNameOrigin: boolean,
): boolean {
  const { host, origin } = headers
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) return false
  if (origin === undefined) return !hasToNameOrigin
  return origin === `http://${host}`
}

/** @returns why a plain request is not answered, or null where it may go on. */
export function refuseRequest(request: IncomingMessage, port: number): Refused | null {
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  if (!isOwnRequest(request.headers, port, !isRead)) return { status: 403, sentence: 'loopback.foreign' }
  if (!isRead && request.method !== 'POST') return { status: 405, sentence: 'loopback.method' }
  return null
}
