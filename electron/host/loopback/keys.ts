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
/**
 * One key for each view; the wall's opens nothing but the wall. They live as long as the process, and through a crash: the
 * pages that are still open hold what was typed last and must be let in again.
 */
export type LoopbackKeys = Readonly<Record<LoopbackView, string>>

export const newKeys = (): LoopbackKeys => ({ desk: newSecret(), wall: newSecret() })

/** @returns the keys in the addresses that a crashed instance left behind, or null where they are not whole. */
export function keysOfAddresses(addresses: Readonly<Record<LoopbackView, string>>): LoopbackKeys | null {
  const keyOf = (address: string) => /#key=([A-Za-z0-9_-]{32})$/.exec(address)?.[1]
  const desk = keyOf(addresses.desk)
  const wall = keyOf(addresses.wall)
  return desk === undefined || wall === undefined ? null : { desk, wall }
}

/** @returns the view that this key opens, or null for none. */
export function viewOfKey(keys: LoopbackKeys, given: unknown): LoopbackView | null {
  // Both are always compared, so that the time taken does not tell which was tried.
  const isDesk = isSameSecret(given, keys.desk)
  const isWall = isSameSecret(given, keys.wall)
  if (isDesk) return 'desk'
  return isWall ? 'wall' : null
}
