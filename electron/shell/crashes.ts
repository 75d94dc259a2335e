import type { BrowserWindow } from 'electron'

/** A page that dies this often within a minute would only die again. */
const mostReloads = 3
const withinMs = 60_000

/**
 * The host keeps everything, so a page that died is simply opened again, whatever ended it (also the system, short of
 * memory); one that keeps dying is left alone until somebody asks for it (`revive`).
 */
export function reloadAfterCrash(window: BrowserWindow, now: () => number = Date.now): void {
  let reloads: number[] = []
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    reloads = reloads.filter(at => now() - at < withinMs)
    if (reloads.length >= mostReloads) return
    reloads.push(now())
    window.reload()
  })
}

/** Opens a page again that was left alone. */
export function revive(window: BrowserWindow): void {
  if (window.webContents.isCrashed()) window.reload()
}
