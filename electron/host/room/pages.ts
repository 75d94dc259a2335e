import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { type PageFile, placesIn, readPageFiles } from '../pageFiles.ts'

export type Page = PageFile & {
  /** Null where packing saves nothing. */
  readonly packed: Buffer | null
}
/** By path of the address. */
export type Pages = ReadonlyMap<string, Page>

const isText = /^text|json|svg/
const pack = promisify(gzip)

/**
 * Everything that the room server can give out, read once when it starts: the phone's page and the desk for the second
 * laptop.
 * @param folder the built pages. What is not there is left out.
 */
export async function readPages(folder: string): Promise<Pages> {
  const phone = join(folder, 'phone')
  const files = await readPageFiles([
    ['/', join(phone, 'index.html')],
    ['/j', join(phone, 'index.html')],
    ['/desk/', join(folder, 'desk', 'index.html')],
    ...(await placesIn(join(folder, 'assets'), '/assets/')),
    // The phone's page names its files relative to itself, and it stands at the root here.
    ...(await placesIn(phone, '/')),
    ...(await placesIn(join(phone, 'assets'), '/assets/')),
  ])
  const pages = [...files].map(
    async ([path, file]) => [path, { ...file, packed: await packed(file) }] as const,
  )
  return new Map(await Promise.all(pages))
}

async function packed({ type, body }: PageFile): Promise<Buffer | null> {
  if (!isText.test(type)) return null
  const smaller = await pack(body)
  return smaller.length < body.length ? smaller : null
}
