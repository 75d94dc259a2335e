import { join } from 'node:path'
import { app, BrowserWindow, type BrowserWindowConstructorOptions, screen } from 'electron'
import type { SettingsStore } from '../host/contract.ts'
import type { ShellSentence } from '../host/shellSentences.ts'
import { pageUrl, type WindowView } from './addresses.ts'
import { placeOnScreen, readPlace, wallDisplay } from './windowPlaces.ts'

export type Windows = {
  desk: BrowserWindow
  /** Opens the wall, or brings it to the front where it is open. */
  showWall(): Promise<void>
  /** Brings the desk to the front, as a second launch wants it. */
  focusDesk(): void
  /** Keeps where the windows stand for the next time. */
  rememberPlaces(): void
}
export type WindowNeeds = {
  settings: SettingsStore
  sentence: ShellSentence
  /** Gives the window its line to the host; called before its page loads. */
  connect(window: BrowserWindow, view: WindowView): void
}

const placeKey = (view: WindowView): string => `place.${view}`

/** What every window of ours has in common: a page in the sandbox that sees the preload's bridge and nothing else. */
function commonOptions(): BrowserWindowConstructorOptions {
  return {
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
  }
}

export function openWindows(needs: WindowNeeds): Windows {
  const desk = openDesk(needs)
  let wall: BrowserWindow | null = null

  const remember = (window: BrowserWindow, view: WindowView): void => {
    const place = { ...window.getNormalBounds(), isMaximized: window.isMaximized() }
    needs.settings.set(placeKey(view), place)
  }
  return {
    desk,
    async showWall() {
      if (wall !== null && !wall.isDestroyed()) {
        wall.show()
        return
      }
      const opened = openWall(needs, desk)
      wall = opened
      opened.on('close', () => {
        if (!opened.isFullScreen()) remember(opened, 'wall')
      })
      opened.once('closed', () => {
        if (wall === opened) wall = null
      })
      await opened.loadURL(pageUrl('wall'))
    },
    focusDesk() {
      if (desk.isDestroyed()) return
      if (desk.isMinimized()) desk.restore()
      desk.show()
      desk.focus()
    },
    rememberPlaces() {
      if (!desk.isDestroyed()) remember(desk, 'desk')
      if (wall !== null && !wall.isDestroyed() && !wall.isFullScreen()) remember(wall, 'wall')
    },
  }
}

function openDesk({ settings, sentence, connect }: WindowNeeds): BrowserWindow {
  const place = placeOnScreen(readPlace(settings.get(placeKey('desk'))), screen.getAllDisplays())
  const { isMaximized, ...bounds } = place ?? { width: 1366, height: 820, isMaximized: true }
  const desk = new BrowserWindow({
    ...commonOptions(),
    ...bounds,
    minWidth: 900,
    minHeight: 600,
    title: sentence('title.empty'),
    backgroundColor: '#f3f5f9',
  })
  desk.once('ready-to-show', () => {
    if (isMaximized) desk.maximize()
    desk.show()
  })
  keepOwnTitle(desk)
  reloadAfterCrash(desk)
  connect(desk, 'desk')
  return desk
}

function openWall({ settings, sentence, connect }: WindowNeeds, desk: BrowserWindow): BrowserWindow {
  const displays = screen.getAllDisplays()
  const projector = wallDisplay(displays, screen.getDisplayMatching(desk.getBounds()).id)
  const saved = placeOnScreen(readPlace(settings.get(placeKey('wall'))), displays)
  const { isMaximized, ...bounds } = saved ?? { width: 1280, height: 720, isMaximized: false }
  const wall = new BrowserWindow({
    ...commonOptions(),
    ...(projector?.workArea ?? bounds),
    fullscreen: projector !== null,
    title: sentence('title.wall'),
    backgroundColor: '#0e1729',
    autoHideMenuBar: true,
  })
  // On a Mac the menu belongs to the screen, not to the window.
  if (process.platform !== 'darwin') wall.setMenuBarVisibility(false)
  wall.once('ready-to-show', () => {
    if (isMaximized && projector === null) wall.maximize()
    // The facilitator goes on typing at the desk.
    wall.showInactive()
  })
  wall.webContents.on('before-input-event', (_event, input) => {
    if (input.type !== 'keyDown') return
    if (input.key === 'Escape') wall.setFullScreen(false)
    if (input.key === 'F11') wall.setFullScreen(!wall.isFullScreen())
  })
  keepOwnTitle(wall)
  reloadAfterCrash(wall)
  connect(wall, 'wall')
  return wall
}

/** Titles are the shell's: they carry the file's name and whether everything is saved. */
function keepOwnTitle(window: BrowserWindow): void {
  window.on('page-title-updated', event => event.preventDefault())
}

const maxReloads = 3
/** The host keeps everything, so a page that died is simply opened again; one that keeps dying is left alone. */
function reloadAfterCrash(window: BrowserWindow): void {
  let reloads = 0
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || reason === 'killed' || reloads >= maxReloads) return
    reloads += 1
    window.reload()
  })
}
