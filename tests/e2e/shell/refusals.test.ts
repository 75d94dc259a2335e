import type { Page } from '@playwright/test'
import { ask } from './bridge.ts'
import { expect, test } from './launch.ts'

const channel = 'walkthrough:request'
const invoke = (page: Page, name: string, input: unknown) =>
  page.evaluate(([line, asked, value]) => Reflect.get(window, '__electronInvoke')(line, [asked, value]), [
    channel,
    name,
    input,
  ] as const)
const refusal = { ok: false, error: { code: 'notAllowed' } }

test('a page from elsewhere in the same window is refused', async ({ launch }) => {
  const shell = await launch()
  const desk = await shell.desk()
  expect(await invoke(desk, 'listLibrary', {})).toMatchObject({ ok: true })
  await desk.goto('about:blank')
  expect(await invoke(desk, 'listLibrary', {})).toMatchObject(refusal)
})

test('the wall’s page in the desk’s window is refused, and so is the desk’s in the wall’s', async ({
  launch,
}) => {
  const shell = await launch()
  const desk = await shell.desk()
  await ask(desk, 'showWall', {})
  const wall = await shell.windows[1]?.page
  for (const [window, page, url] of [
    [shell.windows[0], desk, 'wall'],
    [shell.windows[1], wall, 'desk'],
  ] as const) {
    window?.expected.add(`http://walkthrough.localhost/${url}/index.html`)
    await page?.goto(`http://walkthrough.localhost/${url}/index.html`)
    if (page !== undefined) expect(await invoke(page, 'listLibrary', {})).toMatchObject(refusal)
  }
})

test('a frame inside the page is refused', async ({ launch }) => {
  const shell = await launch()
  const desk = await shell.desk()
  await desk.evaluate(() => document.body.append(document.createElement('iframe')))
  await expect.poll(() => desk.frames().length).toBe(2)
  const answer = await desk
    .frames()[1]
    ?.evaluate(line => Reflect.get(window, '__electronInvoke')(line, ['listLibrary', {}]), channel)
  expect(answer).toMatchObject(refusal)
})

test('it cannot ask what the protocol does not name', async ({ launch }) => {
  const desk = await (await launch()).desk()
  for (const name of ['constructor', '__proto__', 'shell', ''])
    expect(await invoke(desk, name, {})).toMatchObject(refusal)
  await expect(
    desk.evaluate(() => Reflect.get(window, '__electronInvoke')('electron-store-get-data', [])),
  ).rejects.toThrow('No handler')
})

test('it cannot go elsewhere, open windows or reach the network', async ({ launch }) => {
  const shell = await launch()
  const desk = await shell.desk()
  const home = desk.url()
  const asked: string[] = []
  shell.deskWindow().webContents.on('will-navigate', ({ url }) => asked.push(url))
  const handler = shell.deskWindow().webContents.openHandler
  expect(handler({ url: 'https://evil.example/' })).toEqual({ action: 'deny' })
  await desk.evaluate(() => {
    location.href = 'https://evil.example/'
  })
  await desk.evaluate(() => window.open('https://evil.example/'))
  await expect.poll(() => desk.context().pages().length).toBe(1)
  expect(asked).toEqual(['https://evil.example/'])
  const reached = await desk.evaluate(() =>
    fetch('https://evil.example/').then(
      () => true,
      () => false,
    ),
  )
  expect(reached).toBe(false)
  expect(desk.url()).toBe(home)
  // Still the page it was: it answers.
  expect(await ask(desk, 'listLibrary', {})).toMatchObject({ ok: true })
})

test('every request that is not for the app itself is stopped, whatever the page’s policy says', async ({
  launch,
}) => {
  const shell = await launch({ isPackaged: true })
  for (const url of [
    'https://evil.example/',
    'http://127.0.0.1:80/',
    'ws://localhost/',
    'file:///etc/passwd',
    'devtools://x/',
  ])
    expect([url, shell.isBlocked(url)]).toEqual([url, true])
  expect(shell.isBlocked('app://walkthrough/assets/x.js')).toBe(false)
})

const own = 'app://walkthrough/desk/index.html'
const asked = [
  'media',
  'geolocation',
  'notifications',
  'clipboard-read',
  'display-capture',
  'fileSystem',
  'openExternal',
  'automatic-fullscreen',
  'constructor',
]

test('our pages may copy and fill the screen; nobody else may, and nothing else is granted', async ({
  launch,
}) => {
  const { session } = (await launch()).recorded
  const isGranted = (permission: string, url: string) => {
    let answer: boolean | null = null
    session.setPermissionRequestHandler(
      null,
      permission,
      isAllowed => {
        answer = isAllowed
      },
      { requestingUrl: url },
    )
    // The check is asked with the origin only.
    return [
      answer,
      session.setPermissionCheckHandler(null, permission, `${new URL(url).protocol}//${new URL(url).host}/`),
    ]
  }
  for (const permission of ['clipboard-sanitized-write', 'fullscreen']) {
    expect([permission, isGranted(permission, own)]).toEqual([permission, [true, true]])
    for (const url of ['https://evil.example/', 'app://evil/desk/index.html', 'file:///desk/index.html'])
      expect([permission, url, isGranted(permission, url)]).toEqual([permission, url, [false, false]])
  }
  for (const permission of asked)
    expect([permission, isGranted(permission, own)]).toEqual([permission, [false, false]])
})

test('devices, downloads and the spell checker’s downloads are switched off', async ({ launch }) => {
  const { recorded } = await launch()
  const { session } = recorded
  expect(session.setDevicePermissionHandler()).toBe(false)
  expect(session.setSpellCheckerEnabled).toBe(false)
  expect(session.setSpellCheckerLanguages).toEqual([])
  let isPrevented = false
  session['will-download']({
    preventDefault() {
      isPrevented = true
    },
  })
  expect(isPrevented).toBe(true)
})

test('the packaged app has no developer tools', async ({ launch }) => {
  const shell = await launch({ isPackaged: true })
  await shell.desk()
  expect(shell.deskWindow().options.webPreferences?.devTools).toBe(false)
  await expect.poll(() => shell.recorded.menus.length).toBe(1)
  expect(JSON.stringify(shell.recorded.menus.at(-1))).not.toContain('toggleDevTools')
})
