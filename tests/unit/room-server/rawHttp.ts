import { request } from 'node:http'
import { connect } from 'node:net'

export type Got = {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
}

/** Asks for a path exactly as it is written, which `fetch` would tidy up. */
export function get(
  port: number,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Got> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, path, method, headers }, response => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      )
    })
    asking.on('error', reject)
    asking.end()
  })
}

/** What a connection says to these bytes until it ends. */
export function sendRaw(port: number, bytes: string, withinMs = 15_000): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    let heard = ''
    const end = setTimeout(() => socket.destroy(new Error(`still open after ${withinMs} ms`)), withinMs)
    socket.on('data', chunk => {
      heard += chunk
    })
    socket.on('error', reject)
    socket.on('close', () => {
      clearTimeout(end)
      resolve(heard)
    })
  })
}

export const upgrade = (port: number, headers: Record<string, string> = {}, path = usualPath): string =>
  [
    `GET ${path} HTTP/1.1`,
    ...Object.entries({
      Host: `127.0.0.1:${port}`,
      Origin: `http://127.0.0.1:${port}`,
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
      ...headers,
    }).map(([name, value]) => `${name}: ${value}`),
    '',
    '',
  ].join('\r\n')
const usualPath = '/socket/?EIO=4&transport=websocket'
