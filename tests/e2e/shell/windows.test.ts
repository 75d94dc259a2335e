import { ask, openWorkshop } from './bridge.ts'
import { expect, test } from './launch.ts'

test('the desk comes from the app’s own protocol, in a sandbox, with the strict policy', async ({
  launch,
}) => {
  const shell = await launch()
  const desk = await shell.desk()
  await expect(desk.getByRole('heading').first()).toBeVisible()
  expect(shell.deskWindow().shownUrl()).toBe('app://walkthrough/desk/index.html')
  expect(shell.deskWindow().options.webPreferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webviewTag: false,
    webSecurity: true,
  })
  expect(shell.recorded.privileges).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
  const policy = await desk.evaluate(async () =>
    (await fetch(location.href)).headers.get('content-security-policy'),
  )
  expect(policy).toContain("default-src 'none'")
  expect(shell.recorded.blockedRequests).toEqual([])
})

test('a page sees the named requests and pushes of the protocol and nothing else of Electron', async ({
  launch,
}) => {
  const desk = await (await launch()).desk()
  expect(await desk.evaluate(() => Object.keys(window.panacea ?? {}).sort())).toEqual(['listen', 'request'])
  await expect(ask(desk, 'eval' as 'hello', {} as never)).rejects.toThrow('no request')
})

test('the wall fills the second screen, is opened once and only looks', async ({ launch, data }) => {
  const shell = await launch({ screens: 2 })
  const desk = await shell.desk()
  await openWorkshop(desk, data)
  await ask(desk, 'showWall', {})
  await ask(desk, 'showWall', {})
  expect(shell.windows.length).toBe(2)
  const wall = shell.windows[1]
  expect(wall?.options).toMatchObject({ fullscreen: true, x: 1920, y: 0 })
  expect(wall?.shownUrl()).toBe('app://walkthrough/wall/index.html')
  const page = await wall?.page
  if (page === undefined) throw new Error('no wall')
  const hello = await ask(page, 'hello', { protocol: 1, view: 'wall' })
  expect(hello).toMatchObject({ ok: true, value: { view: 'wall', session: { kind: 'open' } } })
  const refused = await ask(page, 'send', { command: { id: 'c1', type: 'undo' } })
  expect(refused).toMatchObject({ ok: false, error: { code: 'notAllowed' } })
})

test('with one screen the wall is a window beside the desk', async ({ launch }) => {
  const shell = await launch()
  await ask(await shell.desk(), 'showWall', {})
  // A Mac takes `false` for a window that must never fill the screen.
  expect(shell.windows[1]?.options).not.toHaveProperty('fullscreen')
})

test('windows stand where they stood', async ({ launch }) => {
  const first = await launch()
  await first.desk()
  first.deskWindow().bounds = { x: 40, y: 30, width: 1111, height: 777 }
  expect(await first.quit()).toBe(0)
  const second = await launch()
  await second.desk()
  expect(second.deskWindow().options).toMatchObject({ x: 40, y: 30, width: 1111, height: 777 })
})
