import { fileURLToPath } from 'node:url'
import mammoth from 'mammoth'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { exportDocument } from '../../../electron/host/documents/exportDocument.ts'
import { createTranslate } from '../../../electron/host/translate.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'
import {
  emptyWorkshop,
  fullWorkshop,
  hostileTexts,
  hostileWorkshop,
  sampleWorkshop,
  walked,
  workshopStart,
} from '../../fixtures/documentWorkshops.ts'
import { partsOf, partText, xmlFault } from '../../fixtures/wordFile.ts'

// Generous: a busy machine takes ten times as long, and speed is the bench's matter.
vi.setConfig({ testTimeout: 60_000 })

const assetsFolder = fileURLToPath(new URL('../../../assets', import.meta.url))
type Wanted = { kind?: 'minutes' | 'actions'; paper?: 'a4' | 'letter' }

const write = (state: WorkshopState, { kind = 'minutes', paper = 'a4' }: Wanted = {}): Promise<Uint8Array> =>
  exportDocument(state, {
    kind,
    paper,
    language: 'en',
    now: workshopStart + 20 * 86_400_000,
    timeZone: 'Europe/Berlin',
    assetsFolder,
    t: createTranslate('en'),
  })

/** Read back by a reader we did not write. */
const read = async (bytes: Uint8Array) => (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value
const texts = (html: string, tag: string): string[] =>
  [...html.matchAll(new RegExp(`<${tag}[^>]*>(.*?)</${tag}>`, 'gs'))].map(match => plain(match[1] ?? ''))
const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .trim()

describe('the minutes of the sample, read back', () => {
  const state = sampleWorkshop()
  let bytes: Uint8Array
  let html: string
  beforeAll(async () => {
    bytes = await write(state)
    html = await read(bytes)
  }, 60_000)

  test('have real headings of three levels', () => {
    expect(texts(html, 'h1')).toContain('Management summary')
    expect(texts(html, 'h2')).toEqual(state.process.steps.map((step, at) => `Step ${at + 1}: ${step.name}`))
    expect(texts(html, 'h3')).toEqual(expect.arrayContaining(['Discussion', 'Risks', 'Decisions', 'Actions']))
  })

  test('hold the fields of the workshop', () => {
    const text = plain(html)
    for (const name of [
      'reference',
      'place',
      'classification',
      'facilitator',
      'scenario',
      'nextMeeting',
    ] as const)
      expect(text, name).toContain(state.details[name])
    for (const person of state.people) expect(text).toContain(person.name)
  })

  test('name the owner of every action as the state has it', () => {
    const owners = Object.fromEntries(
      texts(html, 'tr')
        .map(row => /^(A\d+).*?Owner: (.+?)Due: /s.exec(row))
        .flatMap(found => (found ? [[found[1], found[2]]] : [])),
    )
    expect(owners).toEqual(
      Object.fromEntries(
        state.entries
          .filter(entry => entry.kind === 'action')
          .map(entry => [entry.label, entry.fields.owner ?? 'not named']),
      ),
    )
  })

  test('show the table of contents filled: every entry has a page and leads to its heading', () => {
    const xml = partText(bytes, 'word/document.xml')
    const contents = xml.slice(xml.indexOf('<w:sdtContent>'), xml.indexOf('</w:sdtContent>'))
    const entries = [...contents.matchAll(/<w:hyperlink w:anchor="([^"]+)".*?<\/w:hyperlink>/g)]
    expect(entries).toHaveLength(texts(html, 'h1').length + texts(html, 'h2').length)
    const pages = entries.map(([link]) => Number(/separate"\/><\/w:r><w:r><w:t[^>]*>(\d+)</.exec(link)?.[1]))
    expect(pages.every(page => page >= 1)).toBe(true)
    expect(pages).toEqual([...pages].sort((a, b) => a - b))
    for (const [, anchor] of entries) expect(xml).toContain(`<w:bookmarkStart w:name="${anchor}"`)
  })

  test('name the parts of chapters on the second level, which a new table of contents leaves out', () => {
    const styles = partText(bytes, 'word/styles.xml')
    expect(styles).toMatch(/w:styleId="PartHeading"(?:(?!<\/w:style>).)*<w:outlineLvl w:val="1"\/>/)
    expect(partText(bytes, 'word/document.xml')).toContain(' TOC \\o &quot;1-2&quot; \\h \\z ')
  })

  test('ask nothing when they are opened', () => {
    expect(partText(bytes, 'word/settings.xml')).not.toContain('updateFields')
    expect(partText(bytes, 'word/document.xml')).not.toMatch(/w:dirty|altChunk/)
  })

  test('carry title, author, language and keywords as properties', () => {
    const core = partText(bytes, 'docProps/core.xml')
    expect(core).toContain('<dc:title>Workshop minutes: POCT procurement walk-through</dc:title>')
    expect(core).toContain('<dc:creator>Tom Keller</dc:creator>')
    expect(core).toContain('<dc:language>en-GB</dc:language>')
    expect(partText(bytes, 'word/styles.xml')).toMatch(/<w:lang w:val="en-GB"/)
  })

  test('say title, version, status and classification above, page x of y below', () => {
    const header = partText(bytes, 'word/header1.xml')
    for (const text of ['POCT procurement walk-through', 'Version 0.9', 'DRAFT', 'Internal'])
      expect(header).toContain(text)
    expect(partText(bytes, 'word/footer1.xml')).toMatch(/PAGE<.*NUMPAGES</s)
  })

  test('repeat the head of every table and part no row', () => {
    const xml = partText(bytes, 'word/document.xml')
    const tables = xml.split('<w:tbl>').slice(1)
    const withHead = tables.filter(table => table.includes('<w:tblHeader/>'))
    expect(withHead.length).toBeGreaterThan(40)
    expect(xml.match(/<w:tr>/g)?.length).toBe(xml.match(/<w:cantSplit\/>/g)?.length)
  })

  test('have pictures in two forms, each with words and an id of its own', () => {
    const xml = partText(bytes, 'word/document.xml')
    const drawings = [...xml.matchAll(/<wp:docPr [^>]*>/g)].map(match => match[0])
    expect(drawings).toHaveLength(2)
    expect(drawings.every(drawing => /descr="[^"]{20,}"/.test(drawing))).toBe(true)
    expect(new Set(drawings.map(drawing => /\bid="(\d+)"/.exec(drawing)?.[1])).size).toBe(2)
    const media = [...partsOf(bytes).keys()].filter(name => name.startsWith('word/media/'))
    expect(media.filter(name => name.endsWith('.svg'))).toHaveLength(2)
    expect(media.filter(name => name.endsWith('.png'))).toHaveLength(2)
  })

  test('use sentences for every heading of the sample: nothing reads like a catalogue key', () => {
    expect(plain(html)).not.toMatch(/minutes\.[a-z]+\.|\{\{|undefined|\[object/)
  })
})

describe('paper', () => {
  const sizes = async (paper: 'a4' | 'letter') =>
    [
      ...partText(await write(sampleWorkshop(), { paper }), 'word/document.xml').matchAll(/<w:pgSz [^>]*>/g),
    ].map(([size]) => ['w:w', 'w:h'].map(name => Number(new RegExp(`${name}="(\\d+)"`).exec(size)?.[1])))

  test('is A4 or Letter, upright for text and lying for the board and the logs', async () => {
    const [a4, a4Lying] = [
      [11906, 16838],
      [16838, 11906],
    ]
    expect(await sizes('a4')).toEqual([a4, a4Lying, a4, a4Lying, a4])
    const [letter, letterLying] = [
      [12240, 15840],
      [15840, 12240],
    ]
    expect(await sizes('letter')).toEqual([letter, letterLying, letter, letterLying, letter])
  })

  test('holds every table between its margins', async () => {
    const xml = partText(await write(sampleWorkshop(), { paper: 'letter' }), 'word/document.xml')
    const widths = [...xml.matchAll(/<w:tblW [^>]*w:w="(\d+)"/g)].map(match => Number(match[1]))
    const widest = 15840 - 2 * 1120
    expect(Math.max(...widths)).toBeLessThanOrEqual(widest)
  })
})

describe.each([
  ['the sample', sampleWorkshop],
  ['a workshop nobody has walked', () => emptyWorkshop('New')],
  ['hostile text', hostileWorkshop],
] as const)('%s', (_, make) => {
  test.each(['minutes', 'actions'] as const)('makes well-formed %s', async kind => {
    const parts = partsOf(await write(make(), { kind }))
    for (const [name, part] of parts)
      if (/\.(xml|rels|svg)$/.test(name)) expect(xmlFault(part.toString('utf8')), name).toBeNull()
  })
})

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters have no shape to be shown
const shapeless = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g
const shown = (line: string): string =>
  line
    .replaceAll('\t', ' ')
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .trim()

describe('hostile text', () => {
  test('arrives with everything that can be seen', async () => {
    const [note] = sampleWorkshop().entries
    if (!note) throw new Error('the sample has entries')
    // Put into the state itself: commands would have been cleaned on their way in.
    const entries = hostileTexts.map((text, at) => ({ ...note, id: `h${at}`, label: `N${at + 1}`, text }))
    const state = { ...sampleWorkshop(), entries, links: [] }
    const html = plain(await read(await write(state)))
    for (const text of hostileTexts) {
      const lines = text.replace(shapeless, '').replace(/\p{Surrogate}/gu, '\ufffd')
      for (const line of lines.split(/[\n\r\v\f\u0085\u2028]/))
        expect(html.includes(shown(line)), line.slice(0, 60)).toBe(true)
    }
  })

  test('in a right-to-left language stands from right to left', async () => {
    const hebrew = hostileTexts[5] ?? ''
    const state = walked(emptyWorkshop('x'), [
      { type: 'addEntry', entryId: 'h', kind: 'note', text: hebrew, stepId: 's1' },
    ])
    const xml = partText(await write(state), 'word/document.xml')
    const paragraph = xml.split('<w:p>').find(part => part.includes(hebrew.slice(0, 10)))
    expect(paragraph).toContain('<w:bidi/>')
    expect(paragraph).toContain('<w:rtl/>')
  })

  test('longer than a page may break across pages instead of being cut off', async () => {
    const xml = partText(await write(hostileWorkshop()), 'word/document.xml')
    expect(xml.match(/<w:tr>/g)?.length).toBeGreaterThan(xml.match(/<w:cantSplit\/>/g)?.length ?? 0)
  })
})

test('a workshop with a thousand entries is written whole', async () => {
  const state = fullWorkshop(1000)
  const xml = partText(await write(state), 'word/document.xml')
  const labels = new Set([...xml.matchAll(/>([NRQDA]\d+)<\/w:t>/g)].map(match => match[1]))
  expect(state.entries.filter(entry => !labels.has(entry.label))).toEqual([])
})
