import { copyFileSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { insertRow } from '../../../electron/host/file/createFile.ts'
import { currentVersion, layTables } from '../../../electron/host/file/format.ts'
import { genesis } from '../../../electron/host/file/hashChain.ts'
import { openFile } from '../../../electron/host/file/openFile.ts'
import { readFile } from '../../../electron/host/file/readFile.ts'
import { toRows } from '../../../electron/host/file/rows.ts'
import { salvageFile } from '../../../electron/host/file/salvage.ts'
import { verifyFile } from '../../../electron/host/file/verifyFile.ts'
import { passingFolder } from '../../fixtures/disks.ts'
import { appVersion, bytesOf, failureKind, layFile, mustOpen, roomWith } from '../../fixtures/files.ts'
import type { Room } from '../../fixtures/workshop.ts'

test('a workshop opens as it was left', () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  const room = layFile(path, 20)
  const { file, state } = mustOpen(path)
  file.close(state)
  expect(state).toEqual(room.state)
})

test('a file that is not there is missing, and none is made', () => {
  using folder = passingFolder()
  const path = join(folder.path, 'none.walkthrough')
  expect(failureKind(path)).toBe('missing')
  expect(failureKind(join(path, 'below.walkthrough'))).toBe('missing')
  expect(statSync(path, { throwIfNoEntry: false })).toBeUndefined()
})

test('a link that leads nowhere is missing', () => {
  using folder = passingFolder()
  const path = join(folder.path, 'link.walkthrough')
  symlinkSync(join(folder.path, 'gone'), path)
  expect(failureKind(path)).toBe('missing')
})

test.each([
  ['an empty file', Buffer.alloc(0)],
  ['a text', Buffer.from('Minutes of the meeting\n'.repeat(400))],
  ['noise', Buffer.from(Array.from({ length: 9000 }, (_, at) => (at * 7919) % 251))],
  ['the beginning of a database and nothing else', Buffer.from('SQLite format 3\0')],
])('%s is not a workshop', (_, bytes) => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  writeFileSync(path, bytes)
  expect(failureKind(path)).toBe('notAWorkshop')
  expect(bytesOf(path)).toEqual(bytes)
})

test('a folder is not a workshop', () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  mkdirSync(path)
  expect(failureKind(path)).toBe('notAWorkshop')
})

test("another program's database is not a workshop, even with a table of the same name", () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  const db = new DatabaseSync(path)
  db.exec('PRAGMA application_id = 1; CREATE TABLE event(seq INTEGER PRIMARY KEY, body TEXT)')
  db.exec("INSERT INTO event(body) VALUES('{}')")
  db.close()
  expect(failureKind(path)).toBe('notAWorkshop')
})

test('a workshop of a newer version is not written, and can be looked at, new events passed over', () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  const room = layFile(path, 5)
  const db = new DatabaseSync(path)
  db.exec('ALTER TABLE event ADD COLUMN mood TEXT')
  db.prepare(
    "INSERT INTO event VALUES(7, 1, '{\"id\":\"x\"}', 'c', '{}', '{\"type\":\"songSung\"}', x'00', 'merry')",
  ).run()
  db.exec(`PRAGMA user_version = ${currentVersion + 1}`)
  db.close()
  const before = bytesOf(path)
  const opened = openFile(path, appVersion)
  expect(opened).toEqual({
    ok: false,
    failure: {
      kind: 'newer',
      path,
      fileVersion: currentVersion + 1,
      ourVersion: currentVersion,
      canRead: true,
    },
  })
  const read = readFile(path)
  expect(read.ok && [read.readOnly, read.log.state]).toEqual(['newer', room.state])
  expect(bytesOf(path)).toEqual(before)
})

test('a workshop of a newer version that is all different is named, not shown', () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  layFile(path, 5)
  const db = new DatabaseSync(path)
  db.exec(`DROP TABLE event; CREATE TABLE happening(x); PRAGMA user_version = ${currentVersion + 7}`)
  db.close()
  const opened = openFile(path, appVersion)
  expect(!opened.ok && opened.failure).toMatchObject({ kind: 'newer', canRead: false })
})

test('an event changed with a database tool is noticed, and so is a missing one', () => {
  using folder = passingFolder()
  for (const [name, sql] of [
    ['changed', `UPDATE event SET body = replace(body, 'Risk 7', 'Rest 7') WHERE seq = 8`],
    ['renamed author', `UPDATE event SET author = replace(author, 'facilitator', 'somebody') WHERE seq = 8`],
    ['moved in time', 'UPDATE event SET at = at + 1 WHERE seq = 8'],
    ['taken out', 'DELETE FROM event WHERE seq = 8'],
    ['not JSON', `UPDATE event SET body = '{' WHERE seq = 8`],
    ['not text', 'UPDATE event SET body = 7 WHERE seq = 8'],
  ] as const) {
    const path = join(folder.path, `${name}.walkthrough`)
    layFile(path, 12)
    const db = new DatabaseSync(path)
    db.exec(sql)
    db.close()
    const opened = openFile(path, appVersion)
    expect(!opened.ok && opened.failure, name).toMatchObject({ kind: 'damaged', intactEvents: 7 })
  }
})

test('a file whose tables are not ours alone is damaged, and its events can be rescued', () => {
  using folder = passingFolder()
  for (const [name, sql] of [
    ['trigger', 'CREATE TRIGGER t BEFORE INSERT ON event BEGIN SELECT RAISE(IGNORE); END'],
    ['view', 'CREATE VIEW v AS SELECT 1'],
    ['index', 'CREATE INDEX i ON event(at)'],
    ['other table', 'CREATE TABLE other(x)'],
    ['changed table', 'ALTER TABLE snapshot ADD COLUMN x'],
    ['missing table', 'DROP TABLE snapshot'],
  ] as const) {
    const path = join(folder.path, `${name}.walkthrough`)
    const room = layFile(path, 12)
    const db = new DatabaseSync(path)
    db.exec(sql)
    db.close()
    const damaged = { ok: false, failure: { kind: 'damaged', intactEvents: room.log.length } }
    expect(openFile(path, appVersion), name).toMatchObject(damaged)
    expect(verifyFile(path, appVersion), name).toMatchObject(damaged)
    const rescued = join(folder.path, `${name} rescued.walkthrough`)
    expect(salvageFile(path, rescued), name).toEqual({ ok: true, events: room.log.length })
    expect(failureKind(rescued), name).toBe('opened')
  }
})

test('where a view stands in for the events, it is not asked', () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  layFile(path, 3)
  const db = new DatabaseSync(path)
  db.exec(`DROP TABLE event; CREATE VIEW event AS WITH RECURSIVE n(seq) AS (SELECT 1 UNION ALL SELECT seq FROM n)
    SELECT seq, 1 AS at, '' AS author, '' AS command_id, '' AS cause, '' AS body, x'' AS hash FROM n`)
  db.close()
  expect(failureKind(path)).toBe('damaged')
})

test('a row that the file does not take is an error, never an acknowledgement', () => {
  const db = new DatabaseSync(':memory:')
  layTables(db)
  db.exec('CREATE TRIGGER t BEFORE INSERT ON event BEGIN SELECT RAISE(IGNORE); END')
  const [row] = toRows(roomWith(0).log, genesis)
  expect(() => row && insertRow(db)(row)).toThrow('event 1 was not taken')
  db.close()
})

test('a second opener in the same program is told that the file is in use', () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  layFile(path, 3)
  const link = join(folder.path, 'other name.walkthrough')
  symlinkSync(path, link)
  const { file, state } = mustOpen(path)
  expect([failureKind(path), failureKind(link)]).toEqual(['inUse', 'inUse'])
  expect(readFile(link)).toMatchObject({ ok: false, failure: { kind: 'inUse' } })
  file.close(state)
  expect(failureKind(link)).toBe('opened')
})

/** A file and its journal as a crash in the middle of a large commit leaves them. */
function cutInCommit(folder: string, to: string): Room {
  const path = join(folder, 'being written')
  const room = layFile(path, 40)
  const db = new DatabaseSync(path)
  // A cache of one page makes SQLite write changed pages, and the journal before them, ahead of the commit.
  db.exec("PRAGMA cache_size = 1; BEGIN; UPDATE event SET body = body || ' '; UPDATE event SET author = ''")
  for (const ending of ['', '-journal']) copyFileSync(path + ending, to + ending)
  db.exec('ROLLBACK')
  db.close()
  return room
}

test('a commit that was cut off is taken back on opening', () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  const room = cutInCommit(folder.path, path)
  const { file, state } = mustOpen(path)
  file.close(state)
  expect(state).toEqual(room.state)
  expect(statSync(`${path}-journal`, { throwIfNoEntry: false })).toBeUndefined()
})

test('where a cut-off commit may only be looked at, it is taken back in a passing copy', () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  const room = cutInCommit(folder.path, path)
  const before = bytesOf(path)
  const read = readFile(path)
  expect(read.ok && read.log.state).toEqual(room.state)
  expect(verifyFile(path, appVersion)).toMatchObject({ ok: true, events: room.log.length })
  expect(bytesOf(path)).toEqual(before)
})
