import { basename, resolve } from 'node:path'
import type { Session } from '../../../shared/protocol/contract.ts'
import { exportSession, prepareDrawing } from '../exporting.ts'
import { type ExitCode, failed, type Program, print } from './program.ts'

export async function exportFile(
  program: Program,
  kind: 'minutes' | 'actions',
  { file, out, paper }: { file: string; out: string; paper: 'a4' | 'letter' },
): Promise<ExitCode> {
  // Before the rest is loaded: the thread that draws makes ready beside it.
  if (kind === 'minutes') await prepareDrawing(program.assetsFolder)
  const { readFile } = await import('../file/readFile.ts')
  const path = resolve(file)
  const read = readFile(path)
  if (!read.ok) return failed(program, read.failure)
  const session: Extract<Session, { kind: 'open' }> = {
    kind: 'open',
    path,
    fileName: basename(path),
    movedFrom: null,
    state: read.log.state,
    readOnly: null,
    trouble: null,
  }
  const context = {
    assetsFolder: program.assetsFolder,
    otherFolder: null,
    language: 'en',
    t: program.t,
    now: Date.now,
    downloadUrl: () => null,
  }
  const exported = await exportSession(session, { kind, paper, path: resolve(out) }, context)
  if (!exported.ok) return failed(program, exported.failure)
  return print(program, { ok: true, path: exported.path, milliseconds: exported.milliseconds })
}
