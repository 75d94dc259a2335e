import { spawn, spawnSync } from 'node:child_process'
import { accessSync, constants, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { exportDocument } from '../../../electron/host/documents/exportDocument.ts'
import { createTranslate } from '../../../electron/host/translate.ts'
import { passingFolder } from '../../fixtures/disks.ts'
import { sampleWorkshop, workshopStart } from '../../fixtures/documentWorkshops.ts'
import { partText } from '../../fixtures/wordFile.ts'

/** The minutes opened by a word processor that we did not write, where the machine has one. */

const soffice = programOf('soffice') ?? runnable('/Applications/LibreOffice.app/Contents/MacOS/soffice')
const pdftotext = programOf('pdftotext')
const because = (reason: string | false) => (reason === false ? '' : ` (skipped: ${reason})`)
const noOffice = soffice === null && 'there is no LibreOffice here'
const noText = noOffice || (pdftotext === null && 'there is no pdftotext here')

const state = sampleWorkshop()
let converting: Promise<string> | null = null
/** @returns the bytes of the PDF as Latin 1 text; its words page by page where they can be read. */
const pdf = () => {
  converting ??= convert()
  return converting
}
let words = ''
let pages: string[] = []
let bytes: Uint8Array

test.skipIf(noOffice)(
  `LibreOffice lays the minutes out on pages${because(noOffice)}`,
  async () => {
    expect((await pdf()).match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(10)
  },
  60_000,
)

test.skipIf(noText)(
  `LibreOffice shows every heading and every owner of an action${because(noText)}`,
  async () => {
    await pdf()
    for (const heading of ['Management summary', 'Contents', 'Approval']) expect(words).toContain(heading)
    state.process.steps.forEach((step, at) => {
      expect(words).toContain(`Step ${at + 1}: ${step.name}`)
    })
    const actions = state.entries.filter(entry => entry.kind === 'action')
    expect(actions.length).toBeGreaterThan(3)
    for (const { label, fields } of actions) expect(words, label).toContain(fields.owner ?? 'not named')
  },
  60_000,
)

test.skipIf(noText)(
  `LibreOffice puts every heading on the page that the table of contents names${because(noText)}`,
  async () => {
    await pdf()
    const xml = partText(bytes, 'word/document.xml')
    const contents = xml.slice(xml.indexOf('<w:sdtContent>'), xml.indexOf('</w:sdtContent>'))
    const entries = contents.split('</w:p>').flatMap(line => {
      const [title = '', page] = [...line.matchAll(/<w:t [^>]*>([^<]*)</g)].map(([, text]) => text ?? '')
      return page === undefined
        ? []
        : [{ title: title.replaceAll(/\s+/g, ' ').replaceAll('&apos;', "'"), page: Number(page) }]
    })
    expect(entries.length).toBeGreaterThan(25)
    const missing = entries.filter(({ title, page }) => !pages[page - 1]?.includes(title))
    expect(missing).toEqual([])
  },
  60_000,
)

async function convert(): Promise<string> {
  using folder = passingFolder()
  const docx = join(folder.path, 'minutes.docx')
  bytes = await exportDocument(state, {
    kind: 'minutes',
    paper: 'a4',
    language: 'en',
    now: workshopStart + 86_400_000,
    timeZone: 'Europe/Berlin',
    assetsFolder: fileURLToPath(new URL('../../../assets', import.meta.url)),
    t: createTranslate('en'),
  })
  writeFileSync(docx, bytes)
  // A profile of its own: a LibreOffice that somebody has open would take the work over, or refuse it.
  const profile = pathToFileURL(join(folder.path, 'profile')).href
  const wanted = ['--headless', '--norestore', '--convert-to', 'pdf', '--outdir', folder.path, docx]
  await finish(soffice ?? '', [`-env:UserInstallation=${profile}`, ...wanted])
  const path = join(folder.path, 'minutes.pdf')
  // Words that the end of a line parts are one space apart again.
  if (pdftotext !== null) {
    const text = spawnSync(pdftotext, [path, '-'], { encoding: 'utf8' }).stdout
    pages = text.split('\f').map(page => page.replaceAll(/\s+/g, ' '))
    words = pages.join(' ')
  }
  return readFileSync(path, 'latin1')
}

/** LibreOffice starts programs of its own: one that hangs is ended with all of them. */
function finish(program: string, words: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const started = spawn(program, words, { detached: true, stdio: 'ignore' })
    const tooLong = setTimeout(() => {
      if (started.pid !== undefined) process.kill(-started.pid, 'SIGKILL')
    }, 50_000)
    started.on('error', reject)
    started.on('exit', code => {
      clearTimeout(tooLong)
      if (code === 0) resolve()
      else reject(new Error(`LibreOffice ended with ${code}`))
    })
  })
}

function programOf(name: string): string | null {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const found = runnable(join(folder, name))
    if (found !== null) return found
  }
  return null
}

function runnable(path: string): string | null {
  try {
    accessSync(path, constants.X_OK)
    return path
  } catch {
    return null
  }
}
