import type {
  OpenResult,
  Pushes,
  PushName,
  Reply,
  RequestName,
  Session,
  View,
  Welcome,
} from '../../shared/protocol/contract.ts'
import type { Author } from '../../shared/workshop/author.ts'
import type { Interfaces } from './room/addresses.ts'

/** Small settings outside any workshop: preferences, recent files, window places. electron-store in Electron. */
export type SettingsStore = {
  get(key: string): unknown
  /** `value` is plain JSON. Written before it returns. */
  set(key: string, value: unknown): void
}

/** What the surroundings (Electron shell, browser mode, command line) do for the host. */
export type Surroundings = {
  can: Welcome['can']
  wallUrl: string | null
  /** Native file dialog; only called where `can.nativeDialogs`. Null: cancelled. */
  choosePath(
    purpose: 'open' | 'saveCopy' | 'minutes' | 'actions',
    suggestedPath: string,
  ): Promise<string | null>
  /** Opens the wall window; only called where `can.openWallWindow`. */
  showWall(): Promise<void>
  /** Shows a file in the system's file manager; only called where `can.revealFiles`. */
  revealFile(path: string): Promise<void>
  /** Makes a file downloadable by the browser for this session; null where the desk reads the disk itself. */
  downloadUrl(path: string): string | null
}

export type HostOptions = {
  /** Settings, automatic copies and lock files: `<dataFolder>/copies`. Created when missing. */
  dataFolder: string
  /** Where new workshops go. Created when first needed. */
  workshopsFolder: string
  /** The project's `assets` folder. */
  assetsFolder: string
  appVersion: string
  settings: SettingsStore
  surroundings: Surroundings
  /** Milliseconds since 1970 UTC. */
  now(): number
  /** The built pages, for phones and the second laptop. Absent: the room gives out none. */
  pagesFolder?: string
  /** The address the room listens on while it is open. Absent: all of this machine. */
  roomBind?: string
  /** The port it listens on where none was chosen. Absent: the usual one; 0: any free one. */
  roomPort?: number
  /** Absent: those of this machine. */
  roomInterfaces?: () => Interfaces
}

/** One view's line to the host. */
export type Connection = {
  /** Validates `input`, checks that this view may ask, and answers. Never rejects. */
  request(name: RequestName, input: unknown): Promise<Reply<RequestName>>
  disconnect(): void
}

/** `electron/host/host.ts` exports `createHost(options: HostOptions): Host`. */
export type Host = {
  connect(
    view: View,
    author: Author,
    deliver: <N extends PushName>(name: N, value: Pushes[N]) => void,
  ): Connection
  session(): Session
  /** Called on every change of session (opened, closed, trouble, every commit): for titles, menus, power saving. */
  onSession(handler: (session: Session) => void): () => void
  /** Asks the desk to run one of its actions (menu item, second launch). */
  runAction(actionId: string): void
  /** Opens a file as the desk would (file association, command line). A failure leaves open what was open. */
  openFile(path: string): Promise<OpenResult>
  /** Stops taking commands, waits until everything is on disk, marks the workshop as properly closed, lets go of it. */
  close(): Promise<void>
}
