import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

export type Page = {
  type: string
  body: Buffer
  /** Null where packing saves nothing. */
  packed: Buffer | null
  /** Its name changes with its content. */
  isLasting: boolean
}
/** By path of the address. */
export type Pages = ReadonlyMap<string, Page>

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
const isText = /^text|json|svg/
const pack = promisify(gzip)

/**
 * Everything that the room server can give out, read once when it starts: the phone's page and the desk for the second
 * laptop. A request only looks up a name in this list, so no request can reach the disk.
 * @param folder the built pages. What is not there is left out.
 */
export async function readPages(folder: string): Promise<Pages> {
  const pages = new Map<string, Page>()
  const add = async (path: string, file: string) => {
    const type = types[extname(file)]
    if (type === undefined) return
    const body = await readFile(file).catch(() => null)
    if (body === null) return
    const packed = isText.test(type) ? await pack(body) : null
    const isSmaller = packed !== null && packed.length < body.length
    pages.set(path, {
      type,
      body,
      packed: isSmaller ? packed : null,
      isLasting: path.startsWith('/assets/'),
    })
  }
  const phone = join(folder, 'phone')
  const files = [
    ['/', join(phone, 'index.html')],
    ['/j', join(phone, 'index.html')],
    ['/desk/', join(folder, 'desk', 'index.html')],
    ...(await filesIn(join(folder, 'assets'), '/assets/')),
    // The phone's page names its files relative to itself, and it stands at the root here.
    ...(await filesIn(phone, '/')),
    ...(await filesIn(join(phone, 'assets'), '/assets/')),
  ] as const
  await Promise.all(files.map(([path, file]) => add(path, file)))
  return pages
}

async function filesIn(folder: string, at: string): Promise<[path: string, file: string][]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries
    .filter(entry => entry.isFile() && extname(entry.name) !== '.html')
    .map(({ name }) => [at + name, join(folder, name)])
}
