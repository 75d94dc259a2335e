import { roomName } from '../room/roomName.ts'
import { expectToFit } from './fit.ts'
import { test as base, expect, introduce } from './phoneTest.ts'
import { throughAllScreens } from './screens.ts'

/** The text size that people set on their phone, as the browser hands it on: 32 px instead of 16. */
const test = base.extend<object, { launchOptions: { args?: string[] } }>({
  launchOptions: [
    async ({ launchOptions }, use) => {
      const args = [...(launchOptions.args ?? []), '--blink-settings=defaultFontSize=32']
      await use({ ...launchOptions, args })
    },
    { scope: 'worker' },
  ],
})

test.use({ viewport: { width: 320, height: 568 } })

test('text twice as large on the smallest screen: nothing is cut off or pushed out of sight', async ({
  page,
  open,
}, info) => {
  test.setTimeout(120_000)
  const room = await open()
  await throughAllScreens(page, room, `http://${roomName}:${room.port}/`, async name => {
    await page.screenshot({ path: info.outputPath(`${name}.png`) })
    await expectToFit(page, name)
  })
})

for (const viewport of [
  { width: 320, height: 568 },
  { width: 390, height: 844 },
]) {
  test.describe(`${viewport.width}x${viewport.height}`, () => {
    test.use({ viewport })
    test('without a connection, the parts of the page leave most of the screen to the page', async ({
      page,
      open,
    }, info) => {
      const room = await open()
      await page.goto(`http://${roomName}:${room.port}/#c=K7M3PX`)
      await introduce(page)
      await room.close()
      const tryNow = page.getByRole('button', { name: 'Try now' })
      await expect(tryNow).toBeVisible()
      // The longer form of it, which comes after a while.
      await expect(page.getByText('Another address on the wall?')).toBeVisible({ timeout: 30_000 })
      await page.screenshot({ path: info.outputPath('top.png') })
      const covered = await page.evaluate(() => {
        const { top } = document.querySelector('footer')?.getBoundingClientRect() ?? { top: 0 }
        return Math.max(0, innerHeight - top) / innerHeight
      })
      expect(covered).toBeLessThanOrEqual(0.4)
      await tryNow.scrollIntoViewIfNeeded()
      await page.screenshot({ path: info.outputPath('dock.png') })
      await expectToFit(page, 'offline')
      const { x = -1, width = 0 } = (await tryNow.boundingBox()) ?? {}
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x + width).toBeLessThanOrEqual(viewport.width)
    })
  })
}
