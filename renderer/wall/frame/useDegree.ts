import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { useRoomChanges } from './useRoomChanges.ts'

/**
 * Says less until what is said fits: from degree 0, everything, one by one up to `last`. The room must have a height of
 * its own and no padding.
 * @param content changes by identity whenever what is said changes; then, and in a room of another size, it is tried anew.
 * @returns the room's ref, and the degree to be drawn.
 */
export function useDegree<T extends HTMLElement>(
  last: number,
  content: unknown,
): [room: RefObject<T | null>, degree: number] {
  const room = useRef<T>(null)
  const [place, setPlace] = useState({ degree: 0, content })
  if (place.content !== content) setPlace({ degree: 0, content })

  useLayoutEffect(() => {
    if (room.current === null || place.degree >= last || !isOverfull(room.current)) return
    setPlace({ ...place, degree: place.degree + 1 })
  }, [place, last])

  useRoomChanges(room, () => setPlace({ degree: 0, content }))
  return [room, Math.min(place.degree, last)]
}

/** With a tolerance of a pixel, because both are rounded. */
const isOverfull = ({ scrollHeight, clientHeight }: HTMLElement): boolean => scrollHeight > clientHeight + 1
