import { roomName } from '../room/roomName.ts'
import { expectToFit } from './fit.ts'
import { test as base } from './phoneTest.ts'
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
