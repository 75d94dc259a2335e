import { existsSync } from 'node:fs'
import { z } from 'zod'
import type { RecentFile, RecoveryOffer } from '../../../shared/protocol/contract.ts'
import type { SettingsStore } from '../contract.ts'
import { peekFile } from '../file/peekFile.ts'

/** Keys in the settings. Read with a schema: the file may have been edited, or come from another version. */
const keys = { recent: 'recentWorkshops', open: 'openWorkshop', recovery: 'recoverable' } as const
const mostRecent = 12

const Recent = z.object({ path: z.string(), title: z.string(), openedAt: z.number() })
const Left = z.object({ path: z.string(), title: z.string(), at: z.number() })
type Left = z.infer<typeof Left>

/**
 * Which workshops were open lately, and which one was open when the app ended without closing it: a marker is set when a
 * workshop opens and cleared when it closes, so a marker found at the start means a crash.
 */
export class RememberedFiles {
  readonly #settings: SettingsStore

  constructor(settings: SettingsStore) {
    this.#settings = settings
    const left = Left.safeParse(settings.get(keys.open))
    if (!left.success) return
    this.#setRecovery([left.data, ...this.#recovery().filter(({ path }) => path !== left.data.path)])
    this.#set(keys.open, null)
  }

  opened(path: string, title: string, at: number, isWritable: boolean): void {
    if (isWritable) this.#set(keys.open, { path, title, at })
    this.#setRecent([{ path, title, openedAt: at }, ...this.#recent().filter(recent => recent.path !== path)])
    this.dismissRecovery(path)
  }

  /** The workshop was let go of in good order. */
  closed(path: string, title: string): void {
    this.#set(keys.open, null)
    this.#setRecent(this.#recent().map(recent => (recent.path === path ? { ...recent, title } : recent)))
  }

  forget(path: string): void {
    this.#setRecent(this.#recent().filter(recent => recent.path !== path))
  }

  dismissRecovery(path: string): void {
    const offers = this.#recovery()
    if (offers.some(offer => offer.path === path)) {
      this.#setRecovery(offers.filter(offer => offer.path !== path))
    }
  }

  recent(): RecentFile[] {
    return this.#recent().map(recent => ({ ...recent, isMissing: !existsSync(recent.path) }))
  }

  /** Only files that are still there and can be read. */
  recovery(): RecoveryOffer[] {
    return this.#recovery().flatMap(({ path, title }) => {
      const about = peekFile(path)
      if (!about) return []
      return [{ path, title: about.title || title, savedAt: about.lastAt, events: about.events }]
    })
  }

  #recent(): z.infer<typeof Recent>[] {
    return listOf(Recent, this.#settings.get(keys.recent))
  }

  #setRecent(list: z.infer<typeof Recent>[]): void {
    this.#set(keys.recent, list.slice(0, mostRecent))
  }

  #recovery(): Left[] {
    return listOf(Left, this.#settings.get(keys.recovery))
  }

  #setRecovery(list: Left[]): void {
    this.#set(keys.recovery, list.slice(0, mostRecent))
  }

  /** Settings are a convenience: a disk that refuses them must not keep a workshop from opening. */
  #set(key: string, value: unknown): void {
    try {
      this.#settings.set(key, value)
    } catch {
      // Next time it may work; nothing of a workshop is in here.
    }
  }
}

function listOf<T>(item: z.ZodType<T>, value: unknown): T[] {
  if (!Array.isArray(value)) return []
  return value.flatMap(one => {
    const parsed = item.safeParse(one)
    return parsed.success ? [parsed.data] : []
  })
}
