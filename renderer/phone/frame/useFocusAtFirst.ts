import { type RefObject, useEffect, useRef } from 'react'

/** A new screen says its title to a screen reader. */
export function useFocusAtFirst(): RefObject<HTMLHeadingElement | null> {
  const ref = useRef<HTMLHeadingElement>(null)
  useEffect(() => ref.current?.focus({ preventScroll: true }), [])
  return ref
}
