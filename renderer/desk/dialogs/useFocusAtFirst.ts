import { type RefObject, useEffect, useRef } from 'react'

/** Puts the cursor into a field when it comes up inside a dialog that is open already. */
export function useFocusAtFirst<T extends HTMLElement>(isWanted = true): RefObject<T | null> {
  const field = useRef<T>(null)
  useEffect(() => {
    if (isWanted) field.current?.focus()
  }, [isWanted])
  return field
}
