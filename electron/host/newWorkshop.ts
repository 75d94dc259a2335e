import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Process } from '../../shared/process/schema.ts'
import type { OpenFailure } from '../../shared/protocol/contract.ts'
import { facilitator } from '../../shared/workshop/author.ts'
import type { RecordedEvent } from '../../shared/workshop/events.ts'
import { createWorkshop } from '../../shared/workshop/record.ts'
import type { Details } from '../../shared/workshop/state.ts'
import { fileFailure } from './file/diskErrors.ts'
import { extension } from './file/format.ts'
import { freePath } from './file/freePath.ts'
import { safeFileName, withEnding } from './library/fileNames.ts'

/** The first event of a new workshop. @param now milliseconds since 1970 UTC. */
export function firstEvent(process: Process, details: Partial<Details>, now: number): RecordedEvent {
  const workshopId = randomUUID()
  return createWorkshop({
    workshopId,
    process,
    details,
    author: facilitator,
    commandId: `new-${workshopId}`,
    now,
  })
}

/** Where a new file goes: as asked for, or in `folder` (made where it is missing) under a name made of the title. */
export function placeForNew(
  folder: string,
  title: string,
  asked: string | undefined,
): { ok: true; path: string } | { ok: false; failure: OpenFailure } {
  if (asked !== undefined) return { ok: true, path: withEnding(resolve(asked)) }
  const path = join(folder, `${safeFileName(title)}${extension}`)
  try {
    mkdirSync(folder, { recursive: true })
    return { ok: true, path: freePath(path) }
  } catch (error) {
    return { ok: false, failure: fileFailure(error, folder) }
  }
}
