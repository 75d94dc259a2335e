import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Row } from './table.ts'

/** JavaScript of the desk's page, gzip: what its address loads before it is drawn, and with what it loads when asked. */
export function deskSizes(pagesFolder: string): Row[] {
  const html = readFileSync(join(pagesFolder, 'desk/index.html'), 'utf8')
  const assets = join(pagesFolder, 'assets')
  const initial = [...html.matchAll(/(?:src|href)="[^"]*\/([^"/]+\.js)"/g)].map(([, name]) => name ?? '')
  const reached = new Set(initial)
  for (const name of reached) {
    const text = readFileSync(join(assets, name), 'utf8')
    for (const other of readdirSync(assets))
      if (other.endsWith('.js') && text.includes(other)) reached.add(other)
  }
  const kilobytes = (names: Iterable<string>) =>
    [...names].reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name))).length / 1000, 0)
  return [
    {
      what: 'JavaScript of the desk, gzip, all of it',
      limit: { value: 350 },
      measured: kilobytes(reached),
      unit: 'kB',
      isBinding: true,
    },
    { what: '  of which before it is drawn', limit: null, measured: kilobytes(initial), unit: 'kB' },
  ]
}
