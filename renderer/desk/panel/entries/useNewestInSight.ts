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
  // The list is laid out from its end, so that the newest stays in sight by itself. Only a list that was scrolled away is
  // moved: setting the place of one that is there already would lay the whole panel out once more for each entry.
  const isAway = useRef(false)
  useLayoutEffect(() => {
    const { current } = list
    if (current === null) return
    const note = (): void => {
      isAway.current = current.scrollTop !== 0
    }
    current.addEventListener('scroll', note, { passive: true })
    return () => current.removeEventListener('scroll', note)
  }, [list])
  const known = useRef(newestId)
  useLayoutEffect(() => {
    if (newestId === undefined || list.current === null) return
    if (isAway.current) list.current.scrollTop = 0
    // Where the panel scrolls as a whole, the list itself may be out of sight; a step that was just opened stays at its head.
    if (newestId !== known.current) list.current.scrollIntoView({ block: 'nearest' })
    known.current = newestId
  }, [newestId, list])

  const seen = useRef<string | null>(null)
  useLayoutEffect(() => {
    if (seen.current === selectedId) return
    seen.current = selectedId
    if (selectedId === null || list.current?.contains(document.activeElement)) return
    document.getElementById(rowId(selectedId))?.scrollIntoView({ block: 'nearest' })
  }, [selectedId, list])
}
