import { useMemo } from 'react'
import { findEntry, linkedEntries } from '../../../shared/workshop/selectors.ts'
import type { Entry } from '../../../shared/workshop/state.ts'
import { send, useWorkshop } from '../../client/index.ts'
import { DialogFrame } from '../../ui/DialogFrame.tsx'
import { say, saySorry } from '../../ui/notices.ts'
import { closeDialog } from '../deskStore.ts'
import { usePanelText } from '../panel/usePanelText.ts'
import { EntryFinder } from './entry/EntryFinder.tsx'
import { linkBetween } from './entry/linking.ts'

/** Links one entry with another: type its label or words of it, Enter links. */
export default function LinkEntryDialog({ entryId }: { readonly entryId: string }) {
  const text = usePanelText()
  const state = useWorkshop(workshop => workshop)
  const entry = findEntry(state, entryId)
  const exceptIds = useMemo(() => {
    const { from, to } = linkedEntries(state, entryId)
    return [entryId, ...[...from, ...to].map(other => other.id)]
  }, [state, entryId])
  if (entry === undefined) return null
  const link = async (other: Entry) => {
    closeDialog()
    const outcome = await send(linkBetween(entry, other))
    if (outcome.ok) say(text('entries.linked', { from: entry.label, to: other.label }))
    else saySorry(outcome.message)
  }
  return (
    <DialogFrame title={text('link.title', { label: entry.label })} onClose={closeDialog}>
      <EntryFinder
        label={text('link.find')}
        exceptIds={exceptIds}
        isFocusedFirst
        onPick={other => void link(other)}
      />
    </DialogFrame>
  )
}
