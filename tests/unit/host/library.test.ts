import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { freePath } from '../../../electron/host/file/freePath.ts'
import { browseFolder } from '../../../electron/host/library/browseFolder.ts'
import { AutomaticCopies, copyEvery, mostCopies } from '../../../electron/host/library/copies.ts'
import { safeFileName, withEnding } from '../../../electron/host/library/fileNames.ts'
import { RememberedFiles } from '../../../electron/host/library/remembered.ts'
import { passingFolder } from '../../fixtures/disks.ts'
import { bytesOf, layFile, mustOpen } from '../../fixtures/files.ts'
import { memorySettings } from '../../fixtures/hosts.ts'
import { nine } from '../../fixtures/workshop.ts'

test.each([
  ['Ward 3: risks / questions?', 'Ward 3 risks questions'],
  ['  Übergabe “POCT” – Tag 1  ', 'Übergabe “POCT” – Tag 1'],
  ['医療機器の調達', '医療機器の調達'],
  ['ورشة العمل', 'ورشة العمل'],
  ['..', 'Workshop'],
  ['???', 'Workshop'],
  ['', 'Workshop'],
  ['CON', 'CON_'],
  ['lpt1.2026', 'lpt1.2026_'],
  ['../../etc/passwd', 'etc passwd'],
  ['C:\\Windows', 'C Windows'],
  ['a\u202egpj.exe', 'a gpj.exe'],
  ['line\nbreak\u0000', 'line break'],
  ['ends with dots...', 'ends with dots'],
  ['half \ud83e', 'half'],
])('a workshop called %j gets a file called %j', (title, name) => {
  expect(safeFileName(title)).toBe(name)
})

test('a long title is cut between signs as people see them, short enough for any disk', () => {
  const name = safeFileName('👩🏽‍⚕️'.repeat(60))
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(160)
  expect(name.replaceAll('👩🏽‍⚕️', '')).toBe('')
  expect(withEnding('a.WALKTHROUGH')).toBe('a.WALKTHROUGH')
  expect(withEnding('Ver. 1.2')).toBe('Ver. 1.2.walkthrough')
})

test('a name that is taken gets a number', () => {
  using folder = passingFolder()
  const path = join(folder.path, 'Ward.walkthrough')
  writeFileSync(path, '')
  writeFileSync(join(folder.path, 'Ward (2).walkthrough'), '')
  expect(freePath(path)).toBe(join(folder.path, 'Ward (3).walkthrough'))
})

test('automatic copies: one on opening, none of what did not change, the last ten in all', () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  const kept = join(folder.path, 'copies')
  const room = layFile(path, 1)
  let now = nine
  const copies = new AutomaticCopies(kept, () => now)
  const { file } = mustOpen(path)
  copies.keep(file, room.state, true)
  copies.keep(file, room.state, true)
  new AutomaticCopies(kept, () => now).keep(file, room.state, true)
  expect(copies.list()).toMatchObject([{ title: 'Walk', events: 2 }])

  for (let round = 1; round <= mostCopies + 3; round++) {
    now += copyEvery.milliseconds
    const before = room.state.seq
    room.do({ type: 'addEntry', entryId: `x${round}`, kind: 'note', text: 'more', stepId: 's1' })
    file.append(room.log.slice(before), 'Walk')
    copies.keep(file, room.state, false)
  }
  file.close(room.state)
  const list = copies.list()
  expect(list.map(({ events }) => events)).toEqual([15, 14, 13, 12, 11, 10, 9, 8, 7, 6])
  expect(readdirSync(kept).length).toBe(mostCopies)
  const [newest] = list
  const { file: copy, state } = mustOpen(newest?.path ?? '')
  copy.close(state)
  expect(state).toEqual(room.state)
})

test('between two copies there is some time, unless much has happened', () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  const room = layFile(path, 1)
  const copies = new AutomaticCopies(join(folder.path, 'copies'), () => nine)
  const { file } = mustOpen(path)
  copies.keep(file, room.state, true)
  const sayMore = (count: number) => {
    const before = room.state.seq
    for (let made = 0; made < count; made++) {
      const entryId = `x${room.state.seq}`
      room.do({ type: 'addEntry', entryId, kind: 'note', text: 'more', stepId: 's1' })
    }
    file.append(room.log.slice(before), 'Walk')
    copies.keep(file, room.state, false)
    return copies.list().length
  }
  expect([sayMore(1), sayMore(copyEvery.events)]).toEqual([1, 2])
  file.close(room.state)
})

test('after the clock is set back copies are still kept, and those from the future go first', () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  const room = layFile(path, 1)
  let now = nine
  const copies = new AutomaticCopies(join(folder.path, 'copies'), () => now)
  const { file } = mustOpen(path)
  copies.keep(file, room.state, true)
  const keepMore = (round: number) => {
    const before = room.state.seq
    room.do({ type: 'addEntry', entryId: `x${round}`, kind: 'note', text: 'more', stepId: 's1' })
    file.append(room.log.slice(before), 'Walk')
    copies.keep(file, room.state, false)
    return copies.list().map(({ events }) => events)
  }
  for (let round = 1; round < mostCopies; round++) {
    now += copyEvery.milliseconds
    keepMore(round)
  }
  expect(copies.list().length).toBe(mostCopies)
  now = nine - 400 * 24 * 60 * 60_000
  for (let round = mostCopies; round < 2 * mostCopies; round++) {
    const events = keepMore(round)
    expect([round, events.length, events.includes(room.state.seq)]).toEqual([round, mostCopies, true])
    now += copyEvery.milliseconds
  }
  expect(Math.min(...copies.list().map(({ events }) => events))).toBe(2 + mostCopies)
  file.close(room.state)
})

test('recent files: newest first, once each, the missing ones shown as missing', () => {
  using folder = passingFolder()
  const here = join(folder.path, 'here.walkthrough')
  layFile(here, 0)
  const gone = join(folder.path, 'gone.walkthrough')
  const settings = memorySettings()
  const remembered = new RememberedFiles(settings)
  remembered.opened(gone, 'Gone', 1, true)
  remembered.opened(here, 'Here', 2, true)
  remembered.opened(gone, 'Gone', 3, true)
  remembered.closed(gone, 'Gone for good')
  expect(new RememberedFiles(settings).recent()).toEqual([
    { path: gone, title: 'Gone for good', openedAt: 3, isMissing: true },
    { path: here, title: 'Here', openedAt: 2, isMissing: false },
  ])
  remembered.forget(gone)
  expect(remembered.recent().map(({ path }) => path)).toEqual([here])
})

test('a workshop that was open when the app died is offered, until it is opened or dismissed', () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  const room = layFile(path, 4)
  const settings = memorySettings()
  new RememberedFiles(settings).opened(path, 'Walk', 1, true)
  const after = new RememberedFiles(settings)
  expect(after.recovery()).toEqual([{ path, title: 'Walk', savedAt: room.log.at(-1)?.at, events: 5 }])
  expect(new RememberedFiles(settings).recovery().length).toBe(1)
  after.dismissRecovery(path)
  expect(after.recovery()).toEqual([])
  after.opened(path, 'Walk', 2, true)
  after.closed(path, 'Walk')
  expect(new RememberedFiles(settings).recovery()).toEqual([])
})

test('a workshop that the app died in the middle of writing is offered too', () => {
  using folder = passingFolder()
  const written = join(folder.path, 'being written')
  const path = join(folder.path, 'a.walkthrough')
  layFile(written, 40)
  const db = new DatabaseSync(written)
  // A cache of one page makes SQLite write changed pages, and the journal before them, ahead of the commit.
  db.exec("PRAGMA cache_size = 1; BEGIN; UPDATE event SET body = body || ' '; UPDATE event SET author = ''")
  for (const ending of ['', '-journal']) copyFileSync(written + ending, path + ending)
  db.exec('ROLLBACK')
  db.close()
  const before = bytesOf(path)
  const settings = memorySettings({ openWorkshop: { path, title: 'Walk', at: 1 } })
  expect(new RememberedFiles(settings).recovery()).toMatchObject([{ path, title: 'Walk', events: 41 }])
  expect(bytesOf(path)).toEqual(before)
})

test('what was only looked at is not offered after a crash', () => {
  const settings = memorySettings()
  new RememberedFiles(settings).opened('/some/a.walkthrough', 'Walk', 1, false)
  expect(new RememberedFiles(settings).recovery()).toEqual([])
})

test('settings that make no sense are passed over', () => {
  const settings = memorySettings({
    recentWorkshops: [{ path: 7 }, 'x'],
    openWorkshop: 'yes',
    recoverable: {},
  })
  const remembered = new RememberedFiles(settings)
  expect([remembered.recent(), remembered.recovery()]).toEqual([[], []])
})

test('browsing shows folders and workshops, folders first, and nothing hidden', () => {
  using folder = passingFolder()
  for (const name of ['Wards', '.hidden']) mkdirSync(join(folder.path, name))
  for (const name of [
    'b 10.walkthrough',
    'b 9.walkthrough',
    'A.WALKTHROUGH',
    'minutes.docx',
    '.x.walkthrough',
  ]) {
    writeFileSync(join(folder.path, name), '')
  }
  const browsed = browseFolder(folder.path)
  if (!browsed.ok) throw new Error(browsed.failure.kind)
  expect(browsed.listing.items.map(({ name, kind }) => `${kind} ${name}`)).toEqual([
    'folder Wards',
    'workshop A.WALKTHROUGH',
    'workshop b 9.walkthrough',
    'workshop b 10.walkthrough',
  ])
  expect(browseFolder('/').ok && browseFolder('/')).toMatchObject({ listing: { parent: null } })
  const none = join(folder.path, 'none')
  expect(browseFolder(none)).toEqual({ ok: false, failure: { kind: 'missing', path: none } })
})
