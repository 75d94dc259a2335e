import { basename, dirname, extname, join, resolve } from 'node:path'
import type { ExportResult, Requests, Session } from '../../shared/protocol/contract.ts'
import { fileFailure } from './file/diskErrors.ts'
import { withEnding } from './library/fileNames.ts'

type Open = Extract<Session, { kind: 'open' }>
export type ExportContext = {
  language: string
  /** Milliseconds since 1970 UTC. */
  now: () => number
  downloadUrl(path: string): string | null
}

/** Writes the minutes or the action list of what is open. An earlier export is replaced as a whole or not at all. */
export async function exportSession(
  session: Open,
  wanted: Requests['exportDocument']['in'],
  { language, now, downloadUrl }: ExportContext,
): Promise<ExportResult> {
  const path = wanted.path === undefined ? besideWorkshop(session.path, wanted.kind) : resolve(wanted.path)
  const target = withEnding(path, '.docx')
  const startedAt = performance.now()
  try {
    // Loaded when first needed: it is large, and the desk should open without waiting for it.
    const [{ exportDocument }, { writeFileAtomically }] = await Promise.all([
      import('./documents/exportDocument.ts'),
      import('./documents/writeFileAtomically.ts'),
    ])
    const { kind, paper } = wanted
    const bytes = await exportDocument(session.state, { kind, paper, language, now: now() })
    await writeFileAtomically(target, bytes)
    const milliseconds = Math.round(performance.now() - startedAt)
    return { ok: true, path: target, url: downloadUrl(target), milliseconds }
  } catch (error) {
    return { ok: false, failure: fileFailure(error, target) }
  }
}

/** `Ward walk-through.walkthrough` -> `Ward walk-through minutes.docx`. */
export function besideWorkshop(workshopPath: string, kind: 'minutes' | 'actions'): string {
  const name = basename(workshopPath, extname(workshopPath))
  return join(dirname(workshopPath), `${name} ${kind}.docx`)
}
