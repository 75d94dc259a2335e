import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { Entry } from '../../../../shared/workshop/state.ts'
import { rowId } from './EntryRow.tsx'

/**
 * Keeps the newest entry in sight as the room talks, and brings an entry chosen elsewhere (on the board, by search) into
 * sight. It never moves the focus.
 */
export function useNewestInSight(
  list: RefObject<HTMLDivElement | null>,
  shown: readonly Entry[],
  selectedId: string | null,
): void {
  const newestId = shown.at(-1)?.id
  useLayoutEffect(() => {
    if (newestId !== undefined && list.current !== null) list.current.scrollTop = 0
  }, [newestId, list])

  const seen = useRef<string | null>(null)
  useLayoutEffect(() => {
    if (seen.current === selectedId) return
    seen.current = selectedId
    if (selectedId === null || list.current?.contains(document.activeElement)) return
    document.getElementById(rowId(selectedId))?.scrollIntoView({ block: 'nearest' })
  }, [selectedId, list])
}
