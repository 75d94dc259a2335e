import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser } from '@playwright/test'
import { everyEntry, openPage } from './browser.ts'
import type { Row } from './table.ts'

type Opening = { browser: Browser; deskUrl: string; entries: number; pagesFolder: string }

/**
 * JavaScript of the desk's page, gzip: what opening a workshop loads until the network rests, and for comparison with all
 * that it can load later. What other boards are compared by is the former: theirs was taken from their opened page.
 */
export async function deskSizes({ browser, deskUrl, entries, pagesFolder }: Opening): Promise<Row[]> {
  const assets = join(pagesFolder, 'assets')
  const loaded = await scriptsLoaded(browser, deskUrl, entries)
  const all = new Set(loaded)
  for (const name of all) {
    const text = readFileSync(join(assets, name), 'utf8')
    for (const other of readdirSync(assets)) if (other.endsWith('.js') && text.includes(other)) all.add(other)
  }
  const kilobytes = (names: Iterable<string>) =>
    [...names].reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name))).length / 1000, 0)
  return [
    {
      what: 'JavaScript that opening the desk loads, gzip',
      limit: { value: 350 },
      measured: kilobytes(loaded),
      unit: 'kB',
      isBinding: true,
    },
    { what: '  with everything it can load later', limit: null, measured: kilobytes(all), unit: 'kB' },
  ]
}

async function scriptsLoaded(browser: Browser, deskUrl: string, entries: number): Promise<Set<string>> {
  const page = await openPage(browser, deskUrl, everyEntry(entries))
  await page.waitForLoadState('networkidle')
  const addresses = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
  )
  await page.context().close()
  const names = new Set(addresses.filter(path => path.endsWith('.js')).map(path => basename(path)))
  if (names.size === 0) throw new Error('the page loaded no script')
  return names
}
