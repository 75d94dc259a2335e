import { type KeyboardEvent, useLayoutEffect, useMemo, useRef } from 'react'
import type { Entry } from '../../../../shared/workshop/state.ts'
import { selectEntry } from '../../deskStore.ts'
import { startCapture } from '../capture/captureStore.ts'
import { useCanWrite } from '../useCanWrite.ts'
import { usePanelText } from '../usePanelText.ts'
import type { OpenMenu } from './EntryMenu.tsx'
import { type RowHandlers, rowId } from './EntryRow.tsx'
import { type EntryActName, entryActOfKey, runEntryAct } from './entryActs.ts'

/** What the rows do, in one object that stays the same, so that no row is drawn anew for it. */
export function useRowHandlers(shown: readonly Entry[], toggleMenu: (menu: OpenMenu) => void): RowHandlers {
  const text = usePanelText()
  const canWrite = useCanWrite()
  const latest = useRef({ shown, text, canWrite })
  useLayoutEffect(() => {
    latest.current = { shown, text, canWrite }
  })
  return useMemo(() => {
    /** Whatever takes the entry out of the list leaves the focus on its neighbour. */
    const takeUp = (act: EntryActName, entry: Entry): void => {
      const { shown: rows, text: words } = latest.current
      const at = rows.indexOf(entry)
      focusRow(act === 'remove' || act === 'park' ? (rows[at + 1] ?? rows[at - 1]) : entry)
      runEntryAct(act, entry, words)
    }
    return {
      open: entry => runEntryAct('open', entry, latest.current.text),
      choose: entry => selectEntry(entry.id),
      menu: (entry, at) => toggleMenu({ entry, at }),
      key(event: KeyboardEvent, entry: Entry) {
        if (event.ctrlKey || event.metaKey || event.altKey) return
        const { shown: rows, canWrite: isWritable } = latest.current
        const at = rows.indexOf(entry)
        const goal = goalOf(event.key, at, rows.length)
        const act = isWritable ? entryActOfKey(event.key) : undefined
        if (goal === undefined && act === undefined) return
        event.preventDefault()
        event.stopPropagation()
        if (goal !== undefined) focusRow(rows[goal])
        if (act !== undefined) takeUp(act, entry)
      },
      act: takeUp,
    }
  }, [toggleMenu])
}

function goalOf(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowUp':
      return Math.max(0, at - 1)
    // Below the newest entry is the field.
    case 'ArrowDown':
      return at + 1
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}

/** Choosing first draws the row, should it stand above what is drawn. */
function focusRow(entry: Entry | undefined): void {
  if (entry === undefined) {
    startCapture()
    return
  }
  selectEntry(entry.id)
  requestAnimationFrame(() => document.getElementById(rowId(entry.id))?.focus())
}
