import type { NetworkInterfaceInfo } from 'node:os'
import type { RoomAddress } from '../../../shared/protocol/room.ts'

/** As `os.networkInterfaces` gives them. */
export type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>

const rankOrder: readonly RoomAddress['rank'][] = ['local', 'public', 'virtual', 'linkLocal', 'loopback']

/** Adapters of virtual machines, containers and tunnels, as Linux, macOS and Windows name them. */
const virtualAdapter = new RegExp(
  [
    '^(docker|br-|veth|virbr|lxc|lxd|cni|flannel|cali|podman|kube|vnet|vmnet|vboxnet|bridge|utun|tun|tap|ppp|ipsec|wg|zt)',
    '^(tailscale|ham|nordlynx|proton|awdl|llw|anpi|gif|stf)',
    '(vethernet|virtualbox|vmware|hyper-v|wsl|vpn|zerotier|tailscale|wireguard|hamachi|openvpn|anyconnect|fortinet)',
    '(globalprotect|npcap)',
  ].join('|'),
  'i',
)

/**
 * The IPv4 addresses of this machine, the likeliest for phones first: the room's Wi-Fi or a hotspot, then the rest. The room
 * server speaks IPv4 only: a network without it is not to be met in a meeting room, and a short address can be typed.
 */
export function rankAddresses(interfaces: Interfaces): RoomAddress[] {
  const found = Object.entries(interfaces).flatMap(([adapter, addresses = []]) =>
    addresses
      .filter(({ family }) => family === 'IPv4')
      .map(({ address, internal }) => ({ address, adapter, rank: rankOf(address, adapter, internal) })),
  )
  return found.sort((a, b) => rankOrder.indexOf(a.rank) - rankOrder.indexOf(b.rank))
}

function rankOf(address: string, adapter: string, isInternal: boolean): RoomAddress['rank'] {
  const [a = 0, b = 0] = address.split('.').map(Number)
  if (isInternal || a === 127) return 'loopback'
  if (a === 169 && b === 254) return 'linkLocal'
  // 100.64.0.0/10 (RFC 6598) on a laptop is the address of a mesh VPN.
  if (virtualAdapter.test(adapter) || (a === 100 && b >= 64 && b < 128)) return 'virtual'
  const isPrivate = a === 10 || (a === 172 && b >= 16 && b < 32) || (a === 192 && b === 168)
  return isPrivate ? 'local' : 'public'
}
