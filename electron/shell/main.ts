import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { app, dialog, session, shell } from 'electron'
import { defaultDataFolder } from '../host/folders.ts'
import { createHost } from '../host/host.ts'
import { type InstanceLock, takeInstanceLock } from '../host/instanceLock.ts'
import { createShellSentences } from '../host/shellSentences.ts'
import { pageUrl } from './addresses.ts'
import { choosePath, showFailure } from './dialogs.ts'
import { followSession } from './followSession.ts'
import { hardenContents, hardenSession } from './hardening.ts'
import { openIpc } from './ipc.ts'
import { readLaunch } from './launch.ts'
import { announcePages, servePages } from './pages.ts'
import { quitWhenSaved } from './quitting.ts'
import { openStore } from './settings.ts'
import { openWindows, type Windows } from './windows.ts'

/** The Electron app, in the order things have to happen. All that matters is in the host; this only gives it windows. */
const sentence = createShellSentences('en')
const launch = readLaunch(process.argv, process.cwd())
const machine = { platform: process.platform, env: process.env, homeFolder: homedir() }
const dataFolder = launch.dataFolder ?? defaultDataFolder(machine)
app.setName(sentence('appName'))
// Only Windows knows this: it keeps the app's windows and jump list together.
if (process.platform === 'win32') app.setAppUserModelId('eu.panacea.walkthrough')

/** Workshops the system asks for before there is a host to open them. The last one wins. */
let openFile = (path: string): void => {
  launch.file = path
}
let focusDesk = (): void => {}

const complaint = prepareFolders()
if (complaint !== null) {
  // Before it is ready, Electron on Linux says errors to a terminal that nobody sees.
  void app.whenReady().then(() => giveUp(complaint))
} else if (app.requestSingleInstanceLock({ file: launch.file })) {
  announcePages()
  hardenContents()
  app.on('open-file', (event, path) => {
    event.preventDefault()
    openFile(path)
  })
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const file = typeof data === 'object' && data !== null && 'file' in data ? data.file : null
    if (typeof file === 'string') openFile(file)
    focusDesk()
  })
  // Not awaited here: Electron is not ready before this module is through.
  app.whenReady().then(begin).catch(giveUp)
} else {
  app.exit(0)
}

/** @returns why the data folder cannot be used, or null where it can. */
function prepareFolders(): string | null {
  // What Chromium keeps for itself stays apart from what is ours.
  const chromiumFolder = join(dataFolder, 'window')
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
    mkdirSync(chromiumFolder, { recursive: true, mode: 0o700 })
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return sentence('start.noDataFolder', { folder: dataFolder, detail })
  }
  app.setPath('userData', dataFolder)
  app.setPath('sessionData', chromiumFolder)
  return null
}

async function begin(): Promise<void> {
  const lock = takeInstanceLock(dataFolder)
  if (lock === null) await refuseSecondProgram()
  else await run(lock)
}

function giveUp(error: unknown): void {
  dialog.showErrorBox(sentence('dialog.cannotStart'), error instanceof Error ? error.message : String(error))
  app.exit(1)
}

/** The browser mode has the data folder: two programs on it would overwrite each other's settings. */
async function refuseSecondProgram(): Promise<void> {
  await dialog.showMessageBox({
    type: 'info',
    message: sentence('dialog.alreadyInBrowser'),
    detail: sentence('dialog.alreadyInBrowserDetail'),
    buttons: [sentence('dialog.ok')],
  })
  app.exit(0)
}

async function run(lock: InstanceLock): Promise<void> {
  const appFolder = app.getAppPath()
  const settings = openStore(dataFolder)
  hardenSession(session.defaultSession, !app.isPackaged)
  servePages(join(appFolder, 'dist', 'renderer'))
  app.setAboutPanelOptions({
    applicationName: sentence('appName'),
    applicationVersion: app.getVersion(),
    copyright: sentence('dialog.aboutDetail', { version: app.getVersion() }),
  })

  let windows: Windows | null = null
  const host = createHost({
    dataFolder,
    workshopsFolder:
      launch.dataFolder === null
        ? join(app.getPath('documents'), 'PANACEA workshops')
        : join(dataFolder, 'workshops'),
    assetsFolder: join(appFolder, 'assets'),
    appVersion: app.getVersion(),
    settings,
    now: Date.now,
    pagesFolder: join(appFolder, 'dist', 'renderer'),
    surroundings: {
      can: { nativeDialogs: true, openWallWindow: true, revealFiles: true },
      wallUrl: null,
      choosePath: async (purpose, suggestedPath) =>
        windows === null ? null : choosePath(windows.desk, purpose, suggestedPath, sentence),
      showWall: async () => windows?.showWall(),
      revealFile: async path => shell.showItemInFolder(path),
      downloadUrl: () => null,
    },
  })
  const ipc = openIpc(host, sentence)
  windows = openWindows({ settings, sentence, connect: ipc.connect })
  quitWhenSaved({
    desk: windows.desk,
    close: () => host.close(),
    rememberPlaces: windows.rememberPlaces,
    release: () => lock.release(),
    sentence,
  })
  lock.publish({ kind: 'electron' })

  const { desk } = windows
  openFile = path => {
    void host.openFile(path).then(result => {
      if (!result.ok) showFailure(desk, result.failure, sentence)
    })
  }
  focusDesk = windows.focusDesk
  followSession({ host, desk, sentence, openFile })
  await desk.loadURL(pageUrl('desk'))
  if (launch.file !== null) openFile(launch.file)
}
