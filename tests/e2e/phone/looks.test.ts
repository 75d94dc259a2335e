import { roomName } from '../room/roomName.ts'
import { expectToFit } from './fit.ts'
import { expectWholeWithoutBarriers, test } from './phoneTest.ts'
import { throughAllScreens } from './screens.ts'

const sizes = [
  { width: 320, height: 568 },
  { width: 390, height: 844 },
  { width: 412, height: 915 },
] as const

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of sizes) {
    test.describe(`${viewport.width}x${viewport.height}, ${colorScheme}`, () => {
      test.use({ colorScheme, viewport })
      test('every screen is free of barriers, fits, and can be hit with a thumb', async ({
        page,
        open,
      }, info) => {
        test.setTimeout(180_000)
        const room = await open()
        await throughAllScreens(page, room, `http://${roomName}:${room.port}/`, async name => {
          await page.screenshot({ path: info.outputPath(`${name}.png`) })
          await expectToFit(page, name)
          // What axe looks at does not change with the size of the screen.
          if (viewport.width === 320) await expectWholeWithoutBarriers(page, name)
        })
      })
    })
  }
}
