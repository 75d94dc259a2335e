import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { beforeAll, expect, test, vi } from 'vitest'
import { phonePage } from '../../../vite.config.ts'
import { secureUses, tooNew } from './oldPhones.ts'

const limitBytes = 100_000
let scripts: string[] = []
let sheets: string[] = []

beforeAll(async () => {
  // The runner calls itself `test`, and React would then be the one for developers.
  vi.stubEnv('NODE_ENV', 'production')
  const result = await build({ ...phonePage, build: { ...phonePage.build, write: false } })
  vi.unstubAllEnvs()
  const { output } = (Array.isArray(result) ? result[0] : result) as Rolldown.RolldownOutput
  scripts = output.flatMap(file => (file.type === 'chunk' ? [file.code] : []))
  sheets = output.flatMap(file =>
    file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : [],
  )
}, 60_000)

test('all JavaScript of the phone page together is under 100 kB, packed', () => {
  const bytes = scripts.reduce((sum, code) => sum + gzipSync(code, { level: 9 }).length, 0)
  console.info(`phone page: ${bytes} bytes of JavaScript, gzip`)
  expect(scripts.length).toBeGreaterThan(0)
  expect(bytes).toBeLessThan(limitBytes)
})

test('Safari of iOS 15 and Chrome 100 understand all of it', async () => {
  for (const code of scripts) expect(await tooNew(code)).toEqual([])
})

test('they understand the styles, too', () => {
  // Safari: :has 15.4, nesting 16.5, container queries 16, color-mix 16.2, ranges in media queries 16.4, dvh 15.4, @layer 15.4.
  const newer =
    /:has\(|@container|@layer|color-mix\(|light-dark\(|oklch\(|\d[dsl]v[hw]\b|@media[^{]*[<>]=?|&[\s.:>]|text-wrap/
  expect(sheets.length).toBeGreaterThan(0)
  for (const sheet of sheets) expect(sheet.match(newer)?.[0]).toBeUndefined()
})

test('nothing in it needs a secure context, neither ours nor what we build on', () => {
  for (const code of scripts) expect(secureUses(code)).toEqual([])
})

test('nothing in its sources needs one', () => {
  const files = readdirSync('renderer/phone', { recursive: true, encoding: 'utf8' }).filter(file =>
    /\.tsx?$/.test(file),
  )
  for (const file of [...files.map(name => join('renderer/phone', name)), 'renderer/client/ids.ts']) {
    const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    expect({ file, uses: secureUses(code) }).toEqual({ file, uses: [] })
  }
})

test('these checks see what they are there for', async () => {
  const newSyntax = [
    'class A { static { go() } }',
    'const a = /(?<=x)y/',
    'const a = /x/v',
    'class A { static x = 1; static { this.y = 2 } }',
    'await go()',
    'using file = open()',
    'const a = Object.hasOwn(b, "c")',
    'const last = list.at(-1)',
    'const b = structuredClone(a)',
  ]
  for (const code of newSyntax)
    expect({ code, found: (await tooNew(code)).length > 0 }).toEqual({ code, found: true })
  const oldSyntax =
    'class A { get y() { return this.x ?? 2 } }; const a = async () => { await b?.c }; a ||= 1'
  expect(await tooNew(oldSyntax)).toEqual([])
  for (const code of ['navigator.clipboard.writeText(a)', 'crypto.randomUUID()', 'crypto.subtle.digest(a)'])
    expect(secureUses(code).length).toBeGreaterThan(0)
})
