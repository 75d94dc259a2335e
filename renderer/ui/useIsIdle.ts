import { startTransition, useEffect, useState } from 'react'

/** Where a browser cannot tell (Safari), a while that opening takes. */
const otherwiseMs = 300

/**
 * False at first, true once the page had nothing better to do: for what is out of sight and would only keep what is in
 * sight from being drawn.
 */
export function useIsIdle(): boolean {
  const [isIdle, setIdle] = useState(false)
  useEffect(() => {
    const begin = () => startTransition(() => setIdle(true))
    if (typeof requestIdleCallback !== 'function') {
      const timer = setTimeout(begin, otherwiseMs)
      return () => clearTimeout(timer)
    }
    const request = requestIdleCallback(begin, { timeout: 2000 })
    return () => cancelIdleCallback(request)
  }, [])
  return isIdle
}
