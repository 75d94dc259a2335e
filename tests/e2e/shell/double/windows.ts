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
  /** False once this page holds its own zoom; a page loaded anew follows the others of its origin again. */
  followsZoomOfOthers = true
  hasCrashed = false
  private zoomMode = 'default'
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
  isCrashed(): boolean {
    return this.hasCrashed
  }
  /** As in Electron: the mode outlives the page, what it did to the page does not, and setting it again does nothing. */
  setZoomMode(mode: string): void {
    if (mode === this.zoomMode) return
    this.zoomMode = mode
    this.followsZoomOfOthers = mode === 'default'
  }
  navigated(): void {
    this.hasCrashed = false
    this.followsZoomOfOthers = true
    this.emit('did-navigate', {}, this.getURL())
  }
  /** The process behind the page ends. */
  crash(reason: string): void {
    this.hasCrashed = true
    this.emit('render-process-gone', {}, { reason, exitCode: 1 })
  }
  /** A key as the window hears it before the page. @returns whether it was kept from page and menu. */
  press(key: string): boolean {
    const event = new Preventable()
    this.emit('before-input-event', event, { type: 'keyDown', key, isAutoRepeat: false })
    return event.isPrevented
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
  /** Resolves when the page has heard everything that was sent so far. */
  async arrived(): Promise<void> {
    await this.queue
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
  isMinimised = false
  reloads = 0
  hasMenuBar = true
  representedFile = ''
  isEdited = false
  bounds: Rectangle
  /** Addresses that the shell itself loads: all others count as the page's own wish to go elsewhere. */
  readonly expected = new Set<string>()
  private surroundings: Surroundings
  private known: Page | null = null
  private loading: Promise<unknown> = Promise.resolve()
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
    this.webContents.navigated()
    this.emit('ready-to-show')
  }
  reload(): void {
    this.reloads += 1
    this.loading = this.loading
      .then(() => this.page)
      .then(page => {
        this.expected.add(page.url())
        return page.reload()
      })
      .then(() => this.webContents.navigated())
      // Closed meanwhile.
      .catch(() => {})
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
  restore(): void {
    this.isMinimised = false
  }
  isMinimized(): boolean {
    return this.isMinimised
  }
  isMaximized(): boolean {
    return false
  }
  isFullScreen(): boolean {
    return this.isFull
  }
  setFullScreen(isFull: boolean): void {
    if (isFull === this.isFull) return
    this.isFull = isFull
    this.emit(isFull ? 'enter-full-screen' : 'leave-full-screen')
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
  /** A window that fills a screen stays where it is. */
  setBounds(bounds: Rectangle): void {
    if (!this.isFull) this.bounds = bounds
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
