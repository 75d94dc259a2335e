import type { LaneId } from '../../../../shared/process/schema.ts'
import { type CaptureContext, type Captured, parseCapture } from '../../../../shared/workshop/capture.ts'
import { kindLetter } from '../../../../shared/workshop/entryFields.ts'
import type { Draft } from './captureStore.ts'

/** What Enter would save: what the line says, the buttons' picks on top. */
export type Reading = Captured

type Context = Omit<CaptureContext, 'kind' | 'asText'>

/** @param targetLaneId where entries go whose line names no lane; null: the whole room. */
export function readDraft(draft: Draft, targetLaneId: LaneId | null, context: Context): Reading {
  // A letter that switched the kind has left the line; without it the next letter would be read as one.
  const isSwitched = draft.switchedFrom !== null
  const line = isSwitched ? `${kindLetter[draft.kind].toLowerCase()} ${draft.line}` : draft.line
  const asText = draft.isLiteral ? [...draft.asText, ...beginningsOf(draft.line)] : draft.asText
  const read = parseCapture(line, { ...context, kind: draft.kind, asText })
  const picks = read.kind === 'action' ? draft.picks : {}
  const fields = Object.entries({ ...read.fields, ...picks }).filter(([, value]) => value !== '')
  return { ...read, fields: Object.fromEntries(fields), laneId: read.laneId ?? targetLaneId }
}

/** Whatever at the start of a line could be taken for a kind: "a", "risk:". */
const beginningsOf = (line: string): string[] =>
  [/^\s*(\S+)/, /^\s*([^\s:]+\s*:)/].flatMap(pattern => pattern.exec(line)?.[1] ?? [])
