import type { BrowserWindow } from 'electron'
import type { Box } from './windowPlaces.ts'

/**
 * Calls `then` when the window fills no screen any more. A Mac takes as long as its animation; elsewhere it is done at
 * once, and Windows tells of it even before, so there the event is nothing to wait for.
 */
export function leaveFullScreen(window: BrowserWindow, then: () => void): void {
  const isLater = window.isFullScreen() && process.platform === 'darwin'
  if (isLater) window.once('leave-full-screen', then)
  if (window.isFullScreen()) window.setFullScreen(false)
  if (!isLater) then()
}

/** Fills the screen that has this area. A window that fills another one has to leave that first. */
export function fillScreen(window: BrowserWindow, area: Box): void {
  leaveFullScreen(window, () => {
    if (window.isDestroyed()) return
    if (window.isMaximized()) window.unmaximize()
    window.setBounds(area)
    window.setFullScreen(true)
  })
}
