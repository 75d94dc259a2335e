import { type RefObject, useLayoutEffect, useState } from 'react'
import type { BodySize } from './places.ts'

/** At least 1 x 1, so that nothing is divided by nothing where the board is squeezed away. */
export const sizeOf = ({ clientWidth, clientHeight }: Element): BodySize => ({
  width: Math.max(1, clientWidth),
  height: Math.max(1, clientHeight),
})

/** @param opening what it is at first; from then on the browser tells. */
export function useBodySize(element: RefObject<HTMLElement | null>, opening: BodySize): BodySize {
  const [size, setSize] = useState(opening)
  useLayoutEffect(() => {
    const { current } = element
    if (current === null) return
    const observer = new ResizeObserver(() => {
      const now = sizeOf(current)
      setSize(before => (before.width === now.width && before.height === now.height ? before : now))
    })
    observer.observe(current)
    return () => observer.disconnect()
  }, [element])
  return size
}
