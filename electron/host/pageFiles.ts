import { readdir, readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'

/** A file of the built pages, held in memory: a page is there the sooner, and no request can reach the disk. */
export type PageFile = {
  readonly type: string
  readonly body: Buffer
  /** Its name changes with its content. */
  readonly isLasting: boolean
}
/** Where a file is found in an address, and on the disk. */
export type PagePlace = readonly [path: string, file: string]

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/** @returns the media type by the end of the name; undefined for what is no part of a page. */
export const pageType = (file: string): string | undefined => types[extname(file)]

/** @returns by path of the address. What is not there, or no part of a page, is left out. */
export async function readPageFiles(places: readonly PagePlace[]): Promise<Map<string, PageFile>> {
  const read = await Promise.all(
    places.map(async ([path, file]): Promise<[string, PageFile] | null> => {
      const type = pageType(file)
      const body = type === undefined ? null : await readFile(file).catch(() => null)
      return type === undefined || body === null
        ? null
        : [path, { type, body, isLasting: path.startsWith('/assets/') }]
    }),
  )
  return new Map(read.filter(file => file !== null))
}

/** The files that stand in a folder itself, without its pages. @param at where the folder stands in an address. */
export async function placesIn(folder: string, at: string): Promise<PagePlace[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries
    .filter(entry => entry.isFile() && extname(entry.name) !== '.html')
    .map(({ name }) => [at + name, join(folder, name)])
}

/** Answers with a file. @param more headers of this answer beside its own. */
export function givePage(
  request: IncomingMessage,
  response: ServerResponse,
  { type, body, isLasting }: PageFile,
  more: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(200, {
    'Content-Type': type,
    'Content-Length': body.length,
    'Cache-Control': isLasting ? 'max-age=31536000, immutable' : 'no-store',
    ...more,
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}
