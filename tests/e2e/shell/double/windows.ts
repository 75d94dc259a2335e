import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { BrowserContext, Frame, Page } from '@playwright/test'
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron'
import { toOwn, toShown } from './addresses.ts'

/** An event that a listener may prevent, as Electron hands them out. */
export class Preventable {
  isPrevented = false
  preventDefault(): void {
    this.isPrevented = true
  }
}

/** What a request to ipcMain comes with. */
export type Sender = { sender: ContentsDouble; senderFrame: { url: string; parent: object | null } | null }
export type Surroundings = {
  context: BrowserContext
  invoke(from: Sender, channel: string, args: unknown[]): Promise<unknown>
  created(contents: ContentsDouble): void
  /** Every window that is still open. */
  open: Set<WindowDouble>
}

let ids = 0
export class ContentsDouble extends EventEmitter {
  readonly id = ++ids
  readonly window: WindowDouble
  openHandler: (details: { url: string }) => { action: string } = () => ({ action: 'allow' })
  /** What was sent to the page, in order. */
  readonly sent: { channel: string; args: unknown[] }[] = []
  private queue: Promise<unknown> = Promise.resolve()

  constructor(window: WindowDouble) {
    super()
    this.window = window
  }
  isDestroyed(): boolean {
    return this.window.isDestroyed()
  }
  getURL(): string {
    return this.window.shownUrl()
  }
  setWindowOpenHandler(handler: ContentsDouble['openHandler']): void {
    this.openHandler = handler
  }
  /** Arrives in the order it was sent; what a page that is loading does not hear is lost, as in Electron. */
  send(channel: string, ...args: unknown[]): void {
    this.sent.push({ channel, args })
    this.queue = this.queue
      .then(() => this.window.page)
      .then(page =>
        page.evaluate(([name, values]) => Reflect.get(window, '__electronPush')?.(name, values), [
          channel,
          args,
        ] as const),
      )
      .catch(() => {})
  }
}

/** A window is a page of the browser; what only a real window has is kept as values that tests can look at. */
export class WindowDouble extends EventEmitter {
  readonly options: BrowserWindowConstructorOptions
  readonly webContents: ContentsDouble
  readonly page: Promise<Page>
  title: string
  isShown = false
  isFull: boolean
  hasMenuBar = true
  representedFile = ''
  isEdited = false
  bounds: Rectangle
  /** Addresses that the shell itself loads: all others count as the page's own wish to go elsewhere. */
  readonly expected = new Set<string>()
  private surroundings: Surroundings
  private known: Page | null = null
  private isGone = false

  constructor(surroundings: Surroundings, options: BrowserWindowConstructorOptions) {
    super()
    this.surroundings = surroundings
    this.options = options
    this.title = options.title ?? ''
    this.isFull = options.fullscreen ?? false
    this.bounds = {
      x: options.x ?? 0,
      y: options.y ?? 0,
      width: options.width ?? 800,
      height: options.height ?? 600,
    }
    this.webContents = new ContentsDouble(this)
    surroundings.open.add(this)
    surroundings.created(this.webContents)
    this.page = this.openPage()
  }

  private async openPage(): Promise<Page> {
    const page = await this.surroundings.context.newPage()
    this.known = page
    const { preload } = this.options.webPreferences ?? {}
    await page.exposeBinding('__electronInvoke', ({ frame }, channel: string, args: unknown[]) =>
      this.surroundings.invoke(
        { sender: this.webContents, senderFrame: { url: toOwn(frame.url()), parent: frame.parentFrame() } },
        channel,
        args,
      ),
    )
    if (preload !== undefined) await page.addInitScript({ content: asPreload(readFileSync(preload, 'utf8')) })
    page.on('popup', popup => {
      if (this.webContents.openHandler({ url: popup.url() }).action === 'deny') popup.close().catch(() => {})
    })
    return page
  }

  shownUrl(): string {
    return toOwn(this.known?.url() ?? '')
  }
  isOf(frame: Frame): boolean {
    return this.known === frame.page()
  }
  isMainFrame(frame: Frame): boolean {
    return this.known?.mainFrame() === frame
  }
  async loadURL(url: string): Promise<void> {
    const page = await this.page
    this.expected.add(toShown(url))
    await page.goto(toShown(url))
    this.emit('ready-to-show')
  }
  reload(): void {
    void this.page.then(page => {
      this.expected.add(page.url())
      return page.reload()
    })
  }
  /** As a person closes it; the shell may prevent that. @returns true where it is closed. */
  close(): boolean {
    if (this.isGone) return true
    const event = new Preventable()
    this.emit('close', event)
    if (event.isPrevented) return false
    this.isGone = true
    this.surroundings.open.delete(this)
    void this.page.then(page => page.close()).catch(() => {})
    this.emit('closed')
    return true
  }
  isDestroyed(): boolean {
    return this.isGone
  }
  show(): void {
    this.isShown = true
  }
  showInactive(): void {
    this.isShown = true
  }
  focus(): void {
    this.emit('focus')
  }
  maximize(): void {}
  restore(): void {}
  isMinimized(): boolean {
    return false
  }
  isMaximized(): boolean {
    return false
  }
  isFullScreen(): boolean {
    return this.isFull
  }
  setFullScreen(isFull: boolean): void {
    this.isFull = isFull
  }
  setMenuBarVisibility(isVisible: boolean): void {
    this.hasMenuBar = isVisible
  }
  setTitle(title: string): void {
    this.title = title
  }
  setRepresentedFilename(path: string): void {
    this.representedFile = path
  }
  setDocumentEdited(isEdited: boolean): void {
    this.isEdited = isEdited
  }
  getBounds(): Rectangle {
    return this.bounds
  }
  getNormalBounds(): Rectangle {
    return this.bounds
  }
}

/** The preload as Electron runs it: before the page's own scripts, with an `electron` that has only these two. */
const asPreload = (source: string): string => `(() => {
  const listeners = new Map()
  const of = channel => listeners.get(channel) ?? listeners.set(channel, new Set()).get(channel)
  window.__electronPush = (channel, args) => of(channel).forEach(listener => listener({}, ...args))
  const electron = {
    contextBridge: { exposeInMainWorld: (name, value) => { window[name] = value } },
    ipcRenderer: {
      invoke: (channel, ...args) => window.__electronInvoke(channel, args),
      on: (channel, listener) => of(channel).add(listener),
      off: (channel, listener) => of(channel).delete(listener),
    },
  }
  const require = name => { if (name === 'electron') return electron; throw new Error('no ' + name + ' in the sandbox') }
  const module = { exports: {} }, exports = module.exports
  ;(() => {
    ${source}
  })()
})()`
