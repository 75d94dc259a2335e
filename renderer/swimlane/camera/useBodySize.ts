import { type RefObject, useLayoutEffect, useState } from 'react'
import type { BodySize } from './places.ts'

/** @returns null until the element is laid out; at least 1 x 1 after that. */
export function useBodySize(element: RefObject<HTMLElement | null>): BodySize | null {
  const [size, setSize] = useState<BodySize | null>(null)
  useLayoutEffect(() => {
    const { current } = element
    if (current === null) return
    const measure = () => {
      const width = Math.max(1, current.clientWidth)
      const height = Math.max(1, current.clientHeight)
      setSize(before => (before?.width === width && before.height === height ? before : { width, height }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    return () => observer.disconnect()
  }, [element])
  return size
}
