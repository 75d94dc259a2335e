import type {
  DiskTrouble,
  Preferences,
  Session,
  Stage,
  View,
  Welcome,
} from '../../shared/protocol/contract.ts'
import type { RoomStatus } from '../../shared/protocol/room.ts'
import type { Command } from '../../shared/workshop/commands.ts'
import type { Refusal } from '../../shared/workshop/refusals.ts'
import type { WorkshopState } from '../../shared/workshop/state.ts'

/**
 * What a view knows: the confirmed state from the host, and on top of it the commands that were sent and not yet
 * acknowledged. `state` is both together and is what is drawn.
 */
export type ClientState = {
  readonly view: View
  readonly connection: 'connecting' | 'connected' | 'lost'
  readonly welcome: Welcome | null
  readonly session: Session
  /** Confirmed state with the pending commands applied; null while no workshop is open. */
  readonly state: WorkshopState | null
  readonly pending: readonly PendingCommand[]
  readonly trouble: DiskTrouble | null
  readonly stage: Stage
  readonly preferences: Preferences
  /** Whether phones can join, and who is there. */
  readonly room: RoomStatus
}

/** `waiting`: on its way. `held`: the host could not write it or is out of reach; sent again by itself, in order. */
export type PendingCommand = {
  readonly command: Command
  readonly status: 'waiting' | 'held'
  readonly author: string
  /** Set once it is on disk; its events are on their way. */
  readonly acknowledgedSeq?: number
}

/** How a command ended. `held` commands are not ended: the promise stays open until they are. */
export type Outcome =
  | { readonly ok: true; readonly seq: number }
  | { readonly ok: false; readonly refusal: Refusal; readonly message: string }
