import { useEffect } from 'react'

const tabStops = 'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])'
const rowOf = (element: Element): Element | null => element.closest('li, tr')
const stopsIn = (element: Element): HTMLElement[] => [...element.querySelectorAll<HTMLElement>(tabStops)]

/** Where the focus is inside a dialog, and what stands around it. */
type Place = {
  readonly focused: HTMLElement
  readonly dialog: Element
  readonly before: readonly HTMLElement[]
  readonly after: readonly HTMLElement[]
  readonly row: Element | null
  readonly list: Element | null
  /** Which of the row's stops it is. */
  readonly column: number
}

/**
 * Keeps the focus inside a dialog where what had it goes or is switched off: it moves to the same control of the next
 * row, else of the row before, else to what stands nearest; at last to the cross.
 */
export function useFocusStays(): void {
  useEffect(() => {
    let place: Place | null = null
    const look = () => {
      if (place === null) return
      if (isThere(place.focused) && document.activeElement === place.focused) place = placeOf(place.focused)
      // Whatever gives the focus back itself (an effect, a timer of its own) comes first.
      else setTimeout(() => setTimeout(() => place !== null && moveOn(place)))
    }
    const observer = new MutationObserver(look)
    const onFocusIn = ({ target }: FocusEvent) => {
      observer.disconnect()
      place = target instanceof HTMLElement ? placeOf(target) : null
      if (place === null) return
      const what = { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] }
      observer.observe(place.dialog, what)
    }
    document.addEventListener('focusin', onFocusIn)
    return () => {
      document.removeEventListener('focusin', onFocusIn)
      observer.disconnect()
    }
  }, [])
}

function placeOf(focused: HTMLElement): Place | null {
  const dialog = focused.closest('[role="dialog"]')
  if (dialog === null) return null
  const stops = stopsIn(dialog)
  const isBefore = (stop: Element): boolean =>
    (focused.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
  const others = stops.filter(stop => stop !== focused)
  const row = rowOf(focused)
  return {
    focused,
    dialog,
    before: others.filter(isBefore).toReversed(),
    after: others.filter(stop => !isBefore(stop)),
    row,
    list: row?.parentElement ?? null,
    column: row === null ? 0 : stopsIn(row).indexOf(focused),
  }
}

const isThere = (element: Element): boolean =>
  element.isConnected && !element.matches(':disabled') && element.checkVisibility()

function moveOn(place: Place): void {
  const active = document.activeElement
  const isElsewhere = active !== null && active !== document.body && !active.matches(':disabled')
  if (place.dialog.isConnected && !isElsewhere) goalOf(place)?.focus()
}

function goalOf({ focused, before, after, row, list, column }: Place): HTMLElement | undefined {
  if (isThere(focused)) return focused
  const near = [...after.filter(isThere), ...before.filter(isThere)]
  if (row?.isConnected)
    return [...before, ...after].find(stop => row.contains(stop) && isThere(stop)) ?? near[0]
  if (row === null) return near[0]
  const inRow = near.find(stop => list?.contains(stop)) ?? near.find(stop => rowOf(stop) !== null)
  const next = inRow === undefined ? null : rowOf(inRow)
  if (next === null) return near[0]
  const stops = stopsIn(next).filter(isThere)
  return stops[Math.min(Math.max(0, column), stops.length - 1)]
}
