import type { PendingCommand } from './clientState.ts'

/**
 * Keeps unacknowledged commands over a reload of the tab, for each workshop apart. Where the browser has no room or no
 * storage they live in memory only.
 */
const keyOf = (workshopId: string): string => `panacea.pending.${workshopId}`

export function keepPending(workshopId: string, pending: readonly PendingCommand[]): void {
  try {
    if (pending.length === 0) sessionStorage.removeItem(keyOf(workshopId))
    else sessionStorage.setItem(keyOf(workshopId), JSON.stringify(pending))
  } catch {
    // Memory has them.
  }
}

export function keptPending(workshopId: string): readonly PendingCommand[] {
  try {
    const items: unknown = JSON.parse(sessionStorage.getItem(keyOf(workshopId)) ?? '[]')
    return Array.isArray(items) ? items.flatMap(readItem) : []
  } catch {
    return []
  }
}

/** Only this page writes there; the host checks every command anyway. */
function readItem(item: unknown): PendingCommand[] {
  if (typeof item !== 'object' || item === null) return []
  const { command, author } = item as Partial<PendingCommand>
  if (typeof command?.id !== 'string' || typeof author !== 'string') return []
  return [{ command, author, status: 'held' }]
}
