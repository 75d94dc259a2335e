import type { RoomAddress } from '../../../../shared/protocol/room.ts'
import type { RoomText } from '../useRoomText.ts'

/** How systems name their adapters: `wlan0`, `wlp3s0`, `Wi-Fi`, `eth0`, `enp0s31f6`, `Ethernet 2`. On a Mac `en0` is either. */
const wireless = /^(wl|wi-?fi|wireless|airport)/i
const cable = /^(eth|en[opsx]\d)/i

/** "Wi-Fi wlan0 · 192.168.1.20", with what is to be known of it. */
export function addressName({ adapter, address, rank }: RoomAddress, text: RoomText): string {
  return text('invite.adapter', {
    name: text(`invite.rank.${rank}`, { adapter: kindOf(adapter, text) }),
    address,
  })
}

function kindOf(adapter: string, text: RoomText): string {
  if (wireless.test(adapter)) return isWord(adapter) ? adapter : text('invite.wifi', { name: adapter })
  if (cable.test(adapter)) return isWord(adapter) ? adapter : text('invite.cable', { name: adapter })
  return adapter
}

/** What says already what it is needs no word before it. */
const isWord = (adapter: string): boolean => /^(wi-?fi|wireless|ethernet)/i.test(adapter)
