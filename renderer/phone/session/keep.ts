/**
 * Where the phone keeps what must outlive a reload. Private windows and strict settings refuse storage: then the page keeps
 * it for as long as it is open, and nobody is troubled with an error.
 */
export type Keep = {
  read(name: KeptName): unknown
  /** null: no longer needed. */
  write(name: KeptName, value: unknown): void
}
export type KeptName = 'identity' | 'outbox' | 'draft' | 'edits'

const prefix = 'walkthrough.phone.'
export const keptKey = (name: KeptName): string => prefix + name

type Area = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** @param area null where the browser has no storage for this page. */
export function createKeep(area: Area | null): Keep {
  const memory = new Map<KeptName, string>()
  const stored = (name: KeptName): string | null => {
    try {
      return area?.getItem(keptKey(name)) ?? null
    } catch {
      return null
    }
  }
  return {
    read(name) {
      // What storage refused is in memory, and newer than what it still holds.
      const text = memory.get(name) ?? stored(name)
      if (text === null) return null
      try {
        return JSON.parse(text)
      } catch {
        return null
      }
    },
    write(name, value) {
      const text = JSON.stringify(value)
      try {
        if (area === null) throw new Error('no storage')
        if (value === null) area.removeItem(keptKey(name))
        else area.setItem(keptKey(name), text)
        memory.delete(name)
      } catch {
        memory.set(name, text)
      }
    },
  }
}

/** Reading `localStorage` alone throws where it is forbidden. */
export function browserArea(): Area | null {
  try {
    return globalThis.localStorage ?? null
  } catch {
    return null
  }
}
