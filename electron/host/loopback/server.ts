import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Translate } from '../../../shared/locale/translate.ts'
import { pageHeaders } from '../contentPolicy.ts'
import type { Host } from '../contract.ts'
import { type PageFile, placesIn, readPageFiles } from '../pageFiles.ts'
import { failureText } from '../sentences.ts'
import type { ShellSentence } from '../shellSentences.ts'
import { createDownloads } from './downloads.ts'
import { type LoopbackKeys, newKeys } from './keys.ts'
import { createAnswer } from './routes.ts'
import { attachSocket, type LoopbackSocket } from './socket.ts'
import { createTickets } from './tickets.ts'

export type LoopbackOptions = {
  /** The built pages: `<folder>/desk/index.html`, `<folder>/wall/index.html` and what they load. */
  pagesFolder: string
  /** 0: any free one. */
  port: number
  sentence: ShellSentence
  translate: Translate
  /** Absent: new ones. */
  keys?: LoopbackKeys
  /** Milliseconds since 1970 UTC. */
  now(): number
}

/**
 * The desk and the wall for browsers on this machine: http on 127.0.0.1 only. The pages are no secret; what speaks to the
 * host needs the key that stands behind the `#` of its address and therefore never travels in a request line.
 */
export type Loopback = {
  port: number
  /** Random for each start: tells this instance from another program that took its port later. */
  instanceId: string
  deskUrl: string
  wallUrl: string
  /** An address for a command line, good for one browser and one minute. */
  ticketUrl(): string
  /** Makes one file downloadable until the process ends. */
  downloadUrl(path: string): string
  /** From now on pages can speak to the host. Before, they are only served. */
  attach(host: Host): void
  close(): Promise<void>
}

/** `code` as Node names it: EADDRINUSE, EACCES. */
export type LoopbackOpening = { ok: true; loopback: Loopback } | { ok: false; code: string }

export async function openLoopback(options: LoopbackOptions): Promise<LoopbackOpening> {
  const pages = await readPages(options.pagesFolder)
  const http = createServer({ maxHeaderSize: 16 * 1024, headersTimeout: 10_000, requestTimeout: 30_000 })
  http.maxConnections = 128
  const code = await listen(http, options.port)
  if (code !== null) return { ok: false, code }
  const { port } = http.address() as AddressInfo
  return { ok: true, loopback: serve(http, port, pages, options) }
}

const readPages = async (folder: string): Promise<ReadonlyMap<string, PageFile>> =>
  readPageFiles([
    ['/desk/', join(folder, 'desk', 'index.html')],
    ['/wall/', join(folder, 'wall', 'index.html')],
    ...(await placesIn(join(folder, 'assets'), '/assets/')),
  ])

function listen(http: Server, port: number): Promise<string | null> {
  return new Promise(resolve => {
    http.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    http.listen({ port, host: '127.0.0.1', exclusive: true }, () => resolve(null))
  })
}

function serve(
  http: Server,
  port: number,
  pages: ReadonlyMap<string, PageFile>,
  { sentence, translate, now, keys = newKeys() }: LoopbackOptions,
): Loopback {
  const origin = `http://127.0.0.1:${port}`
  const downloads = createDownloads()
  const tickets = createTickets(now)
  const instanceId = crypto.randomUUID()
  let host: Host | null = null
  let socket: LoopbackSocket | null = null

  const headers = new Map(Object.entries(pageHeaders([`ws://127.0.0.1:${port}`, `ws://localhost:${port}`])))
  const setHeaders = (_request: IncomingMessage, response: ServerResponse) => response.setHeaders(headers)
  const answer = createAnswer({
    port,
    instanceId,
    pages,
    keys,
    downloads,
    tickets,
    sentence,
    async openFile(path) {
      if (host === null) return sentence('loopback.notHere')
      const result = await host.openFile(path)
      return result.ok ? null : failureText(result.failure, translate)
    },
  })
  http.on('request', setHeaders)
  http.on('request', (request, response) => {
    answer(request, response).catch(() => response.destroy())
  })

  return {
    port,
    instanceId,
    deskUrl: `${origin}/desk/#key=${keys.desk}`,
    wallUrl: `${origin}/wall/#key=${keys.wall}`,
    ticketUrl: () => `${origin}/enter/${tickets.issue()}`,
    downloadUrl: path => downloads.urlFor(path),
    attach(attached) {
      host = attached
      socket = attachSocket({ http, port, keys, host: attached, sentence })
    },
    async close() {
      await socket?.close()
      const closed = new Promise<void>(resolve => http.close(() => resolve()))
      // It would wait for idle connections of browsers.
      http.closeAllConnections()
      await closed
    },
  }
}
