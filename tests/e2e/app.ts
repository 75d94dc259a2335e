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
  restart(args?: readonly string[]): Promise<App>
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
  let isStopping = false
  const ended = new Promise<number | null>(resolve => child.once('exit', code => resolve(code)))
  child.once('exit', (code, signal) => {
    if (!isStopping) console.error(`the app ended by itself (${signal ?? code})`)
  })
  child.stderr?.on('data', chunk => process.stderr.write(chunk))
  const app: App = {
    data,
    deskUrl: addresses.desk,
    wallUrl: addresses.wall,
    stop(signal = 'SIGTERM') {
      isStopping = true
      if (child.exitCode === null && child.signalCode === null) child.kill(signal)
      return ended
    },
    async restart(again = args) {
      await app.stop()
      return startApp(data, again)
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

/**
 * Notes every request of this context that is not for one of the app's own origins (or made by the page from memory).
 * Web sockets count too.
 */
export function watchRequests(
  context: BrowserContext,
  origins: ReadonlySet<string>,
  foreign: string[],
): void {
  const note = (address: string): void => {
    const url = new URL(address)
    if (['data:', 'blob:', 'about:'].includes(url.protocol)) return
    if (!origins.has(url.origin.replace(/^ws/, 'http'))) foreign.push(address)
  }
  context.on('request', request => note(request.url()))
  context.on('page', page => page.on('websocket', socket => note(socket.url())))
}

/** What a page complains of while it looks for a host that is gone. */
export const hostGone = /ERR_CONNECTION_(REFUSED|RESET)|WebSocket connection/

/** Notes whatever the pages of this context complain about. */
export function watchErrors(context: BrowserContext, errors: string[]): void {
  context.on('weberror', error => errors.push(error.error().message))
  context.on('console', message => {
    if (message.type() === 'error') errors.push(message.text())
  })
}

function expectOnly(expected: RegExp | null, errors: readonly string[]): void {
  expect(
    errors.filter(error => !expected?.test(error)),
    'errors in the console',
  ).toEqual([])
}

type Fixtures = {
  traffic: Traffic
  app: App
  desk: Page
  /** The wall in a window of its own, as on a projector: in a tab before the desk it would slow the desk's frames down. */
  openWall: () => Promise<Page>
  /** Console errors that a test brings about on purpose (a host that is gone, a blocked request). */
  expectedErrors: RegExp | null
}

/** Where the pages of a test may go; elsewhere fails it. */
type Traffic = { allow(origin: string): void; watch(context: BrowserContext): void }

export const test = base.extend<Fixtures>({
  expectedErrors: [null, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads what a fixture needs from this pattern.
  traffic: async ({}, use) => {
    const foreign: string[] = []
    const origins = new Set<string>()
    await use({
      allow: origin => origins.add(origin),
      watch: context => watchRequests(context, origins, foreign),
    })
    expect(foreign, 'requests that left the app').toEqual([])
  },
  app: async ({ context, traffic }, use) => {
    const data = mkdtempSync(join(tmpdir(), 'walkthrough-e2e-'))
    traffic.watch(context)
    const running: App[] = []
    const start = async (args: readonly string[] = []): Promise<App> => {
      const app = await startApp(data, args)
      running.push(app)
      traffic.allow(new URL(app.deskUrl).origin)
      return { ...app, restart: again => app.stop().then(() => start(again)) }
    }
    await use(await start())
    for (const app of running) await app.stop()
    rmSync(data, { recursive: true, force: true })
  },
  desk: async ({ app, context, page, expectedErrors }, use) => {
    const errors: string[] = []
    watchErrors(context, errors)
    await page.goto(app.deskUrl)
    await use(page)
    expectOnly(expectedErrors, errors)
  },
  openWall: async ({ app, browser, traffic, expectedErrors }, use) => {
    const errors: string[] = []
    const windows: BrowserContext[] = []
    await use(async () => {
      const context = await browser.newContext()
      windows.push(context)
      traffic.watch(context)
      watchErrors(context, errors)
      const wall = await context.newPage()
      await wall.goto(app.wallUrl)
      return wall
    })
    for (const context of windows) await context.close()
    expectOnly(expectedErrors, errors)
  },
})
export { expect }
