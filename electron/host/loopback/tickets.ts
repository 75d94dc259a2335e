import { readFile } from 'node:fs/promises'
import type { Socket } from 'node:net'
import { newSecret } from './keys.ts'

/**
 * A browser is opened through a command line, and other users of the machine can read command lines. So what is put there
 * is not the key but a ticket that is exchanged for it once, soon, and on Linux only by a program of the same user.
 */
export type Tickets = {
  issue(): string
  /** True once for each ticket, within its time. */
  redeem(ticket: string, from: Socket): Promise<boolean>
}

const lifeMs = 60_000

export function createTickets(now: () => number): Tickets {
  const issued = new Map<string, number>()
  return {
    issue() {
      const ticket = newSecret()
      issued.set(ticket, now() + lifeMs)
      return ticket
    },
    async redeem(ticket, from) {
      const validUntil = issued.get(ticket)
      if (validUntil === undefined) return false
      const isForeign = (await ownerOf(from)) === 'other'
      // Checked again after the wait: of two that come together, one gets it.
      return !isForeign && issued.delete(ticket) && now() <= validUntil
    },
  }
}

/** Whose program holds the other end of a loopback connection. Only Linux tells; elsewhere `unknown`. */
async function ownerOf(socket: Socket): Promise<'same' | 'other' | 'unknown'> {
  const { remoteAddress, remotePort } = socket
  const uid = process.getuid?.()
  if (process.platform !== 'linux' || uid === undefined || remotePort === undefined) return 'unknown'
  if (remoteAddress !== '127.0.0.1') return 'unknown'
  const table = await readFile('/proc/net/tcp', 'utf8').catch(() => '')
  const owner = ownerInTable(table, remotePort)
  if (owner === null) return 'unknown'
  return owner === uid || owner === 0 ? 'same' : 'other'
}

/**
 * @param table the text of `/proc/net/tcp`; columns as in proc_net_tcp(5): `sl local_address rem_address st … uid`.
 * @returns the user id behind the local end 127.0.0.1:`port`, or null where the table does not say.
 */
export function ownerInTable(table: string, port: number): number | null {
  const local = `0100007F:${port.toString(16).toUpperCase().padStart(4, '0')}`
  for (const line of table.split('\n')) {
    const columns = line.trim().split(/\s+/)
    if (columns[1] === local && columns[7] !== undefined) return Number(columns[7])
  }
  return null
}
