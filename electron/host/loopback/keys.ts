import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { View } from '../../../shared/protocol/contract.ts'

/** A fresh secret of 192 random bits, safe in addresses. */
export const newSecret = (): string => randomBytes(24).toString('base64url')

/** Compares in the same time whatever differs: both sides are hashed first, so not even the length shows. */
export function isSameSecret(given: unknown, expected: string): boolean {
  if (typeof given !== 'string' || given.length > 256) return false
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}

export type LoopbackView = Extract<View, 'desk' | 'wall'>
/** One key for each view; the wall's opens nothing but the wall. They live as long as the process. */
export type LoopbackKeys = Readonly<Record<LoopbackView, string>>

export const newKeys = (): LoopbackKeys => ({ desk: newSecret(), wall: newSecret() })

/** @returns the view that this key opens, or null for none. */
export function viewOfKey(keys: LoopbackKeys, given: unknown): LoopbackView | null {
  // Both are always compared, so that the time taken does not tell which was tried.
  const isDesk = isSameSecret(given, keys.desk)
  const isWall = isSameSecret(given, keys.wall)
  if (isDesk) return 'desk'
  return isWall ? 'wall' : null
}
