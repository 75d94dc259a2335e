import { EventEmitter } from 'node:events'
import { existsSync } from 'node:fs'
import type { BrowserContext, Route } from '@playwright/test'
import type { BrowserWindowConstructorOptions, MenuItemConstructorOptions } from 'electron'
import { toOwn } from './addresses.ts'
import type { ElectronDouble } from './loader.ts'
import { createScreen } from './screen.ts'
import { type ContentsDouble, Preventable, type Sender, type Surroundings, WindowDouble } from './windows.ts'

export type DoubleOptions = {
  context: BrowserContext
  appFolder: string
  isPackaged?: boolean
  screens?: 1 | 2
  /** False: another instance of the app holds the lock. */
  isFirst?: boolean
}
type Handler = (event: Sender, ...args: unknown[]) => unknown
type SessionRecord = {
  setPermissionRequestHandler(
    contents: null,
    permission: string,
    decide: (isAllowed: boolean) => void,
    details: { requestingUrl: string },
  ): void
  setPermissionCheckHandler(contents: null, permission: string, origin: string): boolean
  setDevicePermissionHandler(): boolean
  setSpellCheckerEnabled: boolean
  setSpellCheckerLanguages: string[]
  'will-download'(event: { preventDefault(): void }): void
}
type MessageBox = { message: string; detail: string; buttons: string[]; signal?: AbortSignal }

/**
 * The part of Electron's API that the shell uses, over pages of a browser. What has an effect on the system (menu, dialogs,
 * power, recent documents) is recorded; what decides (lock, screens, answers to dialogs) is set by the test.
 */
export function createElectron(options: DoubleOptions) {
  const open = new Set<WindowDouble>()
  const windows: WindowDouble[] = []
  const recorded = {
    menus: [] as MenuItemConstructorOptions[][],
    recentDocuments: [] as string[],
    revealed: [] as string[],
    dialogs: [] as { kind: 'open' | 'save'; options: Record<string, unknown> }[],
    messages: [] as (MessageBox & { answer(response: number): void })[],
    errors: [] as string[],
    blockers: new Set<number>(),
    /** What happened around the end of the app, in order. */
    events: [] as string[],
    blockedRequests: [] as string[],
    privileges: [] as unknown[],
    paths: new Map<string, string>(),
    /** What the session was told, by the name of the method or event. */
    session: {} as SessionRecord,
  }
  /** What the next file dialog answers; null: cancelled. */
  const answers: { path: string | null } = { path: null }

  const handlers = new Map<string, Handler>()
  const invoke = async (from: Sender, channel: string, args: unknown[]): Promise<unknown> => {
    const handler = handlers.get(channel)
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
    return handler(from, ...args)
  }
  const ipcMain = Object.assign(new EventEmitter(), {
    handle: (channel: string, handler: Handler) => void handlers.set(channel, handler),
  })

  let isReady = false
  let isQuitting = false
  let finish: (code: number) => void = () => {}
  const ended = new Promise<number>(resolve => {
    finish = resolve
  })
  const app = Object.assign(new EventEmitter(), {
    isPackaged: options.isPackaged ?? false,
    async whenReady() {
      // Never before the main module is through.
      await Promise.resolve()
      isReady = true
    },
    requestSingleInstanceLock: () => options.isFirst ?? true,
    getAppPath: () => options.appFolder,
    getPath: (name: string) => recorded.paths.get(name) ?? `/nowhere/${name}`,
    setPath(name: string, path: string) {
      if (!existsSync(path)) throw new Error(`Failed to set path '${name}': the folder does not exist`)
      recorded.paths.set(name, path)
    },
    getVersion: () => '0.0.0-test',
    setName: () => {},
    ...(process.platform === 'win32' ? { setAppUserModelId: () => {} } : {}),
    setAboutPanelOptions: () => {},
    addRecentDocument: (path: string) => void recorded.recentDocuments.push(path),
    exit(code: number) {
      recorded.events.push('exit')
      finish(code)
    },
    quit() {
      const event = new Preventable()
      app.emit('before-quit', event)
      recorded.events.push(event.isPrevented ? 'quit prevented' : 'quit')
      if (event.isPrevented) return
      isQuitting = true
      for (const window of [...open]) if (!window.close()) return
      app.emit('will-quit', new Preventable())
      finish(0)
    },
  })

  const surroundings: Surroundings = {
    context: options.context,
    invoke,
    open,
    created: contents => void app.emit('web-contents-created', {}, contents),
  }
  class BrowserWindow extends WindowDouble {
    constructor(windowOptions: BrowserWindowConstructorOptions) {
      super(surroundings, windowOptions)
      windows.push(this)
      this.once('closed', () => {
        // Not while quitting: the app has been told already.
        if (open.size === 0 && !isQuitting) app.emit('window-all-closed')
      })
    }
  }

  type Serve = (request: Request) => Promise<Response>
  type Decide = (details: { url: string }, callback: (decision: { cancel?: boolean }) => void) => void
  let serve: Serve = async () => new Response(null, { status: 404 })
  let beforeRequest: Decide = (_details, decide) => decide({})
  const session = {
    defaultSession: {
      webRequest: {
        onBeforeRequest(decide: Decide) {
          beforeRequest = decide
        },
      },
      on: (name: string, listener: () => void) => void Object.assign(recorded.session, { [name]: listener }),
      ...Object.fromEntries(
        [
          'setPermissionRequestHandler',
          'setPermissionCheckHandler',
          'setDevicePermissionHandler',
          'setSpellCheckerEnabled',
          'setSpellCheckerLanguages',
        ].map(name => [name, (value: unknown) => void Object.assign(recorded.session, { [name]: value })]),
      ),
    },
  }

  /** What the shell says about a request for this address. */
  function isBlocked(url: string): boolean {
    let isCancelled = false
    beforeRequest({ url }, ({ cancel = false }) => {
      isCancelled = cancel
    })
    return isCancelled
  }
  /** Every request of every page comes by here, as it does in Electron: asked about, then answered by the app's protocol. */
  async function answerRequest(route: Route): Promise<void> {
    const request = route.request()
    const url = toOwn(request.url())
    // The window that a page wants to open asks before it has a frame.
    if (isOfNewWindow(request)) return route.abort('blockedbyclient')
    const going = windowGoingElsewhere(request)
    if (going !== null) {
      const event = Object.assign(new Preventable(), { url, isMainFrame: true })
      going.emit('will-navigate', event)
      if (event.isPrevented) return route.abort('aborted')
    }
    if (isBlocked(url) || !url.startsWith('app:')) {
      recorded.blockedRequests.push(url)
      return route.abort('blockedbyclient')
    }
    const response = await serve(new Request(url, { method: request.method() }))
    return route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    })
  }
  function windowGoingElsewhere(request: ReturnType<Route['request']>): ContentsDouble | null {
    if (!request.isNavigationRequest()) return null
    const window = [...open].find(candidate => candidate.isMainFrame(request.frame()))
    return window === undefined || window.expected.delete(request.url()) ? null : window.webContents
  }

  function isOfNewWindow(request: ReturnType<Route['request']>): boolean {
    try {
      return ![...open].some(window => window.isOf(request.frame()))
    } catch {
      return true
    }
  }

  const screen = createScreen(options.screens ?? 1)
  const fileDialog =
    (kind: 'open' | 'save') => async (_window: unknown, dialogOptions: Record<string, unknown>) => {
      recorded.dialogs.push({ kind, options: dialogOptions })
      const { path } = answers
      return { canceled: path === null, filePath: path ?? '', filePaths: path === null ? [] : [path] }
    }
  const electron = {
    app,
    BrowserWindow,
    ipcMain,
    session,
    protocol: {
      registerSchemesAsPrivileged: (schemes: unknown[]) => void recorded.privileges.push(...schemes),
      handle(_scheme: string, handler: Serve) {
        serve = handler
      },
    },
    Menu: {
      buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
      setApplicationMenu: (menu: MenuItemConstructorOptions[]) => void recorded.menus.push(menu),
    },
    dialog: {
      showOpenDialog: fileDialog('open'),
      showSaveDialog: fileDialog('save'),
      /** Before Electron is ready, Linux shows nothing. */
      showErrorBox: (_title: string, text: string) => void (isReady && recorded.errors.push(text)),
      showMessageBox: (...args: [MessageBox] | [unknown, MessageBox]) =>
        new Promise(resolve => {
          const box = args[args.length - 1] as MessageBox
          const answer = (response: number) => resolve({ response })
          recorded.messages.push({ ...box, answer })
          box.signal?.addEventListener('abort', () => answer(0))
        }),
    },
    screen,
    powerSaveBlocker: {
      start() {
        const id = recorded.blockers.size + 1
        recorded.blockers.add(id)
        return id
      },
      stop: (id: number) => void recorded.blockers.delete(id),
    },
    shell: { showItemInFolder: (path: string) => void recorded.revealed.push(path) },
  } satisfies ElectronDouble
  return { electron, app, windows, open, recorded, answers, screen, ended, answerRequest, isBlocked }
}
