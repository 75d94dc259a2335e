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
  const { remoteAddress, remotePort, localPort } = socket
  const uid = process.getuid?.()
  if (process.platform !== 'linux' || uid === undefined) return 'unknown'
  // Our own browser comes from the usual address; 127.0.0.2 and its like are chosen, by somebody who hides.
  if (remoteAddress !== '127.0.0.1' || remotePort === undefined || localPort === undefined) return 'other'
  const tables = await Promise.all(
    ['tcp', 'tcp6'].map(name => readFile(`/proc/net/${name}`, 'utf8').catch(() => '')),
  )
  const table = tables.join('\n')
  if (table.trim() === '') return 'unknown'
  // Who is not in a table that can be read (half closed, for one) is not let in.
  const owner = ownerInTable(table, { port: remotePort, ourPort: localPort })
  return owner === uid || owner === 0 ? 'same' : 'other'
}

/** TCP_ESTABLISHED, include/net/tcp_states.h of Linux. */
const established = '01'
/** 127.0.0.1 as a table writes it: of IPv4, and of IPv6, where some programs open their IPv4 connections too. */
const thisMachine = ['0100007F', '0000000000000000FFFF00000100007F']

/**
 * @param table the text of `/proc/net/tcp` and `tcp6`; columns as in proc_net_tcp(5): `sl local_address rem_address st … uid`.
 * @returns the user id behind the open connection from 127.0.0.1:`port` to 127.0.0.1:`ourPort`, or null where the table
 * does not say.
 */
export function ownerInTable(
  table: string,
  { port, ourPort }: { port: number; ourPort: number },
): number | null {
  const ends = thisMachine.map(address => [`${address}:${hex(port)}`, `${address}:${hex(ourPort)}`] as const)
  for (const line of table.split('\n')) {
    const [, local, remote, state, , , , owner] = line.trim().split(/\s+/)
    if (owner === undefined || state !== established) continue
    if (ends.some(([from, to]) => local === from && remote === to)) return Number(owner)
  }
  return null
}

const hex = (port: number): string => port.toString(16).toUpperCase().padStart(4, '0')
