import { create } from 'zustand'
import { type EntryKind, entryKinds } from '../../../../shared/workshop/entryFields.ts'
import type { Draft } from './captureStore.ts'

/** A line that was sent and is not known to be on disk: kept with all it was typed as, until it is. */
export type Unsaved = {
  readonly entryId: string
  readonly draft: Draft
  readonly stepId: string
  readonly laneId: string | null
  /** Why the host refused it; null while that is not known. */
  readonly problem: string | null
}

export const useUnsaved = create<{ readonly items: readonly Unsaved[] }>()(() => ({ items: [] }))

export const keepUnsaved = (item: Unsaved): void =>
  useUnsaved.setState(({ items }) => ({
    items: [...items.filter(other => other.entryId !== item.entryId), item],
  }))

export const forgetUnsaved = (entryId: string): void =>
  useUnsaved.setState(({ items }) => ({ items: items.filter(item => item.entryId !== entryId) }))

/** @returns what a reloaded page had kept; what cannot be read is left out. */
export function readUnsaved(json: unknown): Unsaved[] {
  return Array.isArray(json) ? json.flatMap(readItem) : []
}

function readItem(item: unknown): Unsaved[] {
  if (typeof item !== 'object' || item === null) return []
  const { entryId, draft, stepId, laneId, problem } = item as Record<string, unknown>
  const read = readDraft(draft)
  if (typeof entryId !== 'string' || typeof stepId !== 'string' || read === null) return []
  return [
    {
      entryId,
      draft: read,
      stepId,
      laneId: typeof laneId === 'string' ? laneId : null,
      problem: typeof problem === 'string' ? problem : null,
    },
  ]
}

/** @returns a draft as it was kept, or null where it is none. */
export function readDraft(json: unknown): Draft | null {
  if (typeof json !== 'object' || json === null) return null
  const { line, kind, picks, switchedFrom, isLiteral, asText } = json as Record<string, unknown>
  if (typeof line !== 'string' || !isKind(kind)) return null
  return {
    line,
    kind,
    picks: readPicks(picks),
    switchedFrom: isKind(switchedFrom) ? switchedFrom : null,
    isLiteral: isLiteral === true,
    asText: Array.isArray(asText) ? asText.filter(raw => typeof raw === 'string') : [],
  }
}

function readPicks(json: unknown): Draft['picks'] {
  if (typeof json !== 'object' || json === null) return {}
  const entries = Object.entries(json).filter(
    ([name, value]) => ['owner', 'due', 'priority'].includes(name) && typeof value === 'string',
  )
  return Object.fromEntries(entries)
}

const isKind = (value: unknown): value is EntryKind => entryKinds.some(kind => kind === value)
