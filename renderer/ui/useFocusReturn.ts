import { useEffect, useRef, useState } from 'react'

/** Where the focus goes back to after the dialog that came up last. */
let latest: readonly Element[] = []

/**
 * Gives the focus back to where it was before a dialog came up, once the dialog is gone; where that is gone too (an item
 * of a menu, a line of the dialog before), to the menu's button or to where that dialog was opened; else to the board or
 * the page's heading. The dialog's component is mounted while it is shown and not otherwise.
 */
export function useFocusReturn(): void {
  const [ways] = useState(waysBack)
  const isShown = useRef(false)
  useEffect(() => {
    isShown.current = true
    latest = ways
    return () => {
      isShown.current = false
      if (latest === ways) latest = []
      setTimeout(() => {
        if (!isShown.current) giveBack(ways)
      })
    }
  }, [ways])
}

/** From where the focus is now, the nearest first. */
function waysBack(): readonly Element[] {
  const active = document.activeElement
  // While a dialog is fetched, the one before is hidden already.
  if (active === null || active === document.body) return latest
  const around = active.closest('[role="menu"], [role="dialog"]')
  if (around === null) return [active]
  if (around.matches('[role="dialog"]')) return [active, ...latest]
  const button = document.getElementById(around.getAttribute('aria-labelledby') ?? '')
  return button === null ? [active] : [active, button]
}

function giveBack(ways: readonly Element[]): void {
  const active = document.activeElement
  // Somebody went on already: in the page, or in a dialog that came up since.
  if (active !== null && active !== document.body) return
  for (const element of ways) {
    if (element instanceof HTMLElement) element.focus()
    if (document.activeElement === element) return
  }
  document.querySelector<HTMLElement>('#board, #start')?.focus()
}
