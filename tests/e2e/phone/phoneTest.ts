import { test as base, expect, type Page } from '@playwright/test'
import type { PhoneOwn, PhoneShared } from '../../../shared/protocol/room.ts'
import { expectNoBarriers } from '../barriers.ts'
import { roomName } from '../room/roomName.ts'
import { ownOfElena, sharedAtStep4 } from './content.ts'
import { openPretendRoom, type PretendRoom } from './pretendRoom.ts'

type Opening = { shared?: Partial<PhoneShared>; own?: Partial<PhoneOwn>; port?: number }
export type Guest = { room: PretendRoom; page: Page; address: string }

type Fixtures = {
  expectedErrors: RegExp | null
  open(opening?: Opening): Promise<PretendRoom>
  /** A room with this phone in it, at its first screen after joining by link. */
  joined(opening?: Opening): Promise<Guest>
}

/** The built page over plain http, on a phone, against a room that says what the test wants said. */
export const test = base.extend<Fixtures>({
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
  expectedErrors: [null, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs off this pattern.
  open: async ({}, use) => {
    const rooms: PretendRoom[] = []
    await use(async ({ shared, own, port = 0 } = {}) => {
      const room = await openPretendRoom({ shared: sharedAtStep4(shared), own: ownOfElena(own) }, { port })
      rooms.push(room)
      return room
    })
    for (const room of rooms) await room.close()
  },
  joined: async ({ open, page, expectedErrors }, use) => {
    const errors: string[] = []
    page.on('pageerror', error => errors.push(error.message))
    page.on('console', message => {
      if (message.type() === 'error') errors.push(message.text())
    })
    await use(async opening => {
      const room = await open(opening)
      const address = `http://${roomName}:${room.port}/`
      await page.goto(`${address}#c=K7M3PX`)
      await introduce(page)
      return { room, page, address }
    })
    expect(
      errors.filter(error => !expectedErrors?.test(error)),
      'errors in the console',
    ).toEqual([])
  },
})

export async function introduce(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Clinical Engineering department' }).check()
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(page.getByRole('navigation', { name: 'Parts of this page' })).toBeVisible()
}

export async function write(page: Page, kind: string, text: string): Promise<void> {
  await page.getByRole('radio', { name: kind }).check()
  await page.getByRole('textbox', { name: 'Your text' }).fill(text)
  await page.getByRole('button', { name: `Send ${kind.toLowerCase()}` }).click()
}

/** Nothing that axe finds, of whatever weight (WCAG 2.2 A and AA and its good practice). */
export async function expectWholeWithoutBarriers(page: Page, where: string): Promise<void> {
  // As high as its content: what stands under the tabs is only scrolled away, and axe would take it for covered.
  const { width = 0, height = 0 } = page.viewportSize() ?? {}
  const whole = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width, height: Math.max(height, whole) })
  await expectNoBarriers(page, where)
  await page.setViewportSize({ width, height })
}

export { expect }
