import type { View } from '../../shared/protocol/contract.ts'
import type { PendingCommand } from './clientState.ts'
import { newId } from './ids.ts'
import { join } from './outbox.ts'

/**
 * Keeps unacknowledged commands where they outlive the page: over a reload, a closed tab, a browser or program that ended.
 * Every page writes under its own key and takes over what earlier pages of the same view left behind for this workshop.
 * Should such a page still live, both send the same ids, which is harmless. Where the browser has no storage or no room
 * for it, memory has them.
 */
const page = newId()
const prefixOf = (view: View, workshopId: string) => `panacea.pending.${view}.${workshopId}.`

export function keepPending(view: View, workshopId: string, pending: readonly PendingCommand[]): void {
  try {
    const key = prefixOf(view, workshopId) + page
    if (pending.length === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify({ keptAt: Date.now(), pending }))
  } catch {
    // Memory has them.
  }
}

/** @returns everything kept for this workshop, oldest first; from now on it is kept by this page. */
export function adoptPending(view: View, workshopId: string): readonly PendingCommand[] {
  try {
    const prefix = prefixOf(view, workshopId)
    const keys = Object.keys(localStorage).filter(key => key.startsWith(prefix))
    const all = keys
      .map(key => readKept(localStorage.getItem(key)))
      .sort((a, b) => a.keptAt - b.keptAt)
      .reduce<readonly PendingCommand[]>((joined, { pending }) => join(joined, pending), [])
    keepPending(view, workshopId, all)
    for (const key of keys) if (key !== prefix + page) localStorage.removeItem(key)
    return all
  } catch {
    return []
  }
}

type Kept = { readonly keptAt: number; readonly pending: readonly PendingCommand[] }

/** Only this app writes there, and the host checks every command anyway. */
function readKept(text: string | null): Kept {
  const { keptAt, pending } = JSON.parse(text ?? '{}') as Partial<Kept>
  if (typeof keptAt !== 'number' || !Array.isArray(pending)) return { keptAt: 0, pending: [] }
  return { keptAt, pending: pending.flatMap(readItem) }
}

function readItem({ command, author }: Partial<PendingCommand>): PendingCommand[] {
  if (typeof command?.id !== 'string' || typeof author !== 'string') return []
  return [{ command, author, status: 'held' }]
}
