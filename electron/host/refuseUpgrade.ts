import type { Duplex } from 'node:stream'

/** For a client that does not take its refusal. */
const cutOffMs = 1_000

/**
 * Answers a WebSocket handshake with a plain refusal. Browsers show a page nothing of it; the text is for whoever looks into
 * it.
 * @param status number and reason phrase, as in `403 Forbidden`.
 */
export function refuseUpgrade(stream: Duplex, status: string, text: string): void {
  const body = `${text}\n`
  const head = [
    `HTTP/1.1 ${status}`,
    'Connection: close',
    'Content-Type: text/plain; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ]
  stream.end(`${head.join('\r\n')}\r\n\r\n${body}`)
  setTimeout(() => stream.destroy(), cutOffMs).unref()
}
