import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readFile } from '../../../electron/host/file/readFile.ts'
import { verifyFile } from '../../../electron/host/file/verifyFile.ts'
import { passingFolder } from '../../fixtures/disks.ts'
import { appVersion, failureKind, layFile, mustOpen } from '../../fixtures/files.ts'
import { openRoom } from '../../fixtures/workshop.ts'

/** Another process opens the file. @returns what it says of it. */
async function openElsewhere(path: string): Promise<{ child: ChildProcess; said: string }> {
  const program = join(import.meta.dirname, '../../fixtures/holdFile.ts')
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, path])
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const [said] = await once(child.stdout, 'data')
  return { child, said: String(said).trim() }
}

test('a file that another process has open is in use; once that process is killed it opens at once', async () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  layFile(path, 10)
  const { child, said } = await openElsewhere(path)
  expect(said).toBe('held')
  expect(failureKind(path)).toBe('inUse')
  expect(readFile(path)).toMatchObject({ ok: false, failure: { kind: 'inUse', path } })
  expect(verifyFile(path, appVersion)).toMatchObject({ ok: false, failure: { kind: 'inUse' } })
  child.kill('SIGKILL')
  await once(child, 'close')
  expect(failureKind(path)).toBe('opened')
})

test('looking at lists and asking twice does not let go of the lock', async () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  layFile(path, 10)
  const { file, state } = mustOpen(path)
  failureKind(path)
  readFile(path)
  verifyFile(path, appVersion)
  expect((await openElsewhere(path)).said).toBe('inUse')
  file.close(state)
})

test('the file alone is complete after every commit: a copy made by anybody opens', () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  layFile(path, 0)
  const room = openRoom()
  const { file, state } = mustOpen(path)
  for (let made = 1; made <= 8; made++) {
    const before = room.state.seq
    const body = { entryId: `e${made}`, kind: 'note', text: 'said', stepId: 's1' } as const
    room.do({ type: 'addEntry', ...body })
    expect(file.append(room.log.slice(before), 'Walk')).toEqual({ kind: 'written' })
  }
  // By another process: opening and closing the file's bytes in this one would let go of its lock.
  const copying = 'fs.copyFileSync(process.argv[1], process.argv[2])'
  execFileSync(process.execPath, ['-e', copying, path, join(folder.path, 'copy.walkthrough')])
  const { file: copy, state: copied } = mustOpen(join(folder.path, 'copy.walkthrough'))
  copy.close(copied)
  file.close(state)
  expect(copied).toEqual(room.state)
})
