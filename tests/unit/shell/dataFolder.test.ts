import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { defaultDataFolder, defaultWorkshopsFolder } from '../../../electron/host/folders.ts'
import { readInstance, takeInstanceLock } from '../../../electron/host/instanceLock.ts'
import { ownerInTable } from '../../../electron/host/loopback/tickets.ts'
import { openSettingsFile } from '../../../electron/host/settingsFile.ts'
import { folderOfTest } from '../../fixtures/folderOfTest.ts'

describe('where things are kept', () => {
  const home = '/home/anna'
  it('is where each system keeps such things', () => {
    const folder = (platform: NodeJS.Platform, env = {}) =>
      defaultDataFolder({ platform, env, homeFolder: home })
    expect(folder('linux')).toBe('/home/anna/.local/share/panacea-walkthrough')
    expect(folder('linux', { XDG_DATA_HOME: '/data' })).toBe('/data/panacea-walkthrough')
    expect(folder('linux', { XDG_DATA_HOME: 'relative' })).toBe('/home/anna/.local/share/panacea-walkthrough')
    expect(folder('darwin')).toBe('/home/anna/Library/Application Support/PANACEA Walk-through')
    expect(folder('win32', { APPDATA: '/roaming' })).toBe('/roaming/PANACEA Walk-through')
  })

  it('puts workshops among the documents, by the name that folder has in the user’s language', () => {
    const config = folderOfTest()
    const machine = { platform: 'linux' as const, env: { XDG_CONFIG_HOME: config }, homeFolder: home }
    expect(defaultWorkshopsFolder(machine)).toBe('/home/anna/Documents/PANACEA workshops')
    writeFileSync(join(config, 'user-dirs.dirs'), '# comment\nXDG_DOCUMENTS_DIR="$HOME/Dokumente"\n')
    expect(defaultWorkshopsFolder(machine)).toBe('/home/anna/Dokumente/PANACEA workshops')
  })
})

describe('settings file', () => {
  it('gives back what was set, also to the next program', () => {
    const folder = folderOfTest()
    const { store, setAside } = openSettingsFile(folder, Date.now)
    expect([store.get('recent'), setAside]).toEqual([undefined, null])
    store.set('recent', [{ path: '/a' }])
    store.set('place.desk', { x: 1 })
    expect(openSettingsFile(folder, Date.now).store.get('recent')).toEqual([{ path: '/a' }])
    expect(readdirSync(folder)).toEqual(['settings.json'])
    expect(statSync(join(folder, 'settings.json')).mode & 0o077).toBe(0)
  })

  it('does not let callers change what is kept behind its back', () => {
    const { store } = openSettingsFile(folderOfTest(), Date.now)
    const list = ['a']
    store.set('list', list)
    list.push('b')
    expect(store.get('list')).toEqual(['a'])
  })

  it('keeps a broken file aside and starts with nothing', () => {
    for (const broken of ['{"half":', '', '[]', 'null', '"text"', '\0\0']) {
      const folder = folderOfTest()
      writeFileSync(join(folder, 'settings.json'), broken)
      const { store, setAside } = openSettingsFile(folder, () => 42)
      expect(setAside).toBe(join(folder, 'settings-unreadable-42.json'))
      expect(readFileSync(setAside ?? '', 'utf8')).toBe(broken)
      store.set('a', 1)
      expect(openSettingsFile(folder, Date.now)).toMatchObject({ setAside: null })
    }
  })
})

describe('one program on a data folder', () => {
  it('lets the second one know, and find the first', () => {
    const folder = folderOfTest()
    const first = takeInstanceLock(folder)
    expect(first).not.toBeNull()
    expect(takeInstanceLock(folder)).toBeNull()
    expect(readInstance(folder)).toBeNull()
    const instance = { kind: 'browser', instanceId: 'i', port: 1, desk: 'd', wall: 'w' } as const
    first?.publish(instance)
    expect(readInstance(folder)).toEqual(instance)
    // The addresses hold keys.
    expect(statSync(join(folder, 'instance.json')).mode & 0o077).toBe(0)
    first?.release()
    expect(readInstance(folder)).toBeNull()
    const second = takeInstanceLock(folder)
    expect(second).not.toBeNull()
    second?.release()
  })

  it('is free again at once when the program that held it was killed', async () => {
    const folder = folderOfTest()
    const module = pathToFileURL(join(import.meta.dirname, '../../../electron/host/instanceLock.ts')).href
    const script = `
      const { takeInstanceLock } = await import(${JSON.stringify(module)})
      const lock = takeInstanceLock(${JSON.stringify(folder)})
      lock.publish({ kind: 'electron' })
      process.stdout.write('held')
      setInterval(() => lock, 1000)`
    const child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', script],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    await new Promise(resolve => child.stdout.once('data', resolve))
    expect(takeInstanceLock(folder)).toBeNull()
    expect(readInstance(folder)).toEqual({ kind: 'electron' })
    const ended = new Promise(resolve => child.once('exit', resolve))
    child.kill('SIGKILL')
    await ended
    const lock = takeInstanceLock(folder)
    expect(lock).not.toBeNull()
    // What the dead one had published is not shown to anybody.
    expect(readInstance(folder)).toBeNull()
    lock?.release()
  })

  it('throws where the folder cannot be used', () => {
    const folder = join(folderOfTest(), 'a')
    writeFileSync(folder, 'a file, not a folder')
    expect(() => takeInstanceLock(folder)).toThrow()
    mkdirSync(`${folder}-b`)
  })
})

describe('who holds a connection', () => {
  const head =
    '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode'
  const line = (local: string, remote: string, state: string, uid: number) =>
    `   0: ${local} ${remote} ${state} 00000000:00000000 00:00000000 00000000  ${uid}        0 2 1 0 20 4 30 10 -1`

  it('is read from the system’s table by both its ends', () => {
    const table = [
      head,
      line('0100007F:45D1', '00000000:0000', '0A', 1000),
      line('0100007F:C350', '0100007F:1F90', '01', 1002),
      line('0200007F:C350', '0100007F:45D1', '01', 1003),
      line('0100007F:C350', '0100007F:45D1', '01', 1001),
    ].join('\n')
    expect(ownerInTable(table, { port: 50_000, ourPort: 17_873 })).toBe(1001)
    expect(ownerInTable(table, { port: 50_000, ourPort: 8080 })).toBe(1002)
    expect(ownerInTable(table, { port: 50_000, ourPort: 8081 })).toBeNull()
    expect(ownerInTable(table, { port: 17_873, ourPort: 0 })).toBeNull()
    expect(ownerInTable('', { port: 1, ourPort: 1 })).toBeNull()
  })

  it('is not said by what is left of a closed connection, which belongs to nobody', () => {
    const closed = line('0100007F:C350', '0100007F:45D1', '06', 0)
    const open = line('0100007F:C350', '0100007F:45D1', '01', 1001)
    expect(ownerInTable([head, closed].join('\n'), { port: 50_000, ourPort: 17_873 })).toBeNull()
    expect(ownerInTable([head, closed, open].join('\n'), { port: 50_000, ourPort: 17_873 })).toBe(1001)
  })

  it('is found among the connections of IPv6 sockets too', () => {
    const mapped = '0000000000000000FFFF00000100007F'
    const table = line(`${mapped}:C350`, `${mapped}:45D1`, '01', 1001)
    expect(ownerInTable(table, { port: 50_000, ourPort: 17_873 })).toBe(1001)
  })
})
