import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { currentVersion } from '../../../electron/host/file/format.ts'
import { migrations } from '../../../electron/host/file/migrations.ts'
import { openFile } from '../../../electron/host/file/openFile.ts'
import { readFile } from '../../../electron/host/file/readFile.ts'
import { salvageFile } from '../../../electron/host/file/salvage.ts'
import { verifyFile } from '../../../electron/host/file/verifyFile.ts'
import { passingFolder } from '../../fixtures/disks.ts'
import { appVersion, bytesOf, failureKind, layFile, mustOpen } from '../../fixtures/files.ts'

const versions = migrations.map((_, version) => version)
const fixtureOf = (version: number) =>
  join(import.meta.dirname, `../../fixtures/workshop/version-${version}.sql`)

function layOldFile(path: string, version: number): void {
  const db = new DatabaseSync(path)
  db.exec(readFileSync(fixtureOf(version), 'utf8'))
  db.close()
}

test('there is a migration from every version to the next, and a file of that version to try it on', () => {
  expect(migrations.length).toBe(currentVersion)
  for (const version of versions) expect(existsSync(fixtureOf(version)), `version ${version}`).toBe(true)
})

test.each(versions)(
  'a workshop of version %i opens, with everything in it, and is of this version from then on',
  version => {
    using folder = passingFolder()
    const path = join(folder.path, 'a.walkthrough')
    layOldFile(path, version)
    const { file, state } = mustOpen(path)
    file.close(state)
    expect(state.details.title).toBe('Prototype')
    expect(state.entries.map(({ label, text }) => `${label} ${text}`)).toEqual(["R1 The supplier's laptop"])
    expect(verifyFile(path, appVersion)).toMatchObject({ ok: true, events: state.seq })
    const db = new DatabaseSync(path)
    expect(db.prepare('PRAGMA user_version').get()).toEqual({ user_version: currentVersion })
    db.close()
  },
)

test.each(versions)('a workshop of version %i can be looked at without being changed', version => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  layOldFile(path, version)
  const before = bytesOf(path)
  const read = readFile(path)
  expect(read.ok && read.log.state.details.title).toBe('Prototype')
  expect(bytesOf(path)).toEqual(before)
})

test('a migration that cannot be finished leaves the file as it was', () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  layOldFile(path, 0)
  const db = new DatabaseSync(path)
  db.exec('CREATE TABLE snapshot(in_the_way)')
  db.close()
  const before = bytesOf(path)
  expect(failureKind(path)).toBe('damaged')
  expect(bytesOf(path)).toEqual(before)
})

test('a version number that is itself damaged does not harm the events', () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  const room = layFile(path, 9)
  const db = new DatabaseSync(path)
  db.exec('PRAGMA user_version = 0')
  db.close()
  const opened = openFile(path, appVersion)
  expect(!opened.ok && opened.failure).toMatchObject({ kind: 'damaged', intactEvents: room.log.length })
  expect(salvageFile(path, join(folder.path, 'r.walkthrough'))).toMatchObject({ events: room.log.length })
})
