import { readClient, send } from '../../../client/index.ts'
import { type Draft, setDraft, useCaptureStore } from './captureStore.ts'
import type { Reading } from './reading.ts'
import { forgetUnsaved, keepUnsaved, type Unsaved } from './unsavedStore.ts'

export type Saved =
  | { readonly ok: true; readonly label: string }
  /** Not back in the field: something else stands there, and the list of what is not saved shows it. */
  | { readonly ok: false; readonly message: string; readonly isBackInField: boolean }

/**
 * Sends what was read from the line. The line stays kept until the host has it on disk; a refused one goes back into the
 * field, or, where something else stands there by now, stays visible above it.
 */
export async function saveEntry(item: Omit<Unsaved, 'problem'>, reading: Reading): Promise<Saved> {
  keepUnsaved({ ...item, problem: null })
  const outcome = await send({
    type: 'addEntry',
    entryId: item.entryId,
    kind: reading.kind,
    text: reading.text,
    fields: { ...reading.fields },
    stepId: item.stepId,
    laneId: reading.laneId,
    toolId: reading.toolId,
    isParked: reading.isParked,
  })
  if (outcome.ok) {
    forgetUnsaved(item.entryId)
    return { ok: true, label: labelOf(item.entryId) }
  }
  const isBackInField = useCaptureStore.getState().draft.line === ''
  if (isBackInField) putBack(item)
  else keepUnsaved({ ...item, problem: outcome.message })
  return { ok: false, message: outcome.message, isBackInField }
}

/** The line as it was typed, back in the field; what stood there goes in front of it, so nothing is lost. */
export function putBack({ entryId, draft }: Pick<Unsaved, 'entryId' | 'draft'>): void {
  forgetUnsaved(entryId)
  setDraft(current => (current.line === '' ? draft : joined(current, draft)))
}

const joined = (current: Draft, returned: Draft): Draft => ({
  ...returned,
  picks: { ...returned.picks, ...current.picks },
  line: `${current.line}\n${returned.line}`,
})

function labelOf(entryId: string): string {
  return readClient().state?.entries.findLast(entry => entry.id === entryId)?.label ?? ''
}
