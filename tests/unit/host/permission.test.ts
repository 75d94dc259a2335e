import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openFile } from '../../../electron/host/file/openFile.ts'
import { readFile } from '../../../electron/host/file/readFile.ts'
import { passingFolder, smallDisk, whyNoDisks } from '../../fixtures/disks.ts'
import { appVersion, layFile } from '../../fixtures/files.ts'

const noDisks = whyNoDisks()
const because = noDisks === null ? '' : ` (skipped: ${noDisks})`
/** Permissions do not bind an administrator, so a child process gives that up; others need not. */
const isRoot = process.getuid?.() === 0
const nobody = isRoot ? '65534' : ''
const isPosix = process.platform !== 'win32'

test.skipIf(noDisks !== null)(
  `on a disk that may only be read: no permission, but it can be looked at${because}`,
  () => {
    using disk = smallDisk(512)
    const path = join(disk.path, 'a.walkthrough')
    const room = layFile(path, 12)
    disk.makeReadOnly()
    expect(openFile(path, appVersion)).toEqual({
      ok: false,
      failure: { kind: 'noPermission', path, canRead: true },
    })
    const read = readFile(path)
    expect(read.ok && [read.readOnly, read.log.state]).toEqual(['noPermission', room.state])
    expect(readdirSync(disk.path)).toEqual(['a.walkthrough'])
  },
)

function openAs(path: string, user: string) {
  const program = join(import.meta.dirname, '../../fixtures/openUnprivileged.ts')
  const words = ['--disable-warning=ExperimentalWarning', program, path, user]
  return JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' }))
}

test.skipIf(!isPosix).each([
  ['the file', 0o444, 0o777, true],
  ['its folder', 0o666, 0o555, true],
  ['both', 0o444, 0o555, true],
  ['even for reading', 0o000, 0o777, false],
])(
  'where permissions forbid writing %s, that is said, and what may be read can be looked at',
  (_, fileMode, folderMode, canRead) => {
    using folder = passingFolder()
    const path = join(folder.path, 'a.walkthrough')
    layFile(path, 12)
    if (isRoot) chownSync(folder.path, 65534, 65534)
    chmodSync(path, fileMode)
    chmodSync(folder.path, folderMode)
    const told = openAs(path, nobody)
    chmodSync(folder.path, 0o777)
    expect(told.opened).toEqual({ kind: 'noPermission', path, canRead })
    expect([told.read === 'noPermission', told.events]).toEqual([canRead, canRead ? 13 : 0])
    expect(readdirSync(folder.path)).toEqual(['a.walkthrough'])
  },
)
