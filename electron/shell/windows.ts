import { type BrowserWindow, screen } from 'electron'
import { revive } from './crashes.ts'
import { ownWindow, rememberPlace, savedPlace, type WindowNeeds } from './ownWindow.ts'
import { createWall } from './wall.ts'

export type Windows = {
  desk: BrowserWindow
  /** Opens the wall, or brings it to the front where it is open, on the projector where there is one. */
  showWall(): Promise<void>
  /** Brings the desk to the front, as a second launch wants it. */
  focusDesk(): void
  /** Keeps where the windows stand for the next time. */
  rememberPlaces(): void
}

export function openWindows(needs: WindowNeeds): Windows {
  const desk = openDesk(needs)
  const focusDesk = (): void => {
    if (desk.isDestroyed()) return
    if (desk.isMinimized()) desk.restore()
    revive(desk)
    desk.show()
    desk.focus()
  }
  const wall = createWall(needs, desk, focusDesk)
  screen.on('display-added', (_event, display) => wall.displayAdded(display))
  screen.on('display-removed', (_event, display) => wall.displayRemoved(display))
  return {
    desk,
    showWall: wall.show,
    focusDesk,
    rememberPlaces() {
      if (!desk.isDestroyed()) rememberPlace(desk, 'desk', needs)
      wall.rememberPlace()
    },
  }
}

function openDesk(needs: WindowNeeds): BrowserWindow {
  const { isMaximized, ...bounds } = savedPlace('desk', needs) ?? {
    width: 1366,
    height: 820,
    isMaximized: true,
  }
  const options = {
    ...bounds,
    minWidth: 900,
    minHeight: 600,
    title: needs.sentence('title.empty'),
    backgroundColor: '#f3f5f9',
  }
  const desk = ownWindow('desk', options, needs)
  desk.once('ready-to-show', () => {
    if (isMaximized) desk.maximize()
    desk.show()
  })
  return desk
}
