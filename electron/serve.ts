import { mkdirSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { defaultDataFolder, defaultWorkshopsFolder } from './host/folders.ts'
import { createHost } from './host/host.ts'
import { type Instance, type InstanceLock, takeInstanceLock } from './host/instanceLock.ts'
import { keysOfAddresses } from './host/loopback/keys.ts'
import { type Loopback, type LoopbackOptions, openLoopback } from './host/loopback/server.ts'
import { failureText } from './host/sentences.ts'
import { openSettingsFile } from './host/settingsFile.ts'
import type { ShellSentence } from './host/shellSentences.ts'
import { createTranslate } from './host/translate.ts'
import { handOver } from './serveHandOver.ts'
import { openInBrowser } from './startBrowser.ts'
import type { StartOptions } from './startOptions.ts'

const translate = createTranslate('en')

/** Where sentences for the person at the terminal go, and the one line for programs. */
export type Terminal = { say(sentence: string): void; answer(line: string): void }
export type ServeNeeds = {
  root: string
  options: StartOptions
  sentence: ShellSentence
  terminal: Terminal
}

/**
 * The same desk in a browser on this machine. Runs until it is told to end, and then ends only when everything is on disk.
 * @returns the exit code of the program.
 */
export async function serve(needs: ServeNeeds): Promise<number> {
  const { options, sentence, terminal } = needs
  const machine = { platform: process.platform, env: process.env, homeFolder: homedir() }
  const dataFolder = options.dataFolder ?? defaultDataFolder(machine)
  const workshopsFolder =
    options.dataFolder === null ? defaultWorkshopsFolder(machine) : join(dataFolder, 'workshops')

  let lock: InstanceLock | null
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
    lock = takeInstanceLock(dataFolder)
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    terminal.say(sentence('start.noDataFolder', { folder: dataFolder, detail }))
    return 1
  }
  if (lock === null) return handOver(needs, dataFolder)

  const settings = openSettingsFile(dataFolder, Date.now)
  if (settings.setAside !== null)
    terminal.say(sentence('start.settingsSetAside', { path: settings.setAside }))

  const loopback = await openOnSomePort(needs, lock.left)
  const host = createHost({
    dataFolder,
    workshopsFolder,
    assetsFolder: join(needs.root, 'assets'),
    appVersion: readVersion(needs.root),
    settings: settings.store,
    now: Date.now,
    pagesFolder: join(needs.root, 'dist', 'renderer'),
    // Tests keep the room on this machine, each on a port of its own.
    ...(process.env.WALKTHROUGH_ROOM_BIND ? { roomBind: process.env.WALKTHROUGH_ROOM_BIND } : {}),
    ...(process.env.WALKTHROUGH_ROOM_PORT ? { roomPort: Number(process.env.WALKTHROUGH_ROOM_PORT) } : {}),
    surroundings: {
      can: { nativeDialogs: false, openWallWindow: false, revealFiles: false },
      wallUrl: loopback.wallUrl,
      choosePath: async () => null,
      showWall: async () => {},
      revealFile: async () => {},
      downloadUrl: loopback.downloadUrl,
    },
  })
  loopback.attach(host)
  const { port, instanceId, deskUrl, wallUrl } = loopback
  lock.publish({ kind: 'browser', instanceId, port, desk: deskUrl, wall: wallUrl })
  const hasToEnd = signalToEnd()
  if (options.file !== null) {
    const result = await host.openFile(options.file)
    if (!result.ok) terminal.say(failureText(result.failure, translate))
  }
  await show(needs, { desk: deskUrl, wall: wallUrl, ticket: loopback.ticketUrl })
  if (!options.isJson) terminal.say(sentence('start.stopHint'))

  await hasToEnd
  if (!options.isJson) terminal.say(sentence('start.closing'))
  await host.close()
  await loopback.close()
  lock.release()
  return 0
}

/** Resolves when somebody asks the program to end. Asked again it goes on ending: what is being written is finished. */
function signalToEnd(): Promise<void> {
  return new Promise(resolveSignal => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolveSignal())
  })
}

async function openOnSomePort(
  { root, options, sentence, terminal }: ServeNeeds,
  left: Instance | null,
): Promise<Loopback> {
  const keys = left?.kind === 'browser' ? keysOfAddresses(left) : null
  const base: Omit<LoopbackOptions, 'port'> = {
    pagesFolder: join(root, 'dist', 'renderer'),
    sentence,
    translate,
    ...(keys === null ? {} : { keys }),
    now: Date.now,
  }
  const wanted = await openLoopback({ ...base, port: options.port })
  if (wanted.ok) return wanted.loopback
  const other = await openLoopback({ ...base, port: 0 })
  if (!other.ok) throw new Error(`No port of 127.0.0.1 can be opened: ${other.code}`)
  const { port: used } = other.loopback
  terminal.say(sentence(whyOtherPort(wanted.code), { port: options.port, used, detail: wanted.code }))
  return other.loopback
}

/** @param code of the system: EADDRINUSE, EACCES. */
export function whyOtherPort(code: string): 'start.portTaken' | 'start.portNotAllowed' | 'start.portFailed' {
  if (code === 'EADDRINUSE') return 'start.portTaken'
  return code === 'EACCES' ? 'start.portNotAllowed' : 'start.portFailed'
}

/** Tells the person, or the program that asked, where the desk is, and opens it where a browser can be opened. */
async function show(
  { options, sentence, terminal }: ServeNeeds,
  at: { desk: string; wall: string; ticket: () => string },
): Promise<void> {
  if (options.isJson) terminal.answer(JSON.stringify({ desk: at.desk, wall: at.wall }))
  const isOpen = options.hasToOpen && (await openInBrowser(at.ticket()))
  if (options.isJson) return
  terminal.say(sentence(isOpen ? 'start.opened' : 'start.address', { desk: at.desk }))
  terminal.say(sentence('start.wall', { wall: at.wall }))
}

function readVersion(root: string): string {
  const read: unknown = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'))
  return (read as { version: string }).version
}
