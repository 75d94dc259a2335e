import Store from 'electron-store'
import type { SettingsStore } from '../host/contract.ts'
import { setBrokenSettingsAside, settingsFileName } from '../host/settingsFile.ts'

/**
 * Preferences, recent files and window places by electron-store, in the same file and form as the browser mode keeps them:
 * who changes from one to the other finds everything again.
 */
export function openStore(dataFolder: string): SettingsStore {
  setBrokenSettingsAside(dataFolder, Date.now)
  const store = new Store<Record<string, unknown>>({
    cwd: dataFolder,
    name: settingsFileName.replace(/\.json$/, ''),
    accessPropertiesByDotNotation: false,
    configFileMode: 0o600,
  })
  return { get: key => store.get(key), set: (key, value) => store.set(key, value) }
}
