import type { BrowserContext, BrowserContextOptions, Page } from '@playwright/test'
import { test as appTest, expect, watchErrors, watchRequests } from '../app.ts'
import { Phone, type PhoneSize, phoneSizes } from './phonePage.ts'
import { roomName } from './roomName.ts'

// The room of every test listens on loopback only, on whichever port is free.
process.env.WALKTHROUGH_ROOM_BIND = '127.0.0.1'
process.env.WALKTHROUGH_ROOM_PORT = '0'

export type Invitation = { code: string; port: number }

type Guests = {
  /** One click on the desk; the code is read from what the desk shows. */
  invite(): Promise<Invitation>
  /** A phone of its own: nothing is shared with the other ones. It has not opened the page yet. */
  phone(size?: PhoneSize, options?: BrowserContextOptions): Promise<Phone>
  /** The minute-taker's desk, by the link that the desk shows. */
  secondLaptop(): Promise<Page>
}

export const test = appTest.extend<{ room: Guests; expectedPhoneErrors: RegExp | null }>({
  expectedPhoneErrors: [null, { option: true }],
  room: async ({ browser, desk, expectedPhoneErrors }, use) => {
    const foreign: string[] = []
    const errors: string[] = []
    const contexts: BrowserContext[] = []
    const origins = new Set<string>()
    let invitation: Invitation | null = null

    async function guest(options: BrowserContextOptions): Promise<Page> {
      const context = await browser.newContext({
        locale: 'en-GB',
        timezoneId: 'Europe/Rome',
        ...options,
      })
      contexts.push(context)
      watchRequests(context, origins, foreign)
      watchErrors(context, errors)
      return context.newPage()
    }
    const invited = (): Invitation => {
      if (invitation === null) throw new Error('nobody has been invited yet')
      return invitation
    }

    await use({
      async invite() {
        await desk.getByRole('button', { name: 'Invite phones' }).click()
        invitation = await readInvitation(desk)
        origins.add(`http://${roomName}:${invitation.port}`)
        return invitation
      },
      async phone(size = phoneSizes.medium, options = {}) {
        const page = await guest({
          viewport: size,
          isMobile: true,
          hasTouch: true,
          deviceScaleFactor: 2,
          ...options,
        })
        return new Phone(page, invited())
      },
      async secondLaptop() {
        const invite = desk.getByRole('dialog', { name: 'Invite phones' })
        if (!(await invite.isVisible())) await desk.keyboard.press('i')
        await invite.getByText('Second laptop for the minute-taker').click()
        await invite.getByRole('button', { name: 'Show the link' }).click()
        const url = new URL(
          await invite.getByRole('textbox', { name: 'Link for the second laptop' }).inputValue(),
        )
        url.hostname = roomName
        await desk.keyboard.press('Escape')
        await expect(invite).toBeHidden()
        const page = await guest({ viewport: { width: 1366, height: 768 } })
        await page.goto(url.href)
        return page
      },
    })
    for (const context of contexts) await context.close()
    expect(foreign, 'requests of a phone or the second laptop that left the room').toEqual([])
    expect(
      errors.filter(error => !expectedPhoneErrors?.test(error)),
      'errors in a phone’s console',
    ).toEqual([])
  },
})

/** As somebody at the desk reads it off the screen. */
export async function readInvitation(desk: Page): Promise<Invitation> {
  const card = desk.getByRole('region', { name: 'Scan with the camera of a phone' })
  const spoken = await card.getByText(/^Code( [A-Z0-9]){6}$/).textContent()
  const address = await card.getByText(/^127\.0\.0\.1:\d+$/).textContent()
  return {
    code: String(spoken).replace(/^Code|\s/g, ''),
    port: Number(String(address).split(':')[1]),
  }
}

export { expect }
