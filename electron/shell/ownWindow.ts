import { join } from 'node:path'
import { app, BrowserWindow, type BrowserWindowConstructorOptions, screen } from 'electron'
import type { SettingsStore } from '../host/contract.ts'
import type { ShellSentence } from '../host/shellSentences.ts'
import type { WindowView } from './addresses.ts'
import { reloadAfterCrash } from './crashes.ts'
import { type Place, placeOnScreen, readPlace } from './windowPlaces.ts'

export type WindowNeeds = {
  settings: SettingsStore
  sentence: ShellSentence
  /** Gives the window its line to the host; called before its page loads. */
  connect(window: BrowserWindow, view: WindowView): void
}

/** What every window of ours has in common: a page in the sandbox that sees the preload's bridge and nothing else. */
const commonOptions = (): BrowserWindowConstructorOptions => ({
  show: false,
  icon: join(app.getAppPath(), 'assets', 'icons', 'icon.png'),
  webPreferences: {
    preload: join(import.meta.dirname, 'preload.cjs'),
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: !app.isPackaged,
    // The timer of the walk goes on while the wall has the front.
    backgroundThrottling: false,
  },
})

export function ownWindow(
  view: WindowView,
  options: BrowserWindowConstructorOptions,
  { connect }: WindowNeeds,
): BrowserWindow {
  const window = new BrowserWindow({ ...commonOptions(), ...options })
  // Titles are the shell's: they carry the file's name and whether everything is saved.
  window.on('page-title-updated', event => event.preventDefault())
  reloadAfterCrash(window)
  connect(window, view)
  return window
}

const placeKey = (view: WindowView): string => `place.${view}`

/** @returns where the window stood last, or null where that can no longer be seen. */
export const savedPlace = (view: WindowView, { settings }: WindowNeeds): Place | null =>
  placeOnScreen(readPlace(settings.get(placeKey(view))), screen.getAllDisplays())

export function rememberPlace(window: BrowserWindow, view: WindowView, { settings }: WindowNeeds): void {
  const place = { ...window.getNormalBounds(), isMaximized: window.isMaximized() }
  try {
    settings.set(placeKey(view), place)
  } catch {
    // A convenience: a disk that refuses it must not keep the app from ending.
  }
}
