import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { chromium } from '@playwright/test'
import { systemChromium } from '../../playwright.config.ts'
import { type Completeness, noteCompletion, viewport } from './browser.ts'

/**
 * A browser without Playwright's inspector, as people have it: the inspector takes part in what it watches (where an Error
 * is made, it has the file read again for the stack), up to a tenth of an opening.
 */
export type PlainBrowser = {
  /**
   * Opens an address in a fresh context, and closes it again.
   * @returns milliseconds from navigation until everything is there (see `noteCompletion`).
   */
  open(url: string, complete: Completeness): Promise<number>
  close(): Promise<void>
}

const giveUpMs = 60_000
const lookEveryMs = 200

/** @param folder where the browser may keep its profile. */
export async function launchPlain(folder: string): Promise<PlainBrowser> {
  const browser = spawn(
    systemChromium() ?? chromium.executablePath(),
    [
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${join(folder, 'profile')}`,
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const line = await connect(await addressOf(browser))

  const open = async (url: string, complete: Completeness) => {
    const { browserContextId } = await line.ask('Target.createBrowserContext')
    const { targetId } = await line.ask('Target.createTarget', { url: 'about:blank', browserContextId })
    const { sessionId } = await line.ask('Target.attachToTarget', { targetId, flatten: true })
    const ask = (method: string, params = {}) => line.ask(method, params, String(sessionId))
    await ask('Page.enable')
    await ask('Emulation.setDeviceMetricsOverride', { ...viewport, deviceScaleFactor: 1, mobile: false })
    const source = `(${noteCompletion})(${JSON.stringify(complete)})`
    await ask('Page.addScriptToEvaluateOnNewDocument', { source })
    await ask('Page.navigate', { url })
    const milliseconds = await completion(() => ask('Runtime.evaluate', { expression: 'window.completeAt' }))
    await line.ask('Target.disposeBrowserContext', { browserContextId })
    return milliseconds
  }
  const close = async () => {
    const gone = once(browser, 'exit')
    // It may be gone before it has answered.
    void line.ask('Browser.close').catch(() => undefined)
    await gone
  }
  return { open, close }
}

/** @returns where the browser listens for its protocol, on loopback. @throws when it ends without saying so. */
async function addressOf({ stderr }: ChildProcess): Promise<string> {
  if (stderr === null) throw new Error('the browser has no output')
  for await (const text of createInterface({ input: stderr })) {
    const [, address] = /DevTools listening on (ws:\S+)/.exec(text) ?? []
    if (address !== undefined) return address
  }
  throw new Error('the browser did not start')
}

type Answer = Record<string, unknown>
type Line = { ask(method: string, params?: object, sessionId?: string): Promise<Answer> }

async function connect(address: string): Promise<Line> {
  const socket = new WebSocket(address)
  await once(socket, 'open')
  const waiting = new Map<number, (message: { result?: Answer; error?: { message: string } }) => void>()
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data))
    waiting.get(message.id)?.(message)
    waiting.delete(message.id)
  })
  let count = 0
  return {
    ask(method, params = {}, sessionId) {
      count += 1
      const id = count
      socket.send(JSON.stringify({ id, method, params, sessionId }))
      return new Promise((resolve, reject) => {
        waiting.set(id, ({ result, error }) => {
          if (result !== undefined) resolve(result)
          else reject(new Error(`${method}: ${error?.message}`))
        })
      })
    },
  }
}

/** Looks from time to time whether the page has noted its completion. */
async function completion(look: () => Promise<Answer>): Promise<number> {
  const begun = performance.now()
  while (performance.now() - begun < giveUpMs) {
    await pause(lookEveryMs)
    const { result } = (await look()) as { result?: { value?: unknown } }
    if (typeof result?.value === 'number') return result.value
  }
  throw new Error(`the page was not complete after ${giveUpMs / 1000} s`)
}
