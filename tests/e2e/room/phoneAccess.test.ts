import type { Page } from '@playwright/test'
import { expectNoBarriers } from '../barriers.ts'
import { beginWorkshop } from '../browser/deskPage.ts'
import { closeDialog, openVote } from './deskRoom.ts'
import { phoneSizes } from './phonePage.ts'
import { expect, test } from './roomTest.ts'

/** Nothing that axe finds (WCAG 2.2 A and AA), and nothing to the right of the screen. */
async function expectGood(page: Page, where: string): Promise<void> {
  await expectNoBarriers(page, where)
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(beyond, `${where}: wider than the screen by`).toBeLessThanOrEqual(0)
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every screen of the phone is free of barriers and fits 320 px: ${colorScheme}`, async ({
    desk,
    room,
  }) => {
    await beginWorkshop(desk, 'Readable on the smallest phone')
    await room.invite()
    await closeDialog(desk)
    const phone = await room.phone(phoneSizes.small, { colorScheme })
    const { page } = phone
    await page.goto(phone.origin)
    await expect(page.getByRole('textbox', { name: 'Code on the wall' })).toBeVisible()
    await expectGood(page, 'code')
    await phone.joinByLink('Ann Berg', 'Legal')
    await expectGood(page, 'before the walk')
    await desk.getByRole('button', { name: 'Start step 1' }).click()
    await phone.say('Risk', 'Averylongwordwithoutanyspacethatnobodywouldwriteyetsomebodypastesonedayintoit')
    await expectGood(page, 'now')
    await openVote(desk, { title: 'Which offer?', options: ['Northwind', 'Southgate'], dots: 2 })
    await phone.giveDots('Northwind', 1)
    await expect(phone.vote.getByText('1 person has voted.')).toBeVisible()
    await expectGood(page, 'vote')
    await desk.getByRole('button', { name: /^Close the vote/ }).click()
    await expect(phone.vote.getByText('Most dots: Northwind.')).toBeVisible()
    await expectGood(page, 'result')
    await phone.tab('All steps')
    await expectGood(page, 'steps')
    await phone.tab('My actions')
    await expectGood(page, 'actions')
    await desk.keyboard.press('Escape')
    await desk.keyboard.press('i')
    await desk.getByRole('button', { name: 'Close the room…' }).click()
    await desk.getByRole('button', { name: 'Close the room', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'The room is closed' })).toBeVisible()
    await expectGood(page, 'closed')
  })
}
