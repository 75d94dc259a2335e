import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, expect, test } from '@playwright/test'
import { findRuntime, whyNoWindow } from '../../../electron/startElectron.ts'
import { ask, entryTexts, firstStep, openWorkshop } from '../shell/bridge.ts'

/**
 * The real Electron with the built app. Its runtime is not everywhere to be had; where it is missing these tests say so,
 * and `tests/e2e/shell` runs the same bundles against a double.
 */
const root = resolve(import.meta.dirname, '../../..')
const runtime = findRuntime(root)
const seat = { platform: process.platform, env: process.env, uid: process.getuid?.() }
const why = runtime === null ? 'noRuntime' : whyNoWindow(seat)
const reasons = {
  noRuntime: 'Its runtime is not on this machine (npm start fetches it where it can).',
  noDisplay: 'There is no graphical display.',
  administrator: 'It does not run as root.',
}
const reason = why === null ? '' : reasons[why]
// The list of tests is made in the runner; the workers read this file again.
if (reason !== '' && process.env.TEST_WORKER_INDEX === undefined)
  console.log(`The tests in the real Electron are skipped. ${reason}`)

test.skip(reason !== '', reason)
let data: string
test.beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'walkthrough-electron-'))
})
test.afterEach(() => rmSync(data, { recursive: true, force: true }))

const launch = (...files: string[]): Promise<ElectronApplication> =>
  _electron.launch({ executablePath: runtime ?? '', args: [root, `--data=${data}`, ...files] })

test('the desk opens from the app’s own protocol, and the page has nothing of Node', async () => {
  const app = await launch()
  const desk = await app.firstWindow()
  await expect(desk.getByRole('heading').first()).toBeVisible()
  expect(desk.url()).toBe('app://walkthrough/desk/index.html')
  const seen = await desk.evaluate(() => ({
    names: ['require', 'process', 'module', 'Buffer'].filter(name => name in window),
    bridge: Object.keys(window.panacea ?? {}).sort(),
    isSecure: window.isSecureContext,
  }))
  expect(seen).toEqual({ names: [], bridge: ['listen', 'request'], isSecure: true })
  await app.close()
})

test('what was said is in the file when the app has ended, and there again after the next start', async () => {
  const first = await launch()
  const desk = await first.firstWindow()
  const path = await openWorkshop(desk, data)
  const stepId = await firstStep(desk)
  const command = { id: 'c1', type: 'addEntry', entryId: 'e1', kind: 'note', text: 'Said', stepId } as const
  expect(await ask(desk, 'send', { command })).toMatchObject({ ok: true, value: { ok: true } })
  await first.close()
  expect(existsSync(join(data, 'instance.json'))).toBe(false)

  const second = await launch(path)
  const again = await second.firstWindow()
  await expect.poll(() => entryTexts(again)).toEqual(['Said'])
  await second.close()
})

test('the wall opens in a window of its own, and the desk cannot be led elsewhere', async () => {
  const app = await launch()
  const desk = await app.firstWindow()
  const opened = app.waitForEvent('window')
  await ask(desk, 'showWall', {})
  const wall = await opened
  await expect.poll(() => wall.url()).toBe('app://walkthrough/wall/index.html')
  await desk.evaluate(() => {
    window.open('https://example.org/')
    location.href = 'https://example.org/'
  })
  expect(await ask(desk, 'listLibrary', {})).toMatchObject({ ok: true })
  expect(desk.url()).toBe('app://walkthrough/desk/index.html')
  expect(app.windows().length).toBe(2)
  await app.close()
})
