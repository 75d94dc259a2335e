import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Translate } from '../../../shared/locale/translate.ts'
import { pageHeaders } from '../contentPolicy.ts'
import type { Downloads } from '../loopback/downloads.ts'
import { givePage } from '../pageFiles.ts'
import { sayInstead } from '../plainPage.ts'
import { isOwnHost, isOwnOrigin } from './guard.ts'
import type { Page, Pages } from './pages.ts'
import { selfTestPage, selfTestScript } from './selfTest.ts'

export type RouteNeeds = {
  pages: Pages
  downloads: Downloads
  /** Every `host:port` that means this server. */
  hosts: () => ReadonlySet<string>
  translate: () => Translate
}

/** @returns what answers every plain request of the room server. It rejects only where the connection broke. */
export function createAnswer({ pages, downloads, hosts, translate }: RouteNeeds) {
  const say = (request: IncomingMessage, response: ServerResponse, status: number, key: string): void => {
    // Whoever is refused does not keep a connection.
    response.setHeader('Connection', 'close')
    sayInstead(request, response, { status, sentence: translate()(key) })
  }
  const give = (request: IncomingMessage, response: ServerResponse, page: Page): void => {
    const packed = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? '')) ? page.packed : null
    givePage(request, response, packed === null ? page : { ...page, body: packed }, {
      Vary: 'Accept-Encoding',
      ...(packed === null ? {} : { 'Content-Encoding': 'gzip' }),
    })
  }
  const made = (type: string, text: string): Page => {
    return { type: `${type}; charset=utf-8`, body: Buffer.from(text), packed: null, isLasting: false }
  }

  return async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { host = '', origin } = request.headers
    if (!isOwnHost(host, hosts())) return say(request, response, 403, 'room.close.badOrigin')
    const isForeign = origin !== undefined && !isOwnOrigin(origin, host)
    if (isForeign) return say(request, response, 403, 'room.close.badOrigin')
    // Safari 15 does not count WebSockets as 'self'. The opener policy holds only over https: here browsers would leave it
    // aside and complain in the console of every phone.
    const { 'Cross-Origin-Opener-Policy': _, ...headers } = pageHeaders([`ws://${host}`])
    response.setHeaders(new Map(Object.entries(headers)))
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return say(request, response, 405, 'room.page.method')

    const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
    if (path === '/desk') {
      response.writeHead(302, { Location: '/desk/', 'Cache-Control': 'no-store' }).end()
      return
    }
    if (path === '/test') return give(request, response, made('text/html', selfTestPage(translate())))
    if (path === '/test.js') return give(request, response, made('text/javascript', selfTestScript))
    const page = pages.get(path)
    if (page !== undefined) return give(request, response, page)
    if (await downloads.answer(path, request, response)) return
    const isMissing = path === '/' || path === '/j' || path === '/desk/'
    say(request, response, isMissing ? 503 : 404, isMissing ? 'room.page.notBuilt' : 'room.page.notHere')
  }
}
