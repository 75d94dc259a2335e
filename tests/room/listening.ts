import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/**
 * Every local end where a process takes connections or packets, as `tcp 127.0.0.1:80`, sorted: its TCP sockets that listen and
 * its UDP sockets that are bound. From /proc/net (proc_net(5)); throws where the system has none.
 */
export function listeningEnds(pid: number): string[] {
  const inodes = socketsOf(pid)
  return ['tcp', 'tcp6', 'udp', 'udp6']
    .flatMap(table =>
      readFileSync(`/proc/${pid}/net/${table}`, 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map(line => line.trim().split(/\s+/))
        .filter(([, , , state, , , , , , inode = '']) => isOpen(table, state) && inodes.has(inode))
        .map(([, local = '']) => `${table} ${readableEnd(local)}`),
    )
    .sort()
}

/** 0A: listening; 07: a UDP socket that is not connected. */
const isOpen = (table: string, state: string | undefined): boolean =>
  state === (table.startsWith('tcp') ? '0A' : '07')

function socketsOf(pid: number): Set<string> {
  const inodes = new Set<string>()
  for (const name of readdirSync(`/proc/${pid}/fd`)) {
    try {
      const inode = /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${name}`))?.[1]
      if (inode !== undefined) inodes.add(inode)
    } catch {
      // Closed since the folder was read.
    }
  }
  return inodes
}

/** The kernel writes addresses in the machine's own order of bytes, and every machine this runs on is little-endian. */
function readableEnd(local: string): string {
  const [address = '', port = ''] = local.split(':')
  const bytes = address.match(/../g)?.map(byte => Number.parseInt(byte, 16)) ?? []
  const name = bytes.length === 4 ? bytes.reverse().join('.') : `[${address}]`
  return `${name}:${Number.parseInt(port, 16)}`
}
