import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { basename, extname } from 'node:path'
import { newSecret } from './keys.ts'

const types: Readonly<Record<string, string>> = {
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.csv': 'text/csv; charset=utf-8',
}
/** The oldest links stop working beyond this many. */
const maxLinks = 200

export type Downloads = {
  /** @returns an address that gives out this one file until the process ends. */
  urlFor(path: string): string
  /** @returns false where the address is none of ours or the file has gone; nothing was answered then. */
  answer(pathname: string, request: IncomingMessage, response: ServerResponse): Promise<boolean>
}

/** Exported files by unguessable address, for desks that live in a browser and cannot read the disk. */
export function createDownloads(): Downloads {
  const paths = new Map<string, string>()
  return {
    urlFor(path) {
      const token = newSecret()
      paths.set(token, path)
      const [oldest] = paths.keys()
      if (paths.size > maxLinks && oldest !== undefined) paths.delete(oldest)
      return `/download/${token}/${encodeURIComponent(basename(path))}`
    },

    async answer(pathname, request, response) {
      const token = /^\/download\/([\w-]{32})\/[^/]+$/.exec(pathname)?.[1]
      const path = token === undefined ? undefined : paths.get(token)
      if (path === undefined) return false
      const file = await stat(path).catch(() => null)
      if (file === null || !file.isFile()) return false
      const name = basename(path)
      response.writeHead(200, {
        'Content-Type': types[extname(name).toLowerCase()] ?? 'application/octet-stream',
        'Content-Length': file.size,
        'Content-Disposition': `attachment; filename="${asciiName(name)}"; filename*=UTF-8''${extendedName(name)}`,
        'Cache-Control': 'no-store',
      })
      if (request.method === 'HEAD') {
        response.end()
        return true
      }
      createReadStream(path, { end: Math.max(0, file.size - 1) })
        .on('error', () => response.destroy())
        .pipe(response)
      return true
    },
  }
}

/** For browsers that do not read `filename*`: no quotes, no control or foreign characters. */
const asciiName = (name: string): string => name.replace(/[^\x20-\x7e]|["\\]/g, '_')

/** As RFC 5987 writes it: stricter than addresses are. */
const extendedName = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, letter => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
