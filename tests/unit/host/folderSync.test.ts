import type * as fs from 'node:fs'
import type * as promises from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { writeFileAtomically } from '../../../electron/host/documents/writeFileAtomically.ts'
import { passingFolder } from '../../fixtures/disks.ts'
import { bytesOf, failureKind, layFile } from '../../fixtures/files.ts'

const refusal = () => Object.assign(new Error('EINVAL: invalid argument, fsync'), { code: 'EINVAL' })
const refused = { folders: 0 }

/** A mount that takes files but not the syncing of a folder, as some network and FUSE file systems are. */
vi.mock('node:fs', async original => {
  const real = await original<typeof fs>()
  return {
    ...real,
    fsyncSync(file: number) {
      if (!real.fstatSync(file).isDirectory()) return real.fsyncSync(file)
      refused.folders += 1
      throw refusal()
    },
  }
})
vi.mock('node:fs/promises', async original => {
  const real = await original<typeof promises>()
  return {
    ...real,
    async open(path: string, flags: string) {
      const handle = await real.open(path, flags)
      if (!(await handle.stat()).isDirectory()) return handle
      handle.sync = async () => {
        refused.folders += 1
        throw refusal()
      }
      return handle
    },
  }
})

test('where a folder cannot be synced, a workshop and a document are made all the same', async () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  layFile(path, 3)
  expect([refused.folders, failureKind(path)]).toEqual([1, 'opened'])
  const document = join(folder.path, 'a.docx')
  expect(await writeFileAtomically(document, Buffer.from('PK'))).toEqual({ ok: true })
  expect([refused.folders, bytesOf(document).toString()]).toEqual([2, 'PK'])
})
