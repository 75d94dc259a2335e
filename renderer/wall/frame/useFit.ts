import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { useRoomChanges } from './useRoomChanges.ts'

/** How a list is set: number of columns, and text size in rem. */
export type Setting = { readonly columns: number; readonly size: number }

/**
 * Sets a list as large as its room allows. `settings` go from the largest to the smallest; the first in which `wanted`
 * items fit is taken, or else the first of those that show most. The list must carry `fit.module.css`: what does not fit
 * wraps into a column outside and is cut off as a whole.
 * @param content changes by identity whenever the items change.
 * @returns the list's ref, and how many of its items are seen.
 */
export function useFit(
  settings: readonly Setting[],
  wanted: number,
  content: unknown,
): [list: RefObject<HTMLUListElement | null>, shown: number] {
  const list = useRef<HTMLUListElement>(null)
  const place = useRef(0)
  const [shown, setShown] = useState(0)
  const measure = useRef(() => {})

  // biome-ignore lint/correctness/useExhaustiveDependencies: new content needs a new measure
  useLayoutEffect(() => {
    measure.current = () => {
      if (list.current === null) return
      place.current = findPlace(list.current, settings, wanted, place.current)
      apply(list.current, settings[place.current])
      setShown(countShown(list.current))
    }
    measure.current()
  }, [settings, wanted, content])

  useRoomChanges(list, () => measure.current())
  return [list, shown]
}

/**
 * Every look costs a layout, so the search begins where the last one ended: to smaller settings until enough is shown,
 * then back to larger ones for as long as they show no less.
 */
function findPlace(list: HTMLElement, settings: readonly Setting[], wanted: number, from: number): number {
  const seen = new Map<number, number>()
  const shownAt = (at: number): number => {
    const known = seen.get(at)
    if (known !== undefined) return known
    apply(list, settings[at])
    const shown = countShown(list)
    seen.set(at, shown)
    return shown
  }
  const last = settings.length - 1
  let at = Math.min(from, last)
  while (at < last && shownAt(at) < wanted) at += 1
  while (at > 0 && shownAt(at - 1) >= Math.min(wanted, shownAt(at))) at -= 1
  return at
}

function apply(list: HTMLElement, setting: Setting | undefined): void {
  if (setting === undefined) return
  list.style.setProperty('--columns', String(setting.columns))
  list.style.setProperty('--size', `${setting.size}rem`)
}

/** Offsets, because an arriving card is still on its way; with a tolerance of a pixel, because they are rounded. */
function countShown(list: HTMLElement): number {
  const right = list.clientWidth + 1
  const bottom = list.clientHeight + 1
  let shown = 0
  for (const item of list.children) {
    if (!(item instanceof HTMLElement)) break
    if (item.offsetLeft + item.offsetWidth > right || item.offsetTop + item.offsetHeight > bottom) break
    shown += 1
  }
  return shown
}
