import { type RefObject, useEffect, useEffectEvent } from 'react'

/** Calls `again` when an element has another size, and when its text has another font. */
export function useRoomChanges(room: RefObject<HTMLElement | null>, again: () => void): void {
  const tell = useEffectEvent(again)
  useEffect(() => {
    const onChange = () => tell()
    const watcher = new ResizeObserver(onChange)
    if (room.current !== null) watcher.observe(room.current)
    // Text set in a fallback has other widths than the font that comes a moment later.
    document.fonts.addEventListener('loadingdone', onChange)
    return () => {
      watcher.disconnect()
      document.fonts.removeEventListener('loadingdone', onChange)
    }
  }, [room])
}
