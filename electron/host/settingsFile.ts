import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { SettingsStore } from './contract.ts'

export const settingsFileName = 'settings.json'

export type SettingsFile = {
  store: SettingsStore
  /** Where an unreadable file was put aside; null where there was none. */
  setAside: string | null
}

/**
 * Settings in one JSON file, replaced as a whole: a reader sees the old or the new one, never half of it. A broken file
 * never stops the app: it is kept beside the new one, which starts empty.
 */
export function openSettingsFile(folder: string, now: () => number): SettingsFile {
  const path = join(folder, settingsFileName)
  const setAside = setBrokenSettingsAside(folder, now)
  const values: Record<string, unknown> = readSettings(path) ?? {}
  return {
    setAside,
    store: {
      get: key => (Object.hasOwn(values, key) ? structuredClone(values[key]) : undefined),
      set(key, value) {
        values[key] = structuredClone(value)
        replaceFile(path, `${JSON.stringify(values, null, 2)}\n`)
      },
    },
  }
}

/** @returns where the broken settings went, or null where they are fine or not there at all. */
export function setBrokenSettingsAside(folder: string, now: () => number): string | null {
  const path = join(folder, settingsFileName)
  if (readSettings(path) !== null) return null
  const aside = join(folder, `settings-unreadable-${now()}.json`)
  renameSync(path, aside)
  return aside
}

/** @returns the settings, empty where there is no file, null where there is one that is not settings. */
function readSettings(path: string): Record<string, unknown> | null {
  try {
    const read: unknown = JSON.parse(readFileSync(path, 'utf8'))
    const isRecord = typeof read === 'object' && read !== null && !Array.isArray(read)
    return isRecord ? (read as Record<string, unknown>) : null
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return isMissing ? {} : null
  }
}

function replaceFile(path: string, text: string): void {
  const written = `${path}.new`
  const file = openSync(written, 'w', 0o600)
  try {
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(written, path)
}
