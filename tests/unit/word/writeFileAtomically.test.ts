import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeFileAtomically } from '../../../electron/host/documents/writeFileAtomically.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'walk-through-write-'))
})
afterEach(async () => {
  await chmod(folder, 0o700)
  await rm(folder, { recursive: true })
})

const bytes = new TextEncoder().encode('new')

test('a new file is there whole, and nothing else', async () => {
  expect(await writeFileAtomically(join(folder, 'a.docx'), bytes)).toEqual({ ok: true })
  expect(await readFile(join(folder, 'a.docx'), 'utf8')).toBe('new')
  expect(await readdir(folder)).toEqual(['a.docx'])
})

test('an older file is replaced', async () => {
  const path = join(folder, 'a.docx')
  await writeFile(path, 'old and longer')
  await writeFileAtomically(path, bytes)
  expect(await readFile(path, 'utf8')).toBe('new')
})

test('a folder that is not there is a named failure', async () => {
  const path = join(folder, 'none', 'a.docx')
  expect(await writeFileAtomically(path, bytes)).toEqual({ ok: false, failure: { kind: 'missing', path } })
})

test('a path that is a folder fails by name, keeps the folder and leaves nothing behind', async () => {
  const path = join(folder, 'taken')
  await writeFileAtomically(join(folder, 'x'), bytes)
  await rm(join(folder, 'x'))
  await mkdtemp(`${path}-`)
  const [name = ''] = await readdir(folder)
  const result = await writeFileAtomically(join(folder, name), bytes)
  expect(result.ok).toBe(false)
  expect(await readdir(folder)).toEqual([name])
})

test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
  'a folder without permission is a named failure',
  async () => {
    await chmod(folder, 0o500)
    const path = join(folder, 'a.docx')
    expect(await writeFileAtomically(path, bytes)).toEqual({
      ok: false,
      failure: { kind: 'noPermission', path, canRead: false },
    })
  },
)
