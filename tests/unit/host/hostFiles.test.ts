import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { passingFolder } from '../../fixtures/disks.ts'
import { bytesOf, failureKind, layFile } from '../../fixtures/files.ts'
import { connectTo, hostIn, memorySettings } from '../../fixtures/hosts.ts'

test('after a crash the workshop that was open is offered', async () => {
  using folder = passingFolder()
  const settings = memorySettings()
  const path = join(folder.path, 'a.walkthrough')
  layFile(path, 3)
  settings.set('openWorkshop', { path, title: 'Walk', at: 1 })
  const host = hostIn(folder.path, { settings })
  const desk = connectTo(host)
  expect((await desk.ask('listLibrary', {})).recovery).toMatchObject([{ path, events: 4 }])
  await desk.ask('openWorkshop', { path })
  expect((await desk.ask('listLibrary', {})).recovery).toEqual([])
  await host.close()
})

test('the sample opens as a fresh file with a whole walk in it', async () => {
  using folder = passingFolder()
  const now = Date.UTC(2026, 10, 23, 15)
  const host = hostIn(folder.path, { now: () => now })
  const desk = connectTo(host)
  await desk.ask('openSample', {})
  await desk.ask('openSample', {})
  const session = host.session()
  if (session.kind !== 'open') throw new Error('nothing is open')
  expect(new Set(session.state.entries.map(({ kind }) => kind)).size).toBe(5)
  expect(session.state.walk.startedAt).toBeLessThan(now)
  expect(session.fileName).toMatch(/ \(2\)\.walkthrough$/)
  await host.close()
})

test('a copy of what is open goes under another name only', async () => {
  using folder = passingFolder()
  const host = hostIn(folder.path)
  const desk = connectTo(host)
  await desk.ask('newWorkshop', { title: 'Walk', processId: 'poct' })
  const target = join(folder.path, 'copy')
  const saved = { ok: true, path: `${target}.walkthrough` }
  expect(await desk.ask('saveCopy', { path: target })).toEqual(saved)
  expect(await desk.ask('saveCopy', { path: target })).toMatchObject({ failure: { kind: 'exists' } })
  const session = host.session()
  const own = session.kind === 'open' ? session.path : ''
  expect(await desk.ask('saveCopy', { path: own })).toMatchObject({ failure: { kind: 'exists' } })
  expect(await desk.ask('openWorkshop', { path: saved.path })).toEqual({ ok: true })
  await host.close()
})

test('a damaged workshop is rescued beside itself and the rescued one opens', async () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  layFile(path, 30)
  const bytes = bytesOf(path)
  bytes.fill(0, bytes.indexOf('Risk 21 '), bytes.indexOf('Risk 21 ') + 4)
  writeFileSync(path, bytes)
  const host = hostIn(folder.path)
  const desk = connectTo(host)
  expect(await desk.ask('openWorkshop', { path })).toMatchObject({
    failure: { kind: 'damaged', intactEvents: 21 },
  })
  const rescued = join(folder.path, 'a (rescued).walkthrough')
  expect(await desk.ask('salvage', { path })).toEqual({ ok: true, path: rescued, events: 21 })
  expect(await desk.ask('openWorkshop', { path: rescued })).toEqual({ ok: true })
  expect(bytesOf(path).equals(bytes)).toBe(true)
  await host.close()
})

test('an automatic copy is opened as a workshop of its own, never in its place', async () => {
  using folder = passingFolder()
  const copies = join(folder.path, 'data', 'copies')
  mkdirSync(copies, { recursive: true })
  const path = join(copies, 'Walk 2026-01-01 10.00.00.walkthrough')
  layFile(path, 3)
  const host = hostIn(folder.path)
  const desk = connectTo(host)
  expect((await desk.ask('listLibrary', {})).copies).toMatchObject([{ path, title: 'Walk', events: 4 }])
  expect(await desk.ask('openWorkshop', { path })).toEqual({ ok: true })
  const session = host.session()
  expect(session.kind === 'open' && session.path).toBe(
    join(folder.path, 'workshops', 'Walk 2026-01-01 10.00.00.walkthrough'),
  )
  await host.close()
})

test('no way of asking works on an automatic copy in its place, not even through links', async () => {
  using folder = passingFolder()
  const copies = join(folder.path, 'data', 'copies')
  mkdirSync(copies, { recursive: true })
  const path = join(copies, 'Walk.walkthrough')
  layFile(path, 3)
  const before = bytesOf(path)
  const link = join(folder.path, 'link.walkthrough')
  symlinkSync(path, link)
  symlinkSync(copies, join(folder.path, 'elsewhere'))
  const host = hostIn(folder.path)
  const desk = connectTo(host)
  for (const asked of [path, link, join(folder.path, 'elsewhere', 'Walk.walkthrough')]) {
    expect(await host.openFile(asked)).toEqual({ ok: true })
    const session = host.session()
    expect(session.kind === 'open' && dirname(session.path)).toBe(join(folder.path, 'workshops'))
    await desk.ask('closeWorkshop', {})
  }
  expect(bytesOf(path)).toEqual(before)
  await host.close()
})

test('when the open file is replaced, what is remembered is the new name', async () => {
  using folder = passingFolder()
  const settings = memorySettings()
  const host = hostIn(folder.path, { settings })
  const desk = connectTo(host)
  const path = join(folder.path, 'a.walkthrough')
  layFile(path, 3)
  await desk.ask('openWorkshop', { path })
  rmSync(path)
  layFile(path, 1)
  const note = { type: 'addEntry', entryId: 'x', kind: 'note', text: 'more', stepId: 's1' } as const
  expect(await desk.ask('send', { command: { id: 'c-new', ...note } })).toMatchObject({ ok: true })
  const session = host.session()
  const moved = join(folder.path, 'a (2).walkthrough')
  expect(session).toMatchObject({ path: moved, movedFrom: 'a.walkthrough' })
  expect(settings.get('openWorkshop')).toMatchObject({ path: moved })
  expect((await desk.ask('listLibrary', {})).recent.map(recent => recent.path)).toEqual([moved, path])
  await host.close()
})

test('minutes and action list go beside the workshop, and an earlier export is replaced', async () => {
  using folder = passingFolder()
  const host = hostIn(folder.path)
  const desk = connectTo(host)
  await desk.ask('newWorkshop', { title: 'Walk', processId: 'poct' })
  for (const kind of ['minutes', 'actions', 'actions'] as const) {
    const exported = await desk.ask('exportDocument', { kind, paper: 'a4' })
    const path = join(folder.path, 'workshops', `Walk ${kind}.docx`)
    expect(exported).toMatchObject({ ok: true, path, url: `download:${path}` })
    expect(bytesOf(path).subarray(0, 2).toString()).toBe('PK')
  }
  const into = join(folder.path, 'none', 'x.docx')
  expect(await desk.ask('exportDocument', { kind: 'actions', paper: 'letter', path: into })).toMatchObject({
    failure: { kind: 'missing' },
  })
  // Whatever name is asked for, a workshop is never written over.
  const session = host.session()
  const own = session.kind === 'open' ? session.path : ''
  const written = await desk.ask('exportDocument', { kind: 'actions', paper: 'a4', path: own })
  expect(written).toMatchObject({ path: `${own}.docx` })
  await host.close()
}, 60_000)

test('a workshop whose file is called .docx is not replaced by its own minutes, nor another by them', async () => {
  using folder = passingFolder()
  const own = join(folder.path, 'own.docx')
  const other = join(folder.path, 'other.docx')
  layFile(own, 3)
  layFile(other, 3)
  const before = bytesOf(other)
  const host = hostIn(folder.path)
  const desk = connectTo(host)
  await desk.ask('openWorkshop', { path: own })
  symlinkSync(own, join(folder.path, 'link.docx'))
  for (const path of [own, other, join(folder.path, 'link.docx')]) {
    expect(await desk.ask('exportDocument', { kind: 'actions', paper: 'a4', path })).toEqual({
      ok: false,
      failure: { kind: 'exists', path },
    })
  }
  expect(bytesOf(other)).toEqual(before)
  await host.close()
  expect(failureKind(own)).toBe('opened')
}, 60_000)

test('the file list starts in the library, which is made when first needed', async () => {
  using folder = passingFolder()
  const host = hostIn(folder.path)
  const desk = connectTo(host)
  const browsed = await desk.ask('browseFolder', { path: null })
  expect(browsed).toMatchObject({ ok: true, listing: { path: join(folder.path, 'workshops'), items: [] } })
  expect(existsSync(join(folder.path, 'workshops'))).toBe(true)
  await host.close()
})
