import type { LaneId, StepId } from '../process/schema.ts'
import type { NamingRule } from './naming.ts'

/** What the workshop knows of the people with phones. Who is connected at this moment is the room server's matter. */
export type RoomState = {
  /** In force for entries made from now on. */
  readonly rule: NamingRule
  /** Absent: everybody sees the step's entries at once. */
  readonly sharing: Readonly<Record<StepId, 'collecting' | 'revealed'>>
  /** By participant id; those who left stay. */
  readonly presence: Readonly<Record<string, Presence>>
  /** In the order of opening; removed ones stay with `isRemoved`, so that no label is given twice. */
  readonly votes: readonly Vote[]
}

export type Presence = {
  /** '' where the rule hid it. A name known from before a stricter rule stays with the entries made before. */
  readonly name: string
  /** Under `anonymous` only for saying which lanes are in the room, never in a document. */
  readonly laneId: LaneId | null
  /** The strictest reading of what they were told when they gave name and lane. */
  readonly rule: NamingRule
  /** When they first came in. */
  readonly joinedAt: number
  /** When the stay that is going on began; null: not in the room. */
  readonly hereSince: number | null
  /** Time of finished stays; the one that is going on adds `now - hereSince`. */
  readonly stayedMs: number
  /** The last moment the log knows of: coming, changing or leaving. */
  readonly lastSeenAt: number
}

export type VoteOption = { readonly id: string; readonly text: string; readonly entryId: string | null }

export type Vote = {
  readonly id: string
  /** V1, V2: sayable, never given twice. */
  readonly label: string
  readonly title: string
  readonly stepId: StepId
  readonly options: readonly VoteOption[]
  readonly dotsPerPerson: number
  readonly openedAt: number
  /** Null while it is open; the tally is not shown before. */
  readonly closedAt: number | null
  readonly isRemoved: boolean
  /** Dots by option, by voter: a pseudonym for this vote alone, which leads to nobody. */
  readonly ballots: Readonly<Record<string, Readonly<Record<string, number>>>>
}
export type VoteSeed = Pick<Vote, 'id' | 'label' | 'title' | 'stepId' | 'options' | 'dotsPerPerson'>

export const emptyRoom: RoomState = { rule: 'named', sharing: {}, presence: {}, votes: [] }
