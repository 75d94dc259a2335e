import type { NetworkInterfaceInfo } from 'node:os'
import { expect, test } from 'vitest'
import { type Interfaces, rankAddresses } from '../../../electron/host/room/addresses.ts'
import { newJoinCode } from '../../../electron/host/room/joinCode.ts'
import { qrPath } from '../../../electron/host/room/qr.ts'
import { TokenBucket } from '../../../electron/host/room/tokenBucket.ts'
import { passingFolder } from '../../fixtures/disks.ts'
import { connectTo, hostIn } from '../../fixtures/hosts.ts'
import { on } from './rooms.ts'

const ip = (address: string, internal = false): NetworkInterfaceInfo => ({
  address,
  internal,
  family: 'IPv4',
  netmask: '255.255.255.0',
  mac: '00:00:00:00:00:00',
  cidr: null,
})
const loopback = { lo: [ip('127.0.0.1', true)] }

test('the room’s Wi-Fi comes first; tunnels, containers and machines within come last and are named', () => {
  const interfaces: Interfaces = {
    lo: [ip('127.0.0.1', true)],
    docker0: [ip('172.17.0.1')],
    'vEthernet (WSL)': [ip('172.22.16.1')],
    tailscale0: [ip('100.101.1.2')],
    eth1: [ip('169.254.7.7')],
    eth2: [ip('130.82.1.2')],
    'Wi-Fi': [ip('192.168.1.20'), { ...ip('fe80::1'), family: 'IPv6', scopeid: 1 }],
    'VirtualBox Host-Only Network': [ip('192.168.56.1')],
    utun4: [ip('10.9.0.2')],
    en0: [ip('10.0.0.7')],
  }
  expect(
    rankAddresses(interfaces).map(({ address, adapter, rank }) => `${rank} ${address} ${adapter}`),
  ).toEqual([
    'local 192.168.1.20 Wi-Fi',
    'local 10.0.0.7 en0',
    'public 130.82.1.2 eth2',
    'virtual 172.17.0.1 docker0',
    'virtual 172.22.16.1 vEthernet (WSL)',
    'virtual 100.101.1.2 tailscale0',
    'virtual 192.168.56.1 VirtualBox Host-Only Network',
    'virtual 10.9.0.2 utun4',
    'linkLocal 169.254.7.7 eth1',
    'loopback 127.0.0.1 lo',
  ])
})

test('a laptop on no network says so, and opens the room on an address it is told', async () => {
  using folder = passingFolder()
  let interfaces: Interfaces = loopback
  const host = hostIn(folder.path, { roomPort: 0, roomInterfaces: () => interfaces })
  const desk = connectTo(host)
  await desk.ask('newWorkshop', { title: 'Ward 3', processId: 'poct' })
  expect(await desk.ask('room', { act: 'start' })).toMatchObject({ kind: 'failed', reason: 'noAddress' })
  interfaces = { ...loopback, wlan0: [ip('192.168.1.20')], eth0: [ip('192.168.2.20')] }
  const open = on(await desk.ask('room', { act: 'start' }))
  expect(open).toMatchObject({ chosen: '192.168.1.20', isReachable: true })
  expect(open.shortAddress).toBe(`192.168.1.20:${open.port}`)

  // The Wi-Fi is gone: said within the next look, and the other address is a way on.
  interfaces = { ...loopback, eth0: [ip('192.168.2.20')] }
  await expect
    .poll(() => desk.toldOf('room').at(-1), { timeout: 5_000 })
    .toMatchObject({
      chosen: '192.168.1.20',
      isReachable: false,
      addresses: [{ address: '192.168.2.20' }, {}],
    })
  const moved = on(await desk.ask('room', { act: 'chooseAddress', address: '192.168.2.20' }))
  expect(moved).toMatchObject({ isReachable: true, code: open.code })
  expect(moved.joinUrl).toBe(`http://192.168.2.20:${open.port}/#c=${open.code}`)
  expect(moved.qr).not.toEqual(open.qr)
  expect((await desk.reply('room', { act: 'chooseAddress', address: '10.1.1.1' })).ok).toBe(false)
  await host.close()
})

test('codes have six letters that are not taken for one another, and differ', () => {
  const codes = Array.from({ length: 500 }, newJoinCode)
  for (const code of codes) expect(code).toMatch(/^[34679ACDEFGHJKMNPQRTUVWXY]{6}$/)
  expect(new Set(codes).size).toBeGreaterThan(498)
})

test('the QR code is one path with its quiet zone', () => {
  const { size, path } = qrPath('http://192.168.1.20:8642/#c=AC3D4E')
  expect(size).toBeGreaterThan(29)
  // The upper left finder pattern begins behind four light squares.
  expect(path.startsWith('M4 4h7v1h-7z')).toBe(true)
  expect(path).toMatch(/^(M\d+ \d+h\d+v1h-\d+z)+$/)
})

test('a bucket lets so many through at once and then so many per second', () => {
  let now = 0
  const bucket = new TokenBucket({ perSecond: 2, atOnce: 3 }, () => now)
  expect([1, 2, 3, 4].map(() => bucket.take())).toEqual([true, true, true, false])
  expect(bucket.waitMs()).toBe(500)
  now = 500
  expect([bucket.take(), bucket.take()]).toEqual([true, false])
  now = 60_000
  expect([1, 2, 3, 4].map(() => bucket.take())).toEqual([true, true, true, false])
})
