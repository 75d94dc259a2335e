import { type BigIntStats, statSync } from 'node:fs'

/**
 * The workshop files that this process holds. SQLite's lock keeps other processes out, but on POSIX systems it belongs to
 * the process: opening and closing the file once more from the same process would silently let go of it. So whoever is
 * about to touch the bytes of a workshop file asks here first.
 */
const held = new Set<string>()

/**
 * Which file stands at a path, whatever the path is called, and a stamp of its content that changes with every write into
 * it, by whomever. Null: none.
 */
export function fileAt(path: string): { identity: string; stamp: string } | null {
  const found: BigIntStats | undefined = statSync(path, { throwIfNoEntry: false, bigint: true })
  if (found === undefined) return null
  return { identity: `${found.dev}:${found.ino}`, stamp: `${found.size}:${found.mtimeNs}` }
}

export const identityOf = (path: string): string | null => fileAt(path)?.identity ?? null

export function isHeldHere(path: string): boolean {
  const identity = identityOf(path)
  return identity !== null && held.has(identity)
}

export function hold(identity: string): void {
  held.add(identity)
}

export function letGo(identity: string): void {
  held.delete(identity)
}
