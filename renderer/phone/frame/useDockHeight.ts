import { type RefObject, useEffect, useRef } from 'react'

/** Of the screen: a dock that is higher scrolls away with the page. */
const mostOfScreen = 0.4

/** The dock stays at the thumb while it leaves the page room, and then nothing that gets the focus hides behind it. */
export function useDockHeight(): RefObject<HTMLElement | null> {
  const ref = useRef<HTMLElement>(null)
  useEffect(() => {
    const dock = ref.current
    if (dock === null) return
    const { style } = document.documentElement
    const measure = () => {
      const height = dock.offsetHeight
      const isTall = height > mostOfScreen * innerHeight
      const wasTall = dock.hasAttribute('data-tall')
      dock.toggleAttribute('data-tall', isTall)
      // What was opened in it made it so high, and is what somebody wants to see.
      if (isTall && !wasTall && dock.querySelector('[open]')) dock.scrollIntoView(false)
      style.scrollPaddingBottom = isTall ? '' : `${height}px`
    }
    const watch = new ResizeObserver(measure)
    watch.observe(dock)
    addEventListener('resize', measure)
    return () => {
      watch.disconnect()
      removeEventListener('resize', measure)
      style.scrollPaddingBottom = ''
    }
  }, [])
  return ref
}
