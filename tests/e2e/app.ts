import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'

/**
 * The real app in browser mode: built pages, the loopback host with real files in a fresh data folder, port 0. One
 * instance for each test. Every request of every page is watched: one that leaves the app's own origin fails the test.
 */
export type App = {
  readonly data: string
  readonly deskUrl: string
  readonly wallUrl: string
  /** Ends the app as a user would (SIGTERM, waits for the disk) or as a crash would (SIGKILL). */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<number | null>
  /** Starts it again on the same data folder. Returns the new addresses. */
  restart(): Promise<App>
}

export async function startApp(data: string, args: readonly string[] = []): Promise<App> {
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      'electron/start.ts',
      '--browser',
      '--no-open',
      '--port',
      '0',
      '--data',
      data,
      '--json',
      ...args,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const addresses = await firstJsonLine(child)
  const ended = new Promise<number | null>(resolve => child.once('exit', code => resolve(code)))
  const app: App = {
    data,
    deskUrl: addresses.desk,
    wallUrl: addresses.wall,
    stop(signal = 'SIGTERM') {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal)
      return ended
    },
    async restart() {
      await app.stop()
      return startApp(data, args)
    },
  }
  return app
}

async function firstJsonLine(child: ChildProcess): Promise<{ desk: string; wall: string }> {
  if (child.stdout === null || child.stderr === null) throw new Error('the app was started without pipes')
  let complaints = ''
  child.stderr.on('data', chunk => {
    complaints += chunk
  })
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('{')) return JSON.parse(line)
  }
  throw new Error(`the app ended before it was ready: ${complaints}`)
}

/** Fails on any request of this context that is not for the app itself (or made by the page from memory). */
export function watchRequests(context: BrowserContext, foreign: string[]): void {
  context.on('request', request => {
    const url = new URL(request.url())
    if (['data:', 'blob:', 'about:'].includes(url.protocol)) return
    if (url.hostname !== '127.0.0.1') foreign.push(request.url())
  })
}

type Fixtures = { app: App; desk: Page; openWall: () => Promise<Page> }

export const test = base.extend<Fixtures>({
  app: async ({ context }, use) => {
    const data = mkdtempSync(join(tmpdir(), 'walkthrough-e2e-'))
    const foreign: string[] = []
    watchRequests(context, foreign)
    const running = [await startApp(data)]
    const track = (app: App): App => ({
      ...app,
      async restart() {
        await app.stop()
        const next = await startApp(data)
        running.push(next)
        return track(next)
      },
    })
    await use(track(running[0] as App))
    for (const app of running) await app.stop()
    rmSync(data, { recursive: true, force: true })
    expect(foreign, 'requests that left the app').toEqual([])
  },
  desk: async ({ app, page }, use) => {
    const errors: string[] = []
    page.on('pageerror', error => errors.push(error.message))
    page.on('console', message => {
      if (message.type() === 'error') errors.push(message.text())
    })
    await page.goto(app.deskUrl)
    await use(page)
    expect(errors, 'errors in the console').toEqual([])
  },
  openWall: async ({ app, context }, use) => {
    await use(async () => {
      const wall = await context.newPage()
      await wall.goto(app.wallUrl)
      return wall
    })
  },
})
export { expect }
