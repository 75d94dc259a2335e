import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createFile } from '../../../electron/host/file/createFile.ts'
import { openFile } from '../../../electron/host/file/openFile.ts'
import { eventsPerSnapshot } from '../../../electron/host/file/snapshot.ts'
import { verifyFile } from '../../../electron/host/file/verifyFile.ts'
import { passingFolder } from '../../fixtures/disks.ts'
import { appVersion, bytesOf, failureKind, layFile, mustOpen } from '../../fixtures/files.ts'
import { facilitator, type Room } from '../../fixtures/workshop.ts'

/** Says one more thing in the room. @returns its events, not yet in any file. */
function sayMore(room: Room, id: string) {
  const before = room.state.seq
  room.do({ type: 'addEntry', entryId: id, kind: 'note', text: `said ${id}`, stepId: 's1' })
  return room.log.slice(before)
}

/** A long log on the disk with a snapshot in it. */
function layWithSnapshot(path: string): Room {
  const room = layFile(path, eventsPerSnapshot)
  const { file, state } = mustOpen(path)
  file.close(state)
  return room
}

test('what is appended is there after reopening, and goes on from there', () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  const room = layFile(path, 2)
  for (const id of ['x1', 'x2', 'x3']) {
    const { file, state } = mustOpen(path)
    expect(file.append(sayMore(room, id), 'Walk')).toEqual({ kind: 'written' })
    file.close(state)
  }
  const { file, state } = mustOpen(path)
  file.close(state)
  expect(state).toEqual(room.state)
  expect(verifyFile(path, appVersion)).toMatchObject({ ok: true, events: room.log.length })
})

test('a long log is opened from its snapshot, with the same state as a replay gives', () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  const room = layWithSnapshot(path)
  expect(verifyFile(path, appVersion)).toMatchObject({ ok: true, snapshot: eventsPerSnapshot + 1 })
  const { file } = mustOpen(path)
  file.append(sayMore(room, 'after'), 'Walk')
  file.close(room.state)
  const opened = openFile(path, appVersion)
  if (!opened.ok) throw new Error(opened.failure.kind)
  opened.file.close(opened.state)
  expect([opened.log.snapshotSeq, opened.log.rows.length]).toEqual([
    eventsPerSnapshot + 1,
    eventsPerSnapshot + 2,
  ])
  expect(opened.state).toEqual(room.state)
})

test.each([
  ['changed', "UPDATE snapshot SET body = replace(body, 'Risk 7', 'Rest 7')"],
  ['not JSON', "UPDATE snapshot SET body = '{'"],
  ['moved to another event', 'UPDATE snapshot SET seq = 400'],
  ['beyond the end', 'UPDATE snapshot SET seq = 40000'],
  ['of another version of the app', "UPDATE snapshot SET made_by = '9.9.9'"],
  ['gone', 'DELETE FROM snapshot'],
])('a snapshot that is %s is passed over: the events alone give the state', (_, sql) => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  const room = layWithSnapshot(path)
  const db = new DatabaseSync(path)
  db.exec(sql)
  db.close()
  const opened = openFile(path, appVersion)
  if (!opened.ok) throw new Error(opened.failure.kind)
  opened.file.close(opened.state)
  expect([opened.log.snapshotSeq, opened.state]).toEqual([0, room.state])
})

test('verify finds a snapshot that is well sealed and yet not what the events add up to', () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  const room = layFile(path, eventsPerSnapshot)
  const { file } = mustOpen(path)
  file.close({ ...room.state, details: { ...room.state.details, title: 'Another' } })
  expect(verifyFile(path, appVersion)).toMatchObject({ ok: false, failure: { kind: 'damaged' } })
})

test('a new file never takes the place of another one, and leaves nothing behind where it fails', () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  writeFileSync(path, 'mine')
  expect(createFile(path, [], 'x')).toEqual({ ok: false, failure: { kind: 'exists', path } })
  const nowhere = join(folder.path, 'no', 'such', 'folder.walkthrough')
  expect(createFile(nowhere, [], 'x')).toEqual({ ok: false, failure: { kind: 'missing', path: nowhere } })
  expect(bytesOf(path).toString()).toBe('mine')
})

test('a file deleted or moved away while it is open is written anew, with everything in it', () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  const room = layFile(path, 3)
  const { file } = mustOpen(path)
  file.append(sayMore(room, 'x1'), 'Walk')
  rmSync(path)
  expect(file.append(sayMore(room, 'x2'), 'Walk')).toEqual({ kind: 'written' })
  renameSync(path, join(folder.path, 'moved.walkthrough'))
  expect(file.append(sayMore(room, 'x3'), 'Walk')).toEqual({ kind: 'written' })
  file.close(room.state)
  const { file: again, state } = mustOpen(path)
  again.close(state)
  expect(state).toEqual(room.state)
})

test('a file replaced by another one while it is open: both stay, ours under a new name', () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  const room = layFile(path, 3)
  const { file } = mustOpen(path)
  rmSync(path)
  writeFileSync(path, 'put here by a backup program')
  expect(file.append(sayMore(room, 'x1'), 'Walk')).toEqual({ kind: 'written' })
  expect(file.path).toBe(join(folder.path, 'a (2).walkthrough'))
  file.close(room.state)
  expect(bytesOf(path).toString()).toBe('put here by a backup program')
  const { file: again, state } = mustOpen(file.path)
  again.close(state)
  expect(state).toEqual(room.state)
})

test.each([
  ['words', (path: string) => writeFileSync(path, 'synchronised by a program that heeds no lock')],
  [
    'an earlier version of itself',
    (path: string, earlier: string) => {
      copyFileSync(earlier, path)
      // As synchronising programs do; a copy made within the same tick of the clock would not be told from our writing.
      utimesSync(path, new Date(0), new Date(0))
    },
  ],
])('a file written over with %s while it is open: both stay, ours under a new name', (_what, overwrite) => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  const earlier = join(folder.path, 'earlier.walkthrough')
  const room = layFile(path, 3)
  copyFileSync(path, earlier)
  const { file } = mustOpen(path)
  expect(file.append(sayMore(room, 'x1'), 'Walk')).toEqual({ kind: 'written' })
  overwrite(path, earlier)
  const theirs = bytesOf(path)
  expect(file.append(sayMore(room, 'x2'), 'Walk')).toEqual({ kind: 'written' })
  const ours = join(folder.path, 'a (2).walkthrough')
  expect(file.path).toBe(ours)
  // Written over once more, and nothing said since.
  overwrite(ours, earlier)
  file.close(room.state)
  expect(bytesOf(path)).toEqual(theirs)
  const { file: again, state } = mustOpen(join(folder.path, 'a (3).walkthrough'))
  again.close(state)
  expect(state).toEqual(room.state)
})

test('what others write the moment after an acknowledgement is not taken for ours', async () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  const room = layFile(path, 3)
  const { file } = mustOpen(path)
  expect(file.append(sayMore(room, 'x1'), 'Walk')).toEqual({ kind: 'written' })
  writeFileSync(path, 'synchronised by a program that heeds no lock')
  await setImmediate()
  expect(file.append(sayMore(room, 'x2'), 'Walk')).toEqual({ kind: 'written' })
  expect(file.path).toBe(join(folder.path, 'a (2).walkthrough'))
  file.close(room.state)
  const { file: again, state } = mustOpen(file.path)
  again.close(state)
  expect(state).toEqual(room.state)
})

test('a file that another program only touched is gone on with', () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  const room = layFile(path, 3)
  const { file } = mustOpen(path)
  utimesSync(path, new Date(), new Date(0))
  expect(file.append(sayMore(room, 'x1'), 'Walk')).toEqual({ kind: 'written' })
  expect(file.append(sayMore(room, 'x2'), 'Walk')).toEqual({ kind: 'written' })
  utimesSync(path, new Date(), new Date(0))
  file.close(room.state)
  expect(readdirSync(folder.path)).toEqual(['a.walkthrough'])
  const { file: again, state } = mustOpen(path)
  again.close(state)
  expect(state).toEqual(room.state)
})

test('while its folder is gone nothing is written; once it is back, everything is', () => {
  using folder = passingFolder()
  // A folder that comes and goes, as a memory stick does.
  const inner = join(folder.path, 'stick')
  const aside = join(folder.path, 'aside')
  mkdirSync(inner)
  const path = join(inner, 'a.walkthrough')
  const room = layFile(path, 3)
  const { file } = mustOpen(path)
  const more = sayMore(room, 'x1')
  renameSync(inner, aside)
  expect(file.append(more, 'Walk')).toMatchObject({ kind: 'refused', trouble: { kind: 'diskError' } })
  expect(file.tryRoom(1000, 'Walk')).toMatchObject({ kind: 'refused' })
  expect(file.copyTo(join(folder.path, 'copy.walkthrough'), 'Walk')).toEqual({ ok: true })
  renameSync(aside, inner)
  expect(file.tryRoom(1000, 'Walk')).toEqual({ kind: 'written' })
  expect(file.append(more, 'Walk')).toEqual({ kind: 'written' })
  file.close(room.state)
  expect(failureKind(path)).toBe('opened')
  expect(verifyFile(path, appVersion)).toMatchObject({ ok: true, events: room.log.length })
})

test('a change of author, with marks from every script, survives the way to the disk and back', () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  const room = layFile(path, 0)
  const { file } = mustOpen(path)
  const text = 'Ä ß 漢字 العربية 🩺 \u0000 \ud800 "quoted" \\ \n line'
  const before = room.state.seq
  room.do(
    { type: 'addEntry', entryId: 'u', kind: 'note', text, stepId: 's1' },
    { ...facilitator, name: 'Žofie “Z”' },
  )
  file.append(room.log.slice(before), 'Walk')
  file.close(room.state)
  const { file: again, state } = mustOpen(path)
  again.close(state)
  expect(state).toEqual(room.state)
})
