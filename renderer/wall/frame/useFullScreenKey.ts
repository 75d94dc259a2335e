import { useEffect } from 'react'

/** F, or a double click, fills the screen and leaves it again: for a wall that is a tab of a browser. */
export function useFullScreenKey(): void {
  useEffect(() => {
    const toggle = () => {
      const done = document.fullscreenElement
        ? document.exitFullscreen()
        : document.documentElement.requestFullscreen()
      // Refused where the window is not ours to fill; nothing is lost.
      done.catch(() => {})
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === 'f' && !event.ctrlKey && !event.metaKey && !event.altKey) toggle()
    }
    window.addEventListener('keydown', onKey)
    window.addEventListener('dblclick', toggle)
    return () => {
      window.removeEventListener('keydown', onKey)
      window.removeEventListener('dblclick', toggle)
    }
  }, [])
}
