import type { Translate } from '../../../shared/locale/translate.ts'
import type { Stage } from '../../../shared/protocol/contract.ts'
import type { RoomAct, RoomStatus } from '../../../shared/protocol/room.ts'
import type { Author } from '../../../shared/workshop/author.ts'
import type { Command } from '../../../shared/workshop/commands.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'
import type { Host, SettingsStore } from '../contract.ts'
import type { Outcome } from '../givenAnswers.ts'
import type { Interfaces } from './addresses.ts'
import type { Machine } from './ownNames.ts'

/** What the room needs of the host around it. */
export type RoomNeeds = {
  settings: SettingsStore
  /** The built pages; null: this host gives out none. */
  pagesFolder: string | null
  /** The address to listen on: `0.0.0.0` for all. */
  bind: string
  /** The port to listen on where the desk asks for none and none was used before. */
  port: number
  interfaces(): Interfaces
  machine: Machine
  /** Milliseconds since 1970 UTC. */
  now(): number
  translate(): Translate
  /** Null where nothing is open that can be written to. */
  state(): WorkshopState | null
  /** Of the workshop's file, for naming its documents. */
  fileName(): string
  stage(): Stage
  submit(command: Command, author: Author): Promise<Outcome>
  /** The line of a second laptop's desk. */
  connectDesk(...[author, deliver]: ConnectDesk): ReturnType<Host['connect']>
  onStatus(status: RoomStatus): void
}
type ConnectDesk = [author: Author, deliver: Parameters<Host['connect']>[2]]

/** An act that cannot be done; `key` is its sentence. */
export class ActRefused extends Error {
  readonly key: string
  readonly params: Readonly<Record<string, string>>

  constructor(key: string, params: Readonly<Record<string, string>> = {}) {
    super(key)
    this.key = key
    this.params = params
  }
}

export type Room = {
  status(): RoomStatus
  /** @throws ActRefused */
  act(act: RoomAct): Promise<RoomStatus>
  /** The workshop or the stage is another one than before. */
  changed(): void
  /** A workshop was opened: whoever was in the room when the app ended has left it. `lastAt`: of its last event. */
  workshopOpened(lastAt: number): void
  /** The workshop is about to close: what belongs in its log is submitted before this returns. */
  workshopClosing(): void
  close(): Promise<void>
}
