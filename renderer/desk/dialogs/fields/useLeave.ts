import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

/** For a row whose fields are left only with the row. */
export const leftAsOne = { 'data-left-as-one': true } as const

/**
 * Calls `act` when the focus leaves the field; inside a row that is `leftAsOne`, when it leaves the row. Where writing
 * takes the row away, a press on a button of the row would otherwise hit nothing: it writes first, and the button is gone.
 */
export function useLeave<T extends HTMLElement>(act: () => void): RefObject<T | null> {
  const field = useRef<T>(null)
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  // A layout effect is over before its element goes: that a focused element goes is no leaving, though browsers say so.
  useLayoutEffect(() => {
    const whole = field.current?.closest('[data-left-as-one]') ?? field.current
    const onFocusOut = (event: Event) => {
      const to = event instanceof FocusEvent ? event.relatedTarget : null
      if (!(to instanceof Node && whole?.contains(to))) latest.current()
    }
    whole?.addEventListener('focusout', onFocusOut)
    return () => whole?.removeEventListener('focusout', onFocusOut)
  }, [])
  return field
}
