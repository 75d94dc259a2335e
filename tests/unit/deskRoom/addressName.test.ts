import { expect, test } from 'vitest'
import { addressName } from '../../../renderer/desk/room/invite/addressName.ts'
import type { RoomAddress } from '../../../shared/protocol/room.ts'
import { text } from './english.ts'

const named = (adapter: string, rank: RoomAddress['rank'] = 'local') =>
  addressName({ address: '192.168.1.20', adapter, rank }, text)

test('an address is named after its adapter, in words where the system’s name says little', () => {
  expect(named('wlan0')).toBe('Wi-Fi wlan0 · 192.168.1.20')
  expect(named('wlp3s0')).toBe('Wi-Fi wlp3s0 · 192.168.1.20')
  expect(named('enp0s31f6')).toBe('Cable enp0s31f6 · 192.168.1.20')
  expect(named('Wi-Fi')).toBe('Wi-Fi · 192.168.1.20')
  expect(named('Ethernet 2')).toBe('Ethernet 2 · 192.168.1.20')
})

test('on a Mac, where one name stands for either, the adapter keeps its name', () => {
  expect(named('en0')).toBe('en0 · 192.168.1.20')
})

test('what phones rarely reach is named as such', () => {
  expect(named('docker0', 'virtual')).toContain('virtual: phones rarely reach it')
  expect(named('eth0', 'linkLocal')).toContain('no network given')
})
