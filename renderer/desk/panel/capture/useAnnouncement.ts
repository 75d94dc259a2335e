import { useCallback, useEffect, useRef, useState } from 'react'

const shownMs = 4000

/** A sentence that is said politely and goes by itself; the next one takes its place. */
export function useAnnouncement(): [string, (sentence: string) => void] {
  const [sentence, setSentence] = useState('')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const announce = useCallback((next: string) => {
    clearTimeout(timer.current)
    setSentence(next)
    timer.current = setTimeout(() => setSentence(''), shownMs)
  }, [])
  return [sentence, announce]
}
