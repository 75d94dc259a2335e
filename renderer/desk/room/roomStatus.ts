import { formatAll } from '../../../shared/locale/dates.ts'
import type { Actor } from '../../../shared/process/schema.ts'
import type { RoomParticipant, RoomStatus } from '../../../shared/protocol/room.ts'
import { findActor } from '../../../shared/workshop/selectors.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'
import type { RoomText } from './useRoomText.ts'

/** Reading the room's status, pure. */
export type OpenRoom = Extract<RoomStatus, { kind: 'on' }>
export type FailedRoom = Extract<RoomStatus, { kind: 'failed' }>

/** Phones that are connected now; a second laptop is no phone. */
export const phonesHere = ({ participants }: OpenRoom): readonly RoomParticipant[] =>
  participants.filter(({ role, isHere }) => role === 'participant' && isHere)

/** Raised hands, the longest first; a phone that fell asleep keeps its place. */
export const handsUp = ({ participants }: OpenRoom): readonly RoomParticipant[] =>
  participants
    .filter(({ handSince }) => handSince !== null)
    .sort((a, b) => (a.handSince ?? 0) - (b.handSince ?? 0))

/** Those who are here in the order of their coming, and those who were. */
export function comeAndGone({ participants }: OpenRoom): {
  readonly here: readonly RoomParticipant[]
  readonly gone: readonly RoomParticipant[]
} {
  const inOrder = [...participants].sort((a, b) => a.joinedAt - b.joinedAt)
  return { here: inOrder.filter(({ isHere }) => isHere), gone: inOrder.filter(({ isHere }) => !isHere) }
}

/** A participant by name, or where the rule hides it by lane. */
export function whoIs(
  state: Pick<WorkshopState, 'process'>,
  { role, name, laneId }: Pick<RoomParticipant, 'role' | 'name' | 'laneId'>,
  text: RoomText,
): string {
  if (name !== '') return name
  if (role === 'cofacilitator') return text('room.secondLaptop')
  return text('room.phone', { lane: laneName(state, laneId) ?? text('room.noLane') })
}

export const laneName = (state: Pick<WorkshopState, 'process'>, laneId: string | null): string | undefined =>
  laneId === null ? undefined : findActor(state, laneId)?.shortName

/** Lanes are named as long as it stays one short sentence. */
const mostNamed = 2

/** "Legal is not in the room". @returns '' where nobody is missing. */
export function missingSentence(lanes: readonly Actor[], text: RoomText, language: string): string {
  const names = lanes.map(lane => lane.shortName)
  if (names.length === 0) return ''
  if (names.length === 1) return text('missing.one', { lane: names[0] ?? '' })
  if (names.length <= mostNamed) return text('missing.few', { lanes: formatAll(names, language) })
  return text('missing.many', { count: names.length })
}
