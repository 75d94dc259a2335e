import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'

/** How a list is set: text size in rem and number of columns. */
export type Setting = { readonly columns: number; readonly size: number }
export type Fit = Setting & {
  /** How many items are on show; those after them are cut off. */
  readonly shown: number
}

/**
 * Sets a list as large as its room allows. `settings` go from the largest to the smallest; the first in which `wanted`
 * items fit is taken, or else the first of those that show most. The list must be a positioned, column-wrapping flex box of fixed height that
 * reads `--columns` and `--size`: what does not fit wraps into a column outside and is cut off as a whole.
 * @param content changes whenever the items change.
 */
export function useFit(
  settings: readonly Setting[],
  wanted: number,
  content: unknown,
): [RefObject<HTMLUListElement | null>, Fit] {
  const list = useRef<HTMLUListElement>(null)
  const [fit, setFit] = useState<Fit>({ columns: 1, size: 1, shown: 0 })

  // biome-ignore lint/correctness/useExhaustiveDependencies: new content needs a new measure
  const measure = useCallback(() => {
    if (list.current === null) return
    const next = bestFit(list.current, settings, wanted)
    setFit(before => (isSame(before, next) ? before : next))
  }, [settings, wanted, content])

  useLayoutEffect(() => {
    measure()
    if (list.current === null) return
    const watcher = new ResizeObserver(measure)
    watcher.observe(list.current)
    // Text set in a fallback has other widths than the font that comes a moment later.
    document.fonts.addEventListener('loadingdone', measure)
    return () => {
      watcher.disconnect()
      document.fonts.removeEventListener('loadingdone', measure)
    }
  }, [measure])
  return [list, fit]
}

function bestFit(list: HTMLElement, settings: readonly Setting[], wanted: number): Fit {
  let best: Fit = { columns: 1, size: 1, shown: -1 }
  for (const setting of settings) {
    set(list, setting)
    const shown = countShown(list)
    if (shown > best.shown) best = { ...setting, shown }
    if (shown >= wanted) break
  }
  set(list, best)
  return best
}

function set(list: HTMLElement, { columns, size }: Setting): void {
  list.style.setProperty('--columns', String(columns))
  list.style.setProperty('--size', `${size}rem`)
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

const isSame = (a: Fit, b: Fit) => a.columns === b.columns && a.size === b.size && a.shown === b.shown
