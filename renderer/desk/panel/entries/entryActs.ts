import type { Entry } from '../../../../shared/workshop/state.ts'
import { send } from '../../../client/index.ts'
import { say, saySorry } from '../../../ui/notices.ts'
import { openDialog } from '../../deskStore.ts'
import type { PanelText } from '../usePanelText.ts'

/** What can be done to an entry from a list, by key or by menu. None asks first: all of it can be undone. */
export const entryActNames = ['open', 'move', 'park', 'link', 'makeAction', 'remove'] as const
export type EntryActName = (typeof entryActNames)[number]

/** Only actions come from other entries, so nothing is made from an action. */
export const canMakeAction = (entry: Entry): boolean => entry.kind !== 'action'

export function runEntryAct(act: EntryActName, entry: Entry, text: PanelText): void {
  switch (act) {
    case 'open':
      openDialog({ kind: 'entry', entryId: entry.id })
      break
    case 'makeAction':
      openDialog({ kind: 'entry', entryId: entry.id, part: 'newAction' })
      break
    case 'move':
      openDialog({ kind: 'moveEntry', entryId: entry.id })
      break
    case 'link':
      openDialog({ kind: 'linkEntry', entryId: entry.id })
      break
    case 'park':
      void setParked(entry, text)
      break
    case 'remove':
      void remove(entry, text)
      break
    default:
      act satisfies never
  }
}

async function setParked(entry: Entry, text: PanelText): Promise<void> {
  const type = entry.isParked ? 'unparkEntry' : 'parkEntry'
  const outcome = await send({ type, entryId: entry.id })
  if (!outcome.ok) return saySorry(outcome.message)
  say(text(entry.isParked ? 'entries.unparked' : 'entries.parkedNow', { label: entry.label }))
}

async function remove(entry: Entry, text: PanelText): Promise<void> {
  const outcome = await send({ type: 'removeEntry', entryId: entry.id })
  if (outcome.ok) say(text('entries.removed', { label: entry.label }))
  else saySorry(outcome.message)
}

/** What a key press on an entry outside the panel's list does: on the board, in the table. @returns what was done. */
export function runEntryKey(
  press: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  entry: Entry,
  text: PanelText,
  canWrite: boolean,
): EntryActName | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey) return undefined
  const act = press.key === 'Enter' ? 'open' : canWrite ? entryActOfKey(press.key) : undefined
  if (act !== undefined) runEntryAct(act, entry, text)
  return act
}

/** The keys of a chosen entry. @returns undefined where the key means nothing here. */
export function entryActOfKey(key: string): EntryActName | undefined {
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case 'Delete':
      return 'remove'
    case 'm':
      return 'move'
    case 'x':
      return 'park'
    case 'l':
      return 'link'
    default:
      return undefined
  }
}
