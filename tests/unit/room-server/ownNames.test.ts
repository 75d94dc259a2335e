import { describe, expect, it } from 'vitest'
import { type Machine, multicastName, ownNames } from '../../../electron/host/room/ownNames.ts'

const machine = (platform: NodeJS.Platform, hostname: string, present: readonly string[] = []): Machine => ({
  platform,
  hostname,
  exists: path => present.includes(path),
})
const avahi = ['/run/avahi-daemon/socket']

describe('the name that phones may know the laptop by', () => {
  it('is the one Bonjour answers to on macOS, and none where a network gave another', () => {
    expect(multicastName(machine('darwin', 'Annas-MacBook-Pro.local'))).toBe('annas-macbook-pro.local')
    expect(multicastName(machine('darwin', 'dhcp-17.hospital.example'))).toBeNull()
  })

  it('is the computer name on Windows', () => {
    expect(multicastName(machine('win32', 'WARD-LAPTOP7'))).toBe('ward-laptop7.local')
  })

  it('is there on Linux only while something answers to it', () => {
    expect(multicastName(machine('linux', 'ward', avahi))).toBe('ward.local')
    expect(multicastName(machine('linux', 'ward.hospital.example', avahi))).toBe('ward.local')
    expect(multicastName(machine('linux', 'ward'))).toBeNull()
  })

  it('is none where the system’s name cannot stand in an address', () => {
    for (const name of ['', 'Anna’s laptop', '-x', 'a_b', '.local'])
      expect([name, multicastName(machine('linux', name, avahi))]).toEqual([name, null])
  })
})

it('takes requests under each of its names, and adds no second ending', () => {
  expect(ownNames({ hostname: 'Annas-MacBook.local' })).toEqual([
    'localhost',
    'annas-macbook',
    'annas-macbook.local',
  ])
  expect(ownNames({ hostname: 'WARD' })).toEqual(['localhost', 'ward', 'ward.local'])
  expect(ownNames({ hostname: '' })).toEqual(['localhost'])
})
