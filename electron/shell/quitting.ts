import { app, type BrowserWindow, dialog } from 'electron'
import type { ShellSentence } from '../host/shellSentences.ts'

/** After this long people are told what they are waiting for, and may decide not to. */
export const noticeAfterMs = 3_000

export type QuitNeeds = {
  desk: BrowserWindow
  /** Resolves when everything is on disk. */
  close(): Promise<void>
  /** Called once before anything closes. */
  rememberPlaces(): void
  /** Called once at the very end, when everything is on disk. */
  release(): void
  sentence: ShellSentence
}

/** However the app is asked to end (menu, window, signal, system), it ends only when everything is on disk. */
export function quitWhenSaved({ desk, close, rememberPlaces, release, sentence }: QuitNeeds): void {
  let phase: 'running' | 'closing' | 'closed' = 'running'
  let isReleased = false

  function releaseOnce(): void {
    if (!isReleased) release()
    isReleased = true
  }

  async function end(): Promise<void> {
    if (phase !== 'running') return
    phase = 'closing'
    rememberPlaces()
    await endOfWaiting(close(), desk, sentence)
    phase = 'closed'
    app.quit()
  }

  app.on('before-quit', event => {
    if (phase === 'closed') return
    event.preventDefault()
    void end()
  })
  // The desk stays on the screen, with what it shows, until the disk is done.
  desk.on('close', event => {
    if (phase === 'closed') return
    event.preventDefault()
    void end()
  })
  // Windows ends the process as soon as this returns. What closing has to write, it writes before it first waits.
  desk.on('session-end', () => {
    if (phase === 'running') {
      rememberPlaces()
      close().catch(() => {})
    }
    phase = 'closed'
    releaseOnce()
    app.quit()
  })
  app.once('will-quit', releaseOnce)
  app.on('window-all-closed', () => app.quit())
  // A library below electron-store answers signals by ending the process at once, unless somebody else listens too.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())
}

/** Waits for the disk; from `noticeAfterMs` on with a question that goes away by itself when the disk is done. */
async function endOfWaiting(
  saved: Promise<void>,
  desk: BrowserWindow,
  sentence: ShellSentence,
): Promise<void> {
  const done = new AbortController()
  const isSaved = saved.then(
    () => done.abort(),
    () => done.abort(),
  )
  while (!done.signal.aborted) {
    await Promise.race([isSaved, pause(noticeAfterMs, done.signal)])
    if (done.signal.aborted) return
    const answer = dialog.showMessageBox(desk, {
      type: 'info',
      message: sentence('closing.message'),
      detail: sentence('closing.detail'),
      buttons: [sentence('closing.wait'), sentence('closing.endNow')],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
      signal: done.signal,
    })
    const chosen = await Promise.race([isSaved.then(() => null), answer.catch(() => null)])
    if (chosen?.response === 1) return
  }
}

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise(resolve => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
  })
