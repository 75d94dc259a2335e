import type { Page } from '@playwright/test'
import { sharedAtStep4, voteOnOffers } from './content.ts'
import { expect, introduce, write } from './phoneTest.ts'
import type { PretendRoom } from './pretendRoom.ts'

const refusal = 'This step is closed. What you typed is kept here. Ask the facilitator to open it again.'

/** Leads a phone through everything that it can show and stops at each screen. */
export async function throughAllScreens(
  page: Page,
  room: PretendRoom,
  address: string,
  stop: (name: string) => Promise<void>,
): Promise<void> {
  const tab = (name: string) => page.getByRole('button', { name, exact: true }).click()
  await page.goto(address)
  const code = page.getByRole('textbox', { name: 'Code on the wall' })
  await code.fill('k7m 3po')
  await expect(page.getByRole('alert')).toContainText('never has')
  await stop('code')
  await code.fill('k7m3px')
  await page.getByRole('button', { name: 'Join' }).click()
  await page.getByRole('textbox', { name: 'Your name' }).fill('Elena Bianchi')
  await stop('me')
  await introduce(page)
  await stop('now')
  room.answerWith(({ id }) => ({ id, ok: true, label: 'R8' }))
  await write(page, 'Risk', 'The analyser keeps results when the network is down, nobody clears them')
  await expect(page.getByText('sent · R8')).toBeVisible()
  await stop('sent')
  await tab('All steps')
  await stop('steps')
  await page.getByRole('button', { name: /^6\. / }).click()
  await expect(page.getByText('You are looking at step 6.')).toBeVisible()
  await stop('elsewhere')
  room.tell({ summons: 1 })
  await expect(page.getByText(/asks everybody to come back/)).toBeVisible()
  await stop('summoned')
  await page.getByRole('button', { name: 'OK' }).click()
  await tab('My actions')
  await stop('actions')
  await tab('Now')
  await page.getByRole('button', { name: 'Raise hand' }).click()
  room.tell({ vote: voteOnOffers, shownQuestion: { label: 'Q2', text: 'Who keeps the device patched?' } })
  await page.getByRole('button', { name: 'One more dot for Meridian i-Lab' }).click()
  await expect(page.getByText('2 dots left to give')).toBeVisible()
  await stop('vote')
  room.tell({
    vote: { ...voteOnOffers, status: 'closed', voters: 9, tally: { o1: 7, o2: 9, o3: 9 } },
    shownQuestion: null,
  })
  await expect(page.getByText(/^A tie for the first place/)).toBeVisible()
  await stop('result')
  room.tell({
    vote: null,
    rule: 'anonymous',
    isPaused: true,
    entries: [],
    entryCount: 0,
    steps: sharedAtStep4().steps.map(step =>
      step.id === 's4' ? { ...step, sharing: 'collecting', hiddenCount: 14 } : step,
    ),
  })
  await write(page, 'Question', 'Who pays for the LIS test?')
  await expect(page.getByText('not sent yet', { exact: true })).toBeVisible()
  await stop('paused')
  room.answerWith(({ id }) => ({ id, ok: false, reason: 'stepClosed', message: refusal }))
  room.tell({ isPaused: false })
  await expect(page.getByText(refusal)).toBeVisible()
  await stop('refused')
  await page.getByRole('button', { name: 'Throw away' }).click()
  await page.getByRole('button', { name: /^Change: Middleware/ }).click()
  await stop('changing')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: /^Withdraw: Middleware/ }).click()
  await stop('withdrawing')
  room.refuse({ reason: 'roomClosed', message: 'The facilitator has closed the room for phones.' })
  await expect(page.getByRole('heading', { name: 'The room is closed' })).toBeVisible()
  await stop('closed')
}
