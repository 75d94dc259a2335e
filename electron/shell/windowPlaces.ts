/** Where windows stand and stood. Pure: sizes and places in device-independent pixels, as Electron gives them. */
export type Box = { x: number; y: number; width: number; height: number }
export type Place = Box & { isMaximized: boolean }
export type DisplayBox = { id: number; workArea: Box }

/** A saved place may come from another version, or from a screen that is no longer there. */
export function readPlace(saved: unknown): Place | null {
  if (typeof saved !== 'object' || saved === null) return null
  const { x, y, width, height, isMaximized } = saved as Partial<Record<keyof Place, unknown>>
  const isBox = [x, y, width, height].every(Number.isFinite)
  if (!isBox || (width as number) < 200 || (height as number) < 150) return null
  return { ...(saved as Box), isMaximized: isMaximized === true }
}

/** How much of a window must be on a screen so that one can take hold of it. */
const graspable = { width: 120, height: 60 }

/** @returns the place where enough of it is on one of the screens, else null. */
export function placeOnScreen(place: Place | null, displays: readonly DisplayBox[]): Place | null {
  if (place === null) return null
  const isThere = displays.some(({ workArea }) => {
    const width = overlap(place.x, place.width, workArea.x, workArea.width)
    // The title bar has to be in reach, so the top edge counts.
    const isTopVisible =
      place.y >= workArea.y - 1 && place.y <= workArea.y + workArea.height - graspable.height
    return width >= graspable.width && isTopVisible
  })
  return isThere ? place : null
}

const overlap = (a: number, aLength: number, b: number, bLength: number): number =>
  Math.max(0, Math.min(a + aLength, b + bLength) - Math.max(a, b))

/**
 * @param wallDisplayId where the wall is now: a choice of people, kept while the desk is elsewhere.
 * @returns the screen for the wall: one where the desk is not; null where there is only one screen.
 */
export function wallDisplay<D extends DisplayBox>(
  displays: readonly D[],
  deskDisplayId: number,
  wallDisplayId: number | null = null,
): D | null {
  const others = displays.filter(({ id }) => id !== deskDisplayId)
  return others.find(({ id }) => id === wallDisplayId) ?? others[0] ?? null
}

/** @returns a place in the middle of this area for a window that fills it no longer. */
export function windowedIn({ x, y, width, height }: Box): Box {
  const size = { width: Math.min(1280, width), height: Math.min(720, height) }
  return {
    x: x + Math.round((width - size.width) / 2),
    y: y + Math.round((height - size.height) / 2),
    ...size,
  }
}
