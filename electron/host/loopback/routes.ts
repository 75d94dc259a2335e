import type { IncomingMessage, ServerResponse } from 'node:http'
import { givePage, type PageFile } from '../pageFiles.ts'
import { sayInstead } from '../plainPage.ts'
import type { ShellKey, ShellSentence } from '../shellSentences.ts'
import type { Downloads } from './downloads.ts'
import { refuseRequest } from './guard.ts'
import { isSameSecret, type LoopbackKeys } from './keys.ts'
import type { Tickets } from './tickets.ts'

/** A sentence of the catalogue by its key below `shell.`. */
export type Sentence = (key: string) => string

export type RouteNeeds = {
  port: number
  instanceId: string
  /** By path of the address. */
  pages: ReadonlyMap<string, PageFile>
  keys: LoopbackKeys
  downloads: Downloads
  tickets: Tickets
  sentence: ShellSentence
  /** @returns null, or the sentence that says why it could not be opened. */
  openFile(path: string): Promise<string | null>
}

/** Longer than any path that a system takes. */
const maxPathBytes = 4096

/** @returns what answers every plain request, the allowed and the refused. It rejects only where the connection broke. */
export function createAnswer(needs: RouteNeeds) {
  const { port, keys, downloads, tickets, sentence } = needs
  const say = (request: IncomingMessage, response: ServerResponse, status: number, key: ShellKey): void =>
    sayInstead(request, response, { status, sentence: sentence(key) })
  const redirect = (response: ServerResponse, location: string): void => {
    response.writeHead(302, { Location: location, 'Cache-Control': 'no-store' }).end()
  }

  /** A later launch on the same data folder: it knows the key and may hand over a file or ask for a way in. */
  async function serveLaunch(pathname: string, request: IncomingMessage, response: ServerResponse) {
    if (pathname !== '/open' && pathname !== '/ticket') return say(request, response, 405, 'loopback.method')
    if (!isSameSecret(request.headers['x-key'], keys.desk))
      return say(request, response, 403, 'loopback.badKey')
    if (pathname === '/ticket') {
      response.writeHead(200, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' })
      response.end(`http://127.0.0.1:${port}/enter/${tickets.issue()}`)
      return
    }
    const path = await readBody(request, maxPathBytes)
    if (path === null) return say(request, response, 413, 'loopback.method')
    const complaint = await needs.openFile(path)
    response.writeHead(complaint === null ? 204 : 409, { 'Content-Type': 'text/plain; charset=utf-8' })
    response.end(complaint ?? undefined)
  }

  return async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refused = refuseRequest(request, port)
    if (refused !== null) return say(request, response, refused.status, refused.sentence)
    const pathname = (request.url ?? '/').split('?', 1)[0] ?? '/'
    if (request.method === 'POST') return serveLaunch(pathname, request, response)

    if (pathname === '/') return redirect(response, '/desk/')
    const [, room = '', ...rest] = pathname.split('/')
    switch (room) {
      case 'instance':
        response.writeHead(200, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' })
        response.end(needs.instanceId)
        return
      case 'enter':
        if (!(await tickets.redeem(rest.join('/'), request.socket)))
          return say(request, response, 403, 'loopback.ticketUsed')
        return redirect(response, `/desk/#key=${keys.desk}`)
      case 'download':
        if (!(await downloads.answer(pathname, request, response)))
          say(request, response, 404, 'loopback.fileGone')
        return
      default: {
        // A page without its slash would look for its own files in the wrong place.
        if (rest.length === 0 && (room === 'desk' || room === 'wall')) return redirect(response, `/${room}/`)
        const page = needs.pages.get(pathname)
        if (page === undefined) say(request, response, 404, 'loopback.notHere')
        else givePage(request, response, page)
      }
    }
  }
}

/** @returns the body as text, or null where it is longer than `maxBytes`. */
async function readBody(request: IncomingMessage, maxBytes: number): Promise<string | null> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > maxBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
