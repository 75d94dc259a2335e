import { useEffect, useRef } from 'react'

/**
 * Gives the focus back when a part of a dialog goes and takes the focus with it: to the element called `returnId`, else to
 * where it was before. (For whole dialogs there is `useFocusReturn`.)
 */
export function useFocusBack(returnId?: string): void {
  const before = useRef<Element | null>(document.activeElement)
  useEffect(
    () => () => {
      setTimeout(() => {
        if (document.activeElement !== null && document.activeElement !== document.body) return
        const goal = returnId === undefined ? before.current : document.getElementById(returnId)
        if (goal instanceof HTMLElement) goal.focus()
      })
    },
    [returnId],
  )
}
