import { basename, resolve } from 'node:path'
import { createFile } from '../file/createFile.ts'
import { genesis } from '../file/hashChain.ts'
import { readFile } from '../file/readFile.ts'
import { toRows } from '../file/rows.ts'
import { salvageFile } from '../file/salvage.ts'
import { verifyFile } from '../file/verifyFile.ts'
import { localDay, withEnding } from '../library/fileNames.ts'
import { firstEvent } from '../newWorkshop.ts'
import { readProcess } from '../processes.ts'
import { type ExitCode, failed, type Program, print } from './program.ts'

export async function newFile(
  program: Program,
  file: string,
  { process: processId, title }: { process: string; title: string | undefined },
): Promise<ExitCode> {
  const process = readProcess(program.assetsFolder, processId)
  if (process === null) {
    program.complain(program.t('files.request.unknownProcess', { name: processId }))
    return 2
  }
  const path = withEnding(resolve(file))
  const name = title ?? process.title
  const now = Date.now()
  const first = firstEvent(process, { title: name, date: localDay(now) }, now)
  const created = createFile(path, toRows([first], genesis), name)
  return created.ok
    ? print(program, { ok: true, path, title: name, seq: 1 })
    : failed(program, created.failure)
}

/** Prints the whole state of the workshop. */
export async function showFile(program: Program, file: string): Promise<ExitCode> {
  const read = readFile(resolve(file))
  return read.ok ? print(program, read.log.state) : failed(program, read.failure)
}

export async function verify(program: Program, file: string): Promise<ExitCode> {
  const path = resolve(file)
  const verified = verifyFile(path, program.appVersion)
  if (verified.ok) {
    const { events, head, snapshot } = verified
    return print(program, { ok: true, path, events, head, snapshot })
  }
  await print(program, verified)
  return failed(program, verified.failure)
}

export async function salvage(program: Program, from: string, to: string): Promise<ExitCode> {
  const path = withEnding(resolve(to))
  const salvaged = salvageFile(resolve(from), path)
  if (!salvaged.ok) return failed(program, salvaged.failure)
  program.complain(program.t('files.salvaged', { count: salvaged.events, name: basename(path) }))
  return print(program, { ok: true, path, events: salvaged.events })
}
