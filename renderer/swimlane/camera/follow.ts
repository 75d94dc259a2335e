import { useStoreApi, type Viewport } from '@xyflow/react'
import { useLayoutEffect } from 'react'

/**
 * Calls `follow` with every change of the view, at once and outside React: a pan must not render anything.
 * @param follow must keep its identity between renders.
 */
export function useFollow(follow: (viewport: Viewport) => void): void {
  const store = useStoreApi()
  useLayoutEffect(() => {
    let seen: readonly number[] | null = null
    const look = () => {
      const { transform } = store.getState()
      if (transform === seen) return
      seen = transform
      const [x, y, zoom] = transform
      follow({ x, y, zoom })
    }
    look()
    return store.subscribe(look)
  }, [store, follow])
}
