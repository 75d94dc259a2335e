import { type BigIntStats, statSync } from 'node:fs'

/**
 * The workshop files that this process holds. SQLite's lock keeps other processes out, but on POSIX systems it belongs to
 * the process: opening and closing the file once more from the same process would silently let go of it. So whoever is
 * about to touch the bytes of a workshop file asks here first.
 */
const held = new Set<string>()

/** Which file stands at a path, whatever the path is called. Null: none. */
export function identityOf(path: string): string | null {
  const found: BigIntStats | undefined = statSync(path, { throwIfNoEntry: false, bigint: true })
  return found ? `${found.dev}:${found.ino}` : null
}

/** Changes with every write into the file, by whomever. Never throws; null where it cannot be read off now. */
export function contentStampOf(path: string): string | null {
  try {
    const { size, mtimeNs } = statSync(path, { bigint: true })
    return `${size}:${mtimeNs}`
  } catch {
    return null
  }
}

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
