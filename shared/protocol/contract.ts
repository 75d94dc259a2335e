import { z } from 'zod'
import type { Author } from '../workshop/author.ts'
import { Command } from '../workshop/commands.ts'
import type { RecordedEvent } from '../workshop/events.ts'
import type { RefusalCode } from '../workshop/refusals.ts'
import type { WorkshopState } from '../workshop/state.ts'
import { type protocolVersion, views } from './defaults.ts'
import { RoomAct, type RoomStatus } from './room.ts'

/**
 * Everything views and host say to each other. One table of requests (view asks, host answers) and one of pushes (host
 * tells). Electron ipc and the loopback socket both carry exactly these; the host validates every input with the schema
 * here and refuses what a view may not ask.
 */
export { defaultPreferences, initialStage, protocolVersion, pushNames, views } from './defaults.ts'

export type View = (typeof views)[number]

/** What the wall shows. Lives in the host's memory only; the desk sets it, walls follow. */
export const Stage = z.object({
  /** `invite`: how to join with a phone. `vote`: the vote that is going on, or the result of the last one. */
  mode: z.enum(['focus', 'overview', 'blank', 'invite', 'vote']),
  /** While frozen a wall keeps what it shows. */
  isFrozen: z.boolean(),
  theme: z.enum(['dark', 'light']),
  /** The desk's pointer: a place on the board in layout units, and the entry under it, if any. */
  pointer: z.object({ x: z.number(), y: z.number(), entryId: z.string().max(64).nullable() }).nullable(),
  /** Entry id of the question that is put to the room, on wall and phones; read it with `shownQuestion`. */
  questionId: z.string().max(64).nullable().default(null),
})
export type Stage = z.infer<typeof Stage>

export const Preferences = z.object({
  theme: z.enum(['light', 'dark', 'contrast']),
  textSize: z.enum(['normal', 'large', 'larger']),
  language: z.string().max(12),
  paper: z.enum(['a4', 'letter']),
  isMotionReduced: z.boolean(),
})
export type Preferences = z.infer<typeof Preferences>

/** Why a file could not be opened for writing; each has its own sentence, see `failureSentence.ts`. */
export type OpenFailure =
  | { kind: 'missing'; path: string }
  | { kind: 'notAWorkshop'; path: string }
  /** `intactEvents`: how many events stand before the damage and can be salvaged into a new file. */
  | { kind: 'damaged'; path: string; intactEvents: number; detail: string }
  /** `canRead`: it can be opened to look at. */
  | { kind: 'newer'; path: string; fileVersion: number; ourVersion: number; canRead: boolean }
  | { kind: 'inUse'; path: string }
  | { kind: 'noPermission'; path: string; canRead: boolean }
  | { kind: 'diskFull'; path: string }
  | { kind: 'exists'; path: string }
  | { kind: 'failed'; path: string; detail: string }

export type Session =
  /** `failure`: a file that was asked for from outside (second launch, double click, start argument) did not open. */
  | { kind: 'none'; failure?: OpenFailure }
  | {
      kind: 'open'
      path: string
      fileName: string
      /** The file's name before another program took the file away or wrote over it; null: that has not happened. */
      movedFrom: string | null
      state: WorkshopState
      /** Null: writable. */
      readOnly: 'newer' | 'noPermission' | 'ended' | null
      /** Set while the disk refuses to write; what was sent meanwhile is with the view. */
      trouble: DiskTrouble | null
    }
export type DiskTrouble = { kind: 'diskFull' | 'diskError'; since: number; detail: string }

export type OpenResult = { ok: true } | { ok: false; failure: OpenFailure }

export type Answer =
  | { id: string; ok: true; seq: number }
  | { id: string; ok: false; reason: RefusalCode; message: string; current?: string }

export type RecentFile = { path: string; title: string; openedAt: number; isMissing: boolean }
/** A workshop that was open when the app ended without closing it. */
export type RecoveryOffer = { path: string; title: string; savedAt: number; events: number }
export type AutomaticCopy = { path: string; title: string; madeAt: number; events: number; bytes: number }
export type Library = {
  /** Where new workshops are put. */
  folder: string
  recent: RecentFile[]
  recovery: RecoveryOffer[]
  copies: AutomaticCopy[]
}
export type FolderListing = {
  path: string
  parent: string | null
  items: { name: string; path: string; kind: 'folder' | 'workshop'; modifiedAt: number }[]
}
/** `url`: where a browser can download it; null in Electron. */
export type ExportResult =
  | { ok: true; path: string; url: string | null; milliseconds: number }
  | { ok: false; failure: OpenFailure }

export type Welcome = {
  protocol: typeof protocolVersion
  appVersion: string
  author: Author
  view: View
  /** `nativeDialogs`: ask for paths with `choosePath`; otherwise the desk shows its own file list from `browseFolder`. */
  can: { nativeDialogs: boolean; openWallWindow: boolean; revealFiles: boolean }
  /** Address of the wall page for a second tab; null in Electron. */
  wallUrl: string | null
  preferences: Preferences
  stage: Stage
  session: Session
}

const Path = z.string().min(1).max(4096)
const input = {
  hello: z.strictObject({ protocol: z.number().int(), view: z.enum(views) }),
  send: z.strictObject({ command: Command }),
  setStage: z.strictObject({ stage: Stage }),
  showWall: z.strictObject({}),
  newWorkshop: z.strictObject({
    title: z.string().trim().min(1).max(200),
    processId: z.string().min(1).max(32),
    /** Absent: in the library's folder, named after the title. */
    path: Path.optional(),
  }),
  openWorkshop: z.strictObject({ path: Path, readOnly: z.boolean().optional() }),
  openSample: z.strictObject({}),
  closeWorkshop: z.strictObject({}),
  salvage: z.strictObject({ path: Path }),
  saveCopy: z.strictObject({ path: Path }),
  listLibrary: z.strictObject({}),
  forgetRecent: z.strictObject({ path: Path }),
  dismissRecovery: z.strictObject({ path: Path }),
  browseFolder: z.strictObject({ path: Path.nullable() }),
  choosePath: z.strictObject({
    purpose: z.enum(['open', 'saveCopy', 'minutes', 'actions']),
    suggestedName: z.string().max(255),
  }),
  exportDocument: z.strictObject({
    kind: z.enum(['minutes', 'actions']),
    paper: z.enum(['a4', 'letter']),
    /** Absent: beside the workshop file, named after it. An existing file of an earlier export is replaced. */
    path: Path.optional(),
  }),
  revealFile: z.strictObject({ path: Path }),
  setPreferences: z.strictObject({ preferences: Preferences }),
  room: RoomAct,
} as const

export type Requests = {
  hello: { in: z.infer<typeof input.hello>; out: Welcome }
  send: { in: z.infer<typeof input.send>; out: Answer }
  setStage: { in: z.infer<typeof input.setStage>; out: null }
  showWall: { in: z.infer<typeof input.showWall>; out: { url: string | null } }
  newWorkshop: { in: z.infer<typeof input.newWorkshop>; out: OpenResult }
  openWorkshop: { in: z.infer<typeof input.openWorkshop>; out: OpenResult }
  openSample: { in: z.infer<typeof input.openSample>; out: OpenResult }
  closeWorkshop: { in: z.infer<typeof input.closeWorkshop>; out: null }
  salvage: {
    in: z.infer<typeof input.salvage>
    out: { ok: true; path: string; events: number } | { ok: false; failure: OpenFailure }
  }
  saveCopy: {
    in: z.infer<typeof input.saveCopy>
    out: { ok: true; path: string } | { ok: false; failure: OpenFailure }
  }
  listLibrary: { in: z.infer<typeof input.listLibrary>; out: Library }
  forgetRecent: { in: z.infer<typeof input.forgetRecent>; out: null }
  dismissRecovery: { in: z.infer<typeof input.dismissRecovery>; out: null }
  browseFolder: {
    in: z.infer<typeof input.browseFolder>
    out: { ok: true; listing: FolderListing } | { ok: false; failure: OpenFailure }
  }
  choosePath: { in: z.infer<typeof input.choosePath>; out: { path: string | null } }
  exportDocument: { in: z.infer<typeof input.exportDocument>; out: ExportResult }
  revealFile: { in: z.infer<typeof input.revealFile>; out: null }
  setPreferences: { in: z.infer<typeof input.setPreferences>; out: null }
  /** Only the facilitator's own desk: a second laptop is refused. */
  room: { in: RoomAct; out: RoomStatus }
}
export type RequestName = keyof Requests

/** Input schema of each request and the views that may ask it. The record is exhaustive: a new request must be here. */
export const requests: {
  [N in RequestName]: { input: z.ZodType<Requests[N]['in']>; views: readonly View[] }
} = {
  hello: { input: input.hello, views },
  send: { input: input.send, views: ['desk', 'phone'] },
  setStage: { input: input.setStage, views: ['desk'] },
  showWall: { input: input.showWall, views: ['desk'] },
  newWorkshop: { input: input.newWorkshop, views: ['desk'] },
  openWorkshop: { input: input.openWorkshop, views: ['desk'] },
  openSample: { input: input.openSample, views: ['desk'] },
  closeWorkshop: { input: input.closeWorkshop, views: ['desk'] },
  salvage: { input: input.salvage, views: ['desk'] },
  saveCopy: { input: input.saveCopy, views: ['desk'] },
  listLibrary: { input: input.listLibrary, views: ['desk'] },
  forgetRecent: { input: input.forgetRecent, views: ['desk'] },
  dismissRecovery: { input: input.dismissRecovery, views: ['desk'] },
  browseFolder: { input: input.browseFolder, views: ['desk'] },
  choosePath: { input: input.choosePath, views: ['desk'] },
  exportDocument: { input: input.exportDocument, views: ['desk'] },
  revealFile: { input: input.revealFile, views: ['desk'] },
  setPreferences: { input: input.setPreferences, views: ['desk'] },
  room: { input: input.room, views: ['desk'] },
}

/** What the host tells views without being asked. */
export type Pushes = {
  /** A workshop was opened or closed, or this view fell behind: replace everything by this. */
  session: Session
  /** New events, without gaps: the first one's `seq` is the view's `state.seq + 1`. */
  events: readonly RecordedEvent[]
  trouble: DiskTrouble | null
  stage: Stage
  preferences: Preferences
  /** The shell's menu or a second launch asks the desk to run one of its actions, by the action's id. */
  runAction: { actionId: string }
  /**
   * After `hello` and on every change. Walls and the second laptop get it without `cofacilitatorUrl` (''), walls
   * without ids and names of `participants` too.
   */
  room: RoomStatus
}
export type PushName = keyof Pushes

/** What the host answers to a request that it cannot take. `code` is stable. */
export type RequestError = { code: 'malformed' | 'notAllowed' | 'failed'; message: string }
export type Reply<N extends RequestName> =
  | { ok: true; value: Requests[N]['out'] }
  | { ok: false; error: RequestError }

/** The carrier as a view sees it: Electron ipc (through the preload) or the loopback socket. */
export type Transport = {
  request<N extends RequestName>(name: N, input: Requests[N]['in']): Promise<Reply<N>>
  /** @returns a function that stops listening. */
  listen<N extends PushName>(name: N, handler: (value: Pushes[N]) => void): () => void
  /** Called with true on every (re)connection, false when the host is out of reach. Ipc: true once. */
  onConnection(handler: (isConnected: boolean) => void): () => void
}
