import { useEffect, useRef } from 'react'

/**
 * Gives the focus back to where it was before a dialog came up, once the dialog is gone; where that is gone too, to the
 * board or the page's heading. The dialog's component is mounted while it is shown and not otherwise.
 */
export function useFocusReturn(): void {
  const before = useRef<Element | null>(document.activeElement)
  const isShown = useRef(false)
  useEffect(() => {
    isShown.current = true
    return () => {
      isShown.current = false
      setTimeout(() => {
        if (!isShown.current) giveBack(before.current)
      })
    }
  }, [])
}

function giveBack(element: Element | null): void {
  const active = document.activeElement
  // Somebody went on already: in the page, or in a dialog that came up since.
  if (active !== null && active !== document.body) return
  if (element instanceof HTMLElement && element.isConnected && element !== document.body) element.focus()
  else document.querySelector<HTMLElement>('#board, #start')?.focus()
}
