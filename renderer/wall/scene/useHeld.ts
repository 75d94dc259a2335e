import { useState } from 'react'
import type { Scene } from './scene.ts'

/** What is on the wall: a scene and the moment it is drawn for. */
export type Picture = {
  readonly scene: Scene
  /** Milliseconds since 1970 UTC; stands still while the picture is held. */
  readonly now: number
  readonly isHeld: boolean
}

/**
 * While the wall is frozen it keeps the scene and the time it had. A workshop that was closed is not kept: its picture
 * must not stay up.
 */
export function useHeld(scene: Scene, isFrozen: boolean, now: number): Picture {
  const [held, setHeld] = useState<Picture | null>(null)
  const isKept = isFrozen && scene.kind !== 'noWorkshop' && scene.kind !== 'connecting'
  if (isKept && held === null) {
    const picture = { scene, now, isHeld: true }
    setHeld(picture)
    return picture
  }
  if (!isKept && held !== null) setHeld(null)
  return isKept && held !== null ? held : { scene, now, isHeld: false }
}
