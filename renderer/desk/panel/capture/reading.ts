import type { EntryKind, FieldValues } from '../../../../shared/workshop/entryFields.ts'
import type { Draft } from './captureStore.ts'

/** What Enter would save: what the line says, the buttons' picks on top. */
export type Reading = {
  readonly kind: EntryKind
  readonly text: string
  readonly fields: FieldValues
  readonly laneId: string | null
  readonly toolId: string | null
}

export function withPicks(read: Reading, picks: Draft['picks'], targetLaneId: string | null): Reading {
  const fields = read.kind === 'action' ? { ...read.fields, ...picks } : read.fields
  return {
    ...read,
    fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')),
    laneId: read.laneId ?? targetLaneId,
  }
}
