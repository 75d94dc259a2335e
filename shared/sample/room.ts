import type { ElementKey, Letters, Process, Step } from '../process/schema.ts'
import type { EntryKind } from '../workshop/entryFields.ts'

/**
 * What the generator remembers of the workshop it makes up, so that it asks only for what will be accepted. It keeps
 * ids and places, not the workshop's rules.
 */
export type Room = {
  readonly process: Process
  readonly entries: RoomEntry[]
  readonly links: Set<string>
  readonly confirmed: Set<ElementKey>
  /** Letters that were changed, by `stepId/laneId`. */
  readonly letters: Map<string, Letters | null>
}

export type RoomEntry = {
  readonly id: string
  readonly kind: EntryKind
  text: string
  stepId: string
  laneId: string | null
  isParked: boolean
  isEdited: boolean
}

export function createRoom(process: Process): Room {
  return { process, entries: [], links: new Set(), confirmed: new Set(), letters: new Map() }
}

/** Elements of a step that are ours and that nobody has confirmed yet. */
export function stillProposed(room: Room, step: Step): ElementKey[] {
  const keys: ElementKey[] = [`guide:${step.id}`, `involvement:${step.id}`]
  if (step.source === 'ours') keys.push(`step:${step.id}`)
  if (step.toolsSource === 'ours') keys.push(`stepTools:${step.id}`)
  return keys.filter(key => !room.confirmed.has(key))
}

export function lettersOf(room: Room, step: Step, laneId: string): Letters | null {
  const changed = room.letters.get(`${step.id}/${laneId}`)
  return changed === undefined ? (step.involvement[laneId] ?? null) : changed
}

/** Lanes with a part in the step, those who do the work more than once so that they are drawn more often. */
export function lanesOf(step: Step): string[] {
  return Object.entries(step.involvement).flatMap(([laneId, letters]) =>
    letters === 'I' ? [] : letters === 'C' ? [laneId] : [laneId, laneId, laneId],
  )
}
