import { type BrowserWindow, type Display, screen } from 'electron'
import { pageUrl } from './addresses.ts'
import { revive } from './crashes.ts'
import { fillScreen, leaveFullScreen } from './fullScreen.ts'
import { ownWindow, rememberPlace, savedPlace, type WindowNeeds } from './ownWindow.ts'
import { placeOnScreen, wallDisplay, windowedIn } from './windowPlaces.ts'

export type Wall = {
  show(): Promise<void>
  rememberPlace(): void
  displayAdded(display: Display): void
  displayRemoved(display: Display): void
}

/** The wall's window: on the projector where there is one, and after it when it is plugged in and out. */
export function createWall(needs: WindowNeeds, desk: BrowserWindow, focusDesk: () => void): Wall {
  let window: BrowserWindow | null = null
  /** The screen it fills or filled last. When that one goes, the system may have moved the window before it says so. */
  let filled: number | null = null

  const opened = (): BrowserWindow | null => (window === null || window.isDestroyed() ? null : window)
  const displayOf = (of: BrowserWindow): Display => screen.getDisplayMatching(of.getBounds())
  const remember = (wall: BrowserWindow): void => {
    if (!wall.isFullScreen()) rememberPlace(wall, 'wall', needs)
  }
  const fill = (wall: BrowserWindow, { id, workArea }: Display): void => {
    filled = id
    fillScreen(wall, workArea)
  }

  async function open(): Promise<void> {
    const projector = wallDisplay(screen.getAllDisplays(), displayOf(desk).id)
    const wall = openWall(needs, projector)
    window = wall
    filled = projector?.id ?? null
    wall.on('enter-full-screen', () => {
      filled = displayOf(wall).id
    })
    wall.on('close', () => remember(wall))
    await wall.loadURL(pageUrl('wall'))
  }

  return {
    async show() {
      const wall = opened()
      if (wall === null) return open()
      revive(wall)
      if (wall.isMinimized()) wall.restore()
      // The desk may have been moved to the screen that was the wall's.
      const projector = wallDisplay(screen.getAllDisplays(), displayOf(desk).id, displayOf(wall).id)
      if (projector === null) return wall.show()
      const isThere = wall.isFullScreen() && displayOf(wall).id === projector.id
      if (!isThere) fill(wall, projector)
      wall.showInactive()
    },
    rememberPlace() {
      const wall = opened()
      if (wall !== null) remember(wall)
    },
    displayAdded(display) {
      const wall = opened()
      if (wall === null || wall.isFullScreen() || wall.isMinimized() || desk.isDestroyed()) return
      if (display.id !== displayOf(desk).id) fill(wall, display)
    },
    displayRemoved({ id }) {
      const wall = opened()
      if (wall === null || id !== filled) return
      filled = null
      // It has landed on the desk's screen and would cover it.
      leaveFullScreen(wall, () => {
        if (wall.isDestroyed() || desk.isDestroyed()) return
        bringIntoSight(wall)
        focusDesk()
      })
    },
  }

  function bringIntoSight(wall: BrowserWindow): void {
    const place = { ...wall.getBounds(), isMaximized: false }
    if (placeOnScreen(place, screen.getAllDisplays()) === null)
      wall.setBounds(windowedIn(displayOf(desk).workArea))
  }
}

function openWall(needs: WindowNeeds, projector: Display | null): BrowserWindow {
  const saved = savedPlace('wall', needs) ?? { width: 1280, height: 720, isMaximized: false }
  const { isMaximized, ...bounds } = saved
  const options = {
    ...(projector?.workArea ?? bounds),
    // A Mac takes `false` for a window that must never fill the screen.
    ...(projector === null ? {} : { fullscreen: true }),
    title: needs.sentence('title.wall'),
    backgroundColor: '#0e1729',
    autoHideMenuBar: true,
  }
  const wall = ownWindow('wall', options, needs)
  // On a Mac the menu belongs to the screen, not to the window.
  if (process.platform !== 'darwin') wall.setMenuBarVisibility(false)
  wall.once('ready-to-show', () => {
    if (isMaximized && projector === null) wall.maximize()
    // The facilitator goes on typing at the desk.
    wall.showInactive()
  })
  takeKeys(wall)
  keepOwnZoom(wall)
  return wall
}

function takeKeys(wall: BrowserWindow): void {
  wall.webContents.on('before-input-event', (event, input) => {
    if (input.type !== 'keyDown') return
    if (input.key === 'Escape') wall.setFullScreen(false)
    if (input.key !== 'F11') return
    // The menu's item for full screen has the same key and would turn it back at once.
    event.preventDefault()
    if (!input.isAutoRepeat) wall.setFullScreen(!wall.isFullScreen())
  })
}

/**
 * Chromium zooms by origin, and desk and wall have the same. Its way out holds for one loaded page, and asking for the
 * mode that is set already does nothing: hence after each load, and by way of another mode.
 */
function keepOwnZoom({ webContents }: BrowserWindow): void {
  webContents.on('did-navigate', () => {
    webContents.setZoomMode('default')
    webContents.setZoomMode('disabled')
  })
}
