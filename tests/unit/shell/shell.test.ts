import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { createShellSentences } from '../../../electron/host/shellSentences.ts'
import { fileOf, isOwnUrl, isPageOf, pageUrl } from '../../../electron/shell/addresses.ts'
import { isPushName, isRequestName } from '../../../electron/shell/channels.ts'
import { deskTitle } from '../../../electron/shell/deskTitle.ts'
import { readLaunch } from '../../../electron/shell/launch.ts'
import { menuTemplate } from '../../../electron/shell/menu.ts'
import { placeOnScreen, readPlace, wallDisplay, windowedIn } from '../../../electron/shell/windowPlaces.ts'
import { pushNames, requests, type Session } from '../../../shared/protocol/contract.ts'

const sentence = createShellSentences('en')
/** `/`, on Windows with its drive. */
const root = resolve('/')

describe('addresses of the app', () => {
  it('are its own two pages and what lies beside them', () => {
    expect(isOwnUrl(pageUrl('desk'))).toBe(true)
    expect(isOwnUrl('blob:app://walkthrough/1234')).toBe(true)
    for (const url of [
      'https://evil.example/',
      'app://evil/desk/index.html',
      'app://walkthrough.evil/desk/index.html',
      'app://walkthrough@evil/desk/index.html',
      'file:///etc/passwd',
      'data:text/html,x',
      'about:blank',
      'blob:https://evil.example/1',
      '',
      'nonsense',
    ])
      expect([url, isOwnUrl(url)]).toEqual([url, false])
  })

  it('tell the desk from the wall, whatever follows', () => {
    expect(isPageOf('desk', `${pageUrl('desk')}#x`)).toBe(true)
    expect(isPageOf('desk', `${pageUrl('desk')}?x=1`)).toBe(true)
    expect(isPageOf('desk', pageUrl('wall'))).toBe(false)
    expect(isPageOf('wall', 'app://walkthrough/assets/desk.js')).toBe(false)
    expect(isPageOf('desk', 'https://walkthrough/desk/index.html')).toBe(false)
  })

  it('stand for files of the built pages only', () => {
    const folder = join('/app', 'dist', 'renderer')
    expect(fileOf(folder, pageUrl('desk'))).toBe(join(folder, 'desk', 'index.html'))
    expect(fileOf(folder, 'app://walkthrough/assets/a%20b.js?x#y')).toBe(join(folder, 'assets', 'a b.js'))
    // Chromium and Node both resolve these dots before anybody looks: the address stays inside.
    expect(fileOf(folder, 'app://walkthrough/%2e%2e/../main.js')).toBe(join(folder, 'main.js'))
    for (const url of [
      'app://walkthrough/',
      'app://walkthrough/..%2f..%2fmain.js',
      'app://walkthrough/desk/..%2f..%2f..%2f..%2fetc/passwd',
      'app://walkthrough/%00',
      'app://walkthrough/%',
      'https://walkthrough/desk/index.html',
    ])
      expect([url, fileOf(folder, url)]).toEqual([url, null])
  })
})

describe('names between page and host', () => {
  it('are those of the protocol, all and only', () => {
    for (const name of Object.keys(requests)) expect(isRequestName(name)).toBe(true)
    for (const name of pushNames) expect(isPushName(name)).toBe(true)
    for (const name of ['constructor', '__proto__', 'toString', '', 7, null, undefined, {}])
      expect([isRequestName(name), isPushName(name)]).toEqual([false, false])
  })
})

const open = (changes: object = {}, title = 'POCT'): Session =>
  ({
    kind: 'open',
    path: '/a.walkthrough',
    fileName: 'a.walkthrough',
    movedFrom: null,
    readOnly: null,
    trouble: null,
    state: { details: { title }, walk: { currentStepId: null } },
    ...changes,
  }) as Session

describe('title of the desk', () => {
  it('names the workshop, and says when it is not all saved or cannot be changed', () => {
    const title = (session: Session) => deskTitle(session, sentence)
    expect(title({ kind: 'none' })).toEqual({ title: 'PANACEA Walk-through', path: '', isEdited: false })
    expect(title(open())).toEqual({
      title: 'POCT – PANACEA Walk-through',
      path: '/a.walkthrough',
      isEdited: false,
    })
    expect(title(open({}, '')).title).toContain('a.walkthrough')
    expect(title(open({ readOnly: 'newer' })).title).toContain('read-only')
    const troubled = title(open({ trouble: { kind: 'diskFull', since: 1, detail: '' } }))
    expect(troubled).toMatchObject({ isEdited: true, title: 'POCT (not all saved) – PANACEA Walk-through' })
  })
})

describe('menu', () => {
  const ran: string[] = []
  const opened: string[] = []
  const situation = {
    platform: 'linux' as NodeJS.Platform,
    isWorkshopOpen: true,
    recent: [],
    mayInspect: false,
  }
  const template = (changes: Partial<Parameters<typeof menuTemplate>[0]> = {}) =>
    menuTemplate(
      { ...situation, ...changes },
      { runAction: id => ran.push(id), openFile: path => opened.push(path) },
      sentence,
    )
  type Item = ReturnType<typeof menuTemplate>[number]
  const items = (of: Item[]): Item[] =>
    of.flatMap(item => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])])

  it('offers every action that the desk has for it', () => {
    const ids = items(template()).flatMap(({ id }) => id ?? [])
    expect(new Set(ids)).toEqual(
      new Set([
        'file.new',
        'file.open',
        'file.saveCopy',
        'file.exportMinutes',
        'file.exportActions',
        'file.close',
        'edit.undo',
        'edit.redo',
        'edit.search',
        'view.table',
        'view.board',
        'view.fit',
        'view.wall',
        'walk.next',
        'walk.previous',
        'walk.timer',
        'help.shortcuts',
        'app.preferences',
        'app.palette',
      ]),
    )
    for (const item of items(template())) if (item.id) (item.click as () => void)()
    expect(ran).toEqual(ids)
  })

  it('has a label for everything and gives no key twice', () => {
    const all = items(template({ mayInspect: true }))
    for (const item of all) if (item.type !== 'separator') expect(item.label).not.toMatch(/^menu\.|^$/)
    const keys = all.flatMap(({ accelerator }) => accelerator ?? [])
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('offers without a workshop only what makes sense without one', () => {
    const enabled = items(template({ isWorkshopOpen: false })).filter(({ id, enabled: on }) => id && on)
    expect(enabled.map(({ id }) => id)).toEqual([
      'file.new',
      'file.open',
      'app.preferences',
      'app.palette',
      'view.wall',
      'help.shortcuts',
    ])
  })

  it('lists recent workshops, the missing ones greyed', () => {
    const file = { title: 'Tom & Co', path: '/t', openedAt: 1, isMissing: false }
    const recent = items(template({ recent: [file, { ...file, path: '/gone', isMissing: true }] })).filter(
      ({ toolTip }) => toolTip !== undefined,
    )
    expect(recent.map(({ label, enabled }) => [label, enabled])).toEqual([
      ['Tom && Co', true],
      ['Tom && Co', false],
    ])
    const click = recent[0]?.click as undefined | (() => void)
    click?.()
    expect(opened).toEqual(['/t'])
  })

  it('keeps developer tools from the packaged app, and the app’s own items where each system wants them', () => {
    const roles = (changes: object) => items(template(changes)).flatMap(({ role }) => role ?? [])
    expect(roles({})).not.toContain('toggleDevTools')
    expect(roles({ mayInspect: true })).toContain('toggleDevTools')
    expect(roles({})).toContain('quit')
    expect(roles({ platform: 'darwin' })).not.toContain('quit')
    expect(roles({ platform: 'darwin' })).toContain('appMenu')
  })
})

describe('window places', () => {
  const left = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } }
  const right = { id: 2, workArea: { x: 1920, y: 0, width: 1280, height: 720 } }
  const place = { x: 2000, y: 50, width: 800, height: 600, isMaximized: false }

  it('are used again where the screen is still there', () => {
    expect(placeOnScreen(place, [left, right])).toEqual(place)
    expect(placeOnScreen(place, [left])).toBeNull()
    expect(placeOnScreen({ ...place, y: -500 }, [left, right])).toBeNull()
    expect(placeOnScreen({ ...place, x: -750, y: 0 }, [left])).toBeNull()
    expect(placeOnScreen(null, [left])).toBeNull()
  })

  it('are read with care', () => {
    expect(readPlace({ ...place, isMaximized: 'yes' })).toEqual(place)
    for (const saved of [
      undefined,
      null,
      7,
      {},
      { ...place, x: null },
      { ...place, width: 3 },
      { ...place, y: Number.NaN },
    ])
      expect(readPlace(saved)).toBeNull()
  })

  it('put the wall where the desk is not', () => {
    expect(wallDisplay([left, right], 1)).toBe(right)
    expect(wallDisplay([left, right], 2)).toBe(left)
    expect(wallDisplay([left], 1)).toBeNull()
  })

  it('leave the wall on the screen that somebody chose, while the desk is on another', () => {
    const third = { id: 3, workArea: { x: 3200, y: 0, width: 1280, height: 720 } }
    expect(wallDisplay([left, right, third], 1, 3)).toBe(third)
    expect(wallDisplay([left, right, third], 3, 3)).toBe(left)
    expect(wallDisplay([left, right], 1, 9)).toBe(right)
  })

  it('keep a window that no longer fills a screen in the middle and inside', () => {
    expect(windowedIn(left.workArea)).toEqual({ x: 320, y: 160, width: 1280, height: 720 })
    const small = { x: 5, y: 25, width: 1024, height: 600 }
    expect(windowedIn(small)).toEqual(small)
  })
})

describe('command line of the app', () => {
  it('finds the workshop and the data folder among everything else', () => {
    const read = (...words: string[]) => readLaunch(['/app/electron', ...words], '/here')
    expect(read()).toEqual({ file: null, dataFolder: null })
    expect(read('/app', '--data=d', '--no-first-run', 'b.walkthrough')).toEqual({
      file: '/here/b.walkthrough',
      dataFolder: '/here/d',
    })
    expect(read('C.WALKTHROUGH').file).toBe('/here/C.WALKTHROUGH')
    expect(read('--x.walkthrough', 'notes.txt', '--data=')).toEqual({ file: null, dataFolder: null })
  })

  it('takes the URLs that file managers name files by, and no others', () => {
    const file = (word: string) => readLaunch(['/app/electron', word], '/here').file
    const path = join(root, 'media', 'Ward 3 – ü.walkthrough')
    expect(file(pathToFileURL(path).href)).toBe(path)
    expect(pathToFileURL(path).href).toContain('Ward%203')
    for (const url of ['file:///a%2Fb.walkthrough', 'file:///%.walkthrough', 'file:', 'file:///notes.txt'])
      expect([url, file(url)]).toEqual([url, null])
  })
})
