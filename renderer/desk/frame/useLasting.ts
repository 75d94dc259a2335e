import { useEffect, useState } from 'react'

/** True once `isTrue` has held for `ms` milliseconds without a break: for what is only worth saying when it lasts. */
export function useLasting(isTrue: boolean, ms: number): boolean {
  const [hasLasted, setHasLasted] = useState(false)
  useEffect(() => {
    if (!isTrue) {
      setHasLasted(false)
      return
    }
    const timer = setTimeout(() => setHasLasted(true), ms)
    return () => clearTimeout(timer)
  }, [isTrue, ms])
  return isTrue && hasLasted
}
