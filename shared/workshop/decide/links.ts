import { isHidden } from '../collecting.ts'
import type { Command } from '../commands.ts'
import { findEntry } from '../entryIndex.ts'
import type { WorkshopState } from '../state.ts'
import { refuse, type Verdict } from './verdict.ts'

export function decideLinks(
  state: WorkshopState,
  { type, from, to }: Extract<Command, { type: 'linkEntries' | 'unlinkEntries' }>,
): Verdict {
  if (from === to) return refuse('sameEntry')
  for (const id of [from, to]) {
    const entry = findEntry(state, id)
    if (!entry) return refuse('unknownEntry')
    if (entry.isRemoved) return refuse('entryRemoved', { label: entry.label })
    if (isHidden(entry)) return refuse('entryHidden')
  }
  const isLinked = state.links.some(link => link.from === from && link.to === to)
  const link = { from, to }
  if (type === 'linkEntries') return isLinked ? [] : [{ type: 'entriesLinked', link }]
  return isLinked ? [{ type: 'entriesUnlinked', link }] : []
}
