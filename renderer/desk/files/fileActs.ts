import type { OpenResult, Reply } from '../../../shared/protocol/contract.ts'
import { ask, readClient } from '../../client/index.ts'
import { translate } from '../../ui/i18n.ts'
import { say, saySorry } from '../../ui/notices.ts'
import { closeDialog, openDialog, useDesk } from '../deskStore.ts'
import { useCaptureStore } from '../panel/capture/captureStore.ts'
import { useUnsaved } from '../panel/capture/unsavedStore.ts'
import { failureSentence, nameOfPath } from './failureSentence.ts'
import { showFailure } from './failureStore.ts'

/** What is done with files, from menu, palette and start screen alike. Each ends with the result said or shown. */
export async function chooseAndOpen(): Promise<void> {
  if (readClient().welcome?.can.nativeDialogs !== true) {
    // Why the last file was not opened would stand in the way of choosing another.
    showFailure(null)
    openDialog({ kind: 'openFile' })
    return
  }
  const reply = await ask('choosePath', { purpose: 'open', suggestedName: '' })
  if (!reply.ok) saySorry(reply.error.message)
  else if (reply.value.path !== null) await openFile(reply.value.path)
}

/** @returns whether the workshop is open now. */
export async function openFile(path: string, readOnly = false): Promise<boolean> {
  return takeResult(await ask('openWorkshop', readOnly ? { path, readOnly } : { path }))
}

export async function openSample(): Promise<void> {
  takeResult(await ask('openSample', {}))
}

export async function newWorkshop(title: string, path: string | null): Promise<boolean> {
  const processId = 'poct'
  return takeResult(
    await ask('newWorkshop', path === null ? { title, processId } : { title, processId, path }),
  )
}

/** Copies what is intact of a damaged file into a new one and opens that. */
export async function salvage(path: string): Promise<void> {
  const reply = await ask('salvage', { path })
  if (!reply.ok) return saySorry(reply.error.message)
  if (!reply.value.ok) return showFailure(reply.value.failure)
  const { events, path: rescued } = reply.value
  if (await openFile(rescued)) say(translate('files.salvaged', { count: events, name: nameOfPath(rescued) }))
}

/** Asks where to, then writes a copy that holds everything up to now. */
export async function chooseAndSaveCopy(): Promise<void> {
  const { session, welcome } = readClient()
  if (session.kind === 'none') return
  if (welcome?.can.nativeDialogs !== true) {
    openDialog({ kind: 'saveCopy' })
    return
  }
  const suggestedName = copyName(session.fileName)
  const reply = await ask('choosePath', { purpose: 'saveCopy', suggestedName })
  if (!reply.ok) saySorry(reply.error.message)
  else if (reply.value.path !== null) {
    const problem = await saveCopy(reply.value.path)
    if (problem !== null) saySorry(problem)
  }
}

/** @returns what went wrong, as a sentence, or null. */
export async function saveCopy(path: string): Promise<string | null> {
  const reply = await ask('saveCopy', { path })
  if (!reply.ok) return reply.error.message || translate('desk.notice.noAnswer')
  if (!reply.value.ok) return failureSentence(reply.value.failure)
  say(translate('desk.saveCopy.done', { path: reply.value.path }))
  return null
}

export const copyName = (fileName: string): string =>
  translate('desk.saveCopy.name', { name: fileName.replace(/\.walkthrough$/, '') })

export async function closeWorkshop(): Promise<void> {
  if (readClient().pending.length > 0) {
    openDialog({ kind: 'closing' })
    return
  }
  await closeNow()
}

export async function closeNow(): Promise<void> {
  const reply = await ask('closeWorkshop', {})
  if (!reply.ok) saySorry(reply.error.message)
  else resetDesk()
}

export function sayWhetherSaved(): void {
  const { pending } = readClient()
  const unsent = countUnsent()
  if (pending.length > 0) saySorry(translate('desk.saved.notYet', { count: pending.length }))
  if (unsent > 0) saySorry(translate('desk.saved.notSent', { count: unsent }))
  if (pending.length === 0 && unsent === 0) say(translate('desk.saved.always'))
}

/** Lines that were typed and are no entries yet: in the field, and above it those that came back. */
function countUnsent(): number {
  const { pending, session } = readClient()
  if (session.kind !== 'open' || session.readOnly !== null) return 0
  const onTheirWay = new Set(
    pending.flatMap(({ command }) => ('entryId' in command ? [command.entryId] : [])),
  )
  const returned = useUnsaved.getState().items.filter(({ entryId }) => !onTheirWay.has(entryId))
  return returned.length + (useCaptureStore.getState().draft.line.trim() === '' ? 0 : 1)
}

function takeResult(reply: Reply<'openWorkshop'>): boolean {
  if (!reply.ok) {
    saySorry(reply.error.message)
    return false
  }
  return takeOpenResult(reply.value)
}

function takeOpenResult(result: OpenResult): boolean {
  if (!result.ok) {
    closeDialog()
    showFailure(result.failure)
    return false
  }
  resetDesk()
  return true
}

/** What was shown of the last workshop says nothing about the next. */
function resetDesk(): void {
  showFailure(null)
  useDesk.setState({
    dialog: { kind: 'none' },
    panelStepId: null,
    selectedEntryId: null,
    captureLaneId: null,
    camera: null,
    isPointing: false,
  })
}
