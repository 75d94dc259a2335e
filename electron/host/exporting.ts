import { basename, dirname, extname, join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Translate } from '../../shared/locale/translate.ts'
import type { ExportResult, Requests, Session } from '../../shared/protocol/contract.ts'
import { fileFailure } from './file/diskErrors.ts'
import { readFirstBytes } from './file/firstBytes.ts'
import { identityOf, isHeldHere } from './file/openPaths.ts'
import { withEnding } from './library/fileNames.ts'

/** Between two pieces of what an export needs. */
const pauseMs = 100

type Open = Extract<Session, { kind: 'open' }>
type Kind = Requests['exportDocument']['in']['kind']
export type ExportContext = {
  assetsFolder: string
  /** Where documents go that may not be written beside their workshop. Null: nowhere else. */
  otherFolder: string | null
  language: string
  t: Translate
  /** Milliseconds since 1970 UTC. */
  now: () => number
  downloadUrl(path: string): string | null
}

/** Writes the minutes or the action list of what is open. An earlier export is replaced as a whole or not at all. */
export async function exportSession(
  session: Open,
  wanted: Requests['exportDocument']['in'],
  context: ExportContext,
): Promise<ExportResult> {
  const { kind, path } = wanted
  const beside = besideWorkshop(session.path, kind)
  const target = withEnding(path === undefined ? beside : resolve(path), '.docx')
  const startedAt = performance.now()
  try {
    const { assetsFolder, language, t, now, otherFolder } = context
    const { exportDocument, writeFileAtomically } = await loadExport(kind, assetsFolder)
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
    const options = { kind, paper: wanted.paper, language, now: now(), timeZone, assetsFolder, t }
    const bytes = await exportDocument(session.state, options)
    const places =
      path === undefined && otherFolder !== null ? [target, join(otherFolder, basename(target))] : [target]
    return await writeToFirst(places, async place => {
      if (isWorkshop(place, session.path)) return { ok: false, failure: { kind: 'exists', path: place } }
      const written = await writeFileAtomically(place, bytes)
      if (!written.ok) return written
      const milliseconds = Math.round(performance.now() - startedAt)
      return { ok: true, path: place, url: context.downloadUrl(place), milliseconds }
    })
  } catch (error) {
    return { ok: false, failure: fileFailure(error, target) }
  }
}

/** Loaded when first needed: it is large, and the desk should open without waiting for it. */
async function loadExport(kind: Kind, assetsFolder: string) {
  if (kind === 'minutes') await prepareDrawing(assetsFolder)
  const [{ exportDocument }, { writeFileAtomically }] = await Promise.all([
    import('./documents/exportDocument.ts'),
    import('./documents/writeFileAtomically.ts'),
  ])
  return { exportDocument, writeFileAtomically }
}

/** The thread that draws makes ready while everything else is loaded and written. */
export async function prepareDrawing(assetsFolder: string): Promise<void> {
  const { prepareRasterizer } = await import('./documents/rasterize.ts')
  prepareRasterizer(assetsFolder)
}

/**
 * Loads what an export needs and starts the thread that draws, so that the first one waits for neither: one piece at a
 * time, between which commands have their turn. A failure is met by the export itself.
 */
export async function prepareExports(assetsFolder: string): Promise<void> {
  const pieces: readonly (() => Promise<unknown>)[] = [
    () => prepareDrawing(assetsFolder),
    () => import('./documents/compile.ts'),
    () => import('../../shared/process/boardSvg.ts'),
    () => import('../../shared/minutes/minutesDocument.ts'),
    () => import('./documents/renderWord.ts'),
    () => loadExport('minutes', assetsFolder),
  ]
  for (const load of pieces) {
    await load().catch(() => {})
    await setTimeout(pauseMs, undefined, { ref: false })
  }
}

/** A workshop in a folder that may only be read still gets its documents. */
async function writeToFirst(
  [place, ...others]: readonly string[],
  write: (place: string) => Promise<ExportResult>,
): Promise<ExportResult> {
  if (place === undefined) throw new Error('there is no place to write to')
  const written = await write(place)
  if (written.ok || written.failure.kind !== 'noPermission' || others.length === 0) return written
  return writeToFirst(others, write)
}

/**
 * True where a workshop stands at the path, whatever its name ends in: documents replace documents, never what they are
 * made from. @throws the file system's error where that cannot be told.
 */
function isWorkshop(place: string, open: string): boolean {
  const identity = identityOf(place)
  if (identity === null) return false
  // A file that is open here is not read: closing it again would let go of its lock.
  if (identity === identityOf(open) || isHeldHere(place)) return true
  return readFirstBytes(place).kind !== 'foreign'
}

/** `Ward walk-through.walkthrough` -> `Ward walk-through minutes.docx`. */
export function besideWorkshop(workshopPath: string, kind: Kind): string {
  const name = basename(workshopPath, extname(workshopPath))
  return join(dirname(workshopPath), `${name} ${kind}.docx`)
}
