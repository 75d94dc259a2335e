import { ownOfElena, sharedAtStep4, voteOnOffers } from './content.ts'
import { expect, test } from './phoneTest.ts'

const field = { name: 'Your text' }
const manyEntries = Array.from({ length: 12 }, (_, place) => ({
  ...sharedAtStep4().entries[0],
  id: `many${place}`,
})) as ReturnType<typeof sharedAtStep4>['entries']

test('the walk ends while I write: the text stays in sight and goes on in any step that is open', async ({
  joined,
}) => {
  const { page, room } = await joined()
  await page.getByRole('textbox', field).fill('Half a sent')
  room.tell({ walk: 'over', currentStepId: null })
  await expect(page.getByRole('heading', { level: 1, name: 'The walk has ended' })).toBeVisible()
  const kept = page.getByRole('region', { name: 'Not finished' })
  await expect(kept).toContainText('Half a sent')
  await expect(kept).toContainText('You began this in step 4.')
  await expect(kept.getByRole('button', { name: 'Step 3', exact: true })).toHaveCount(0)
  await kept.getByRole('button', { name: 'Step 6', exact: true }).click()
  await expect(page.getByRole('textbox', field)).toBeFocused()
  await expect(page.getByRole('textbox', field)).toHaveValue('Half a sent')
  await page.getByRole('button', { name: 'Send note' }).click()
  await expect.poll(() => room.received.at(-1)).toMatchObject({ text: 'Half a sent', stepId: 's6' })
})

test('where a text was to go is forgotten with the text, not taken along to the next', async ({ joined }) => {
  const { page, room } = await joined()
  await page.getByRole('textbox', field).fill('One')
  room.tell({ currentStepId: 's5' })
  await page.getByRole('button', { name: 'Step 5', exact: true }).click()
  await page.getByRole('textbox', field).fill('')
  room.tell({ currentStepId: 's6' })
  // What is begun before the phone knows of the step belongs to the one before.
  await expect(page.getByRole('heading', { level: 1, name: /^Agree responsibilities/ })).toBeVisible()
  await page.getByRole('textbox', field).fill('Two')
  await page.getByRole('button', { name: 'Send note' }).click()
  await expect.poll(() => room.received.at(-1)).toMatchObject({ text: 'Two', stepId: 's6' })
})

test('the entry that I am changing is taken out: what I wrote can go into the field, and stands at the end', async ({
  joined,
}) => {
  const { page, room } = await joined()
  await page.getByRole('button', { name: 'Change: Middleware needs SMBv1' }).click()
  await page.getByRole('textbox', { name: 'New text' }).fill('Middleware needs SMBv2')
  room.tellOwn({ entries: [] })
  await expect(page.getByText('This entry is no longer in the workshop.')).toBeVisible()
  room.refuse({ reason: 'roomFull', message: 'Full.' })
  await expect(page.getByText('Middleware needs SMBv2')).toBeVisible()
  room.refuse(null)
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('button', { name: 'Put into the field' }).click()
  await expect(page.getByRole('textbox', field)).toHaveValue('Middleware needs SMBv2')
  await expect(page.getByRole('textbox', field)).toBeFocused()
  await expect(page.getByRole('radio', { name: 'Risk' })).toBeChecked()
  await expect(page.getByText('Not taken')).toHaveCount(0)
})

test('muted while I change an entry: it says that I am muted, not that it is too late', async ({
  joined,
}) => {
  const { page, room } = await joined()
  await page.getByRole('button', { name: 'Change: Middleware needs SMBv1' }).click()
  const entries = ownOfElena().entries.map(entry => ({ ...entry, canChange: false }))
  room.tellOwn({ isMuted: true, entries })
  const form = page.getByRole('listitem').filter({ has: page.getByRole('textbox', { name: 'New text' }) })
  await expect(form).toContainText('The facilitator has asked this phone to pause.')
  await expect(form).not.toContainText('cannot be changed any more')
})

test('what the facilitator corrected stays corrected when I change something else', async ({ joined }) => {
  const { page, room } = await joined()
  room.tellOwn({ name: '' })
  room.tellOwn({ name: 'Elena B. Corrected' })
  await expect(page.getByText('Sent with your name: Elena B. Corrected.')).toBeVisible()
  await page.getByRole('button', { name: 'Change name or lane' }).click()
  await expect(page.getByRole('textbox', { name: 'Your name' })).toHaveValue('Elena B. Corrected')
  await page.getByRole('radio', { name: 'None of these' }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect
    .poll(() => room.received.at(-1))
    .toEqual({
      id: expect.any(String),
      type: 'setMe',
      laneId: null,
    })
})

test('a vote that opens below or behind what I look at says so, and one tap leads to it', async ({
  joined,
}) => {
  const { page, room } = await joined()
  const line = page.getByRole('contentinfo').getByText('A vote is open')
  await page.getByRole('button', { name: 'My actions', exact: true }).click()
  room.tell({ vote: voteOnOffers })
  await expect(line).toBeVisible()
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByRole('heading', { name: 'Vote', exact: true })).toBeFocused()
  await expect(page.getByRole('heading', { name: 'Vote', exact: true })).toBeInViewport()
  await expect(page.getByRole('button', { name: 'Show' })).toHaveCount(0)

  room.tell({ entries: manyEntries, entryCount: 12 })
  await page.getByRole('heading', { name: 'From the others' }).scrollIntoViewIfNeeded()
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  await expect(page.getByRole('button', { name: 'Show' })).toBeVisible()
  room.tell({ vote: null })
  await expect(line).toHaveCount(0)
})

test('a summons is seen wherever the page is scrolled to', async ({ joined }) => {
  const { page, room } = await joined({ shared: { entries: manyEntries, entryCount: 12 } })
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  room.tell({ summons: 1 })
  await expect(page.getByText(/asks everybody to come back/)).toBeInViewport()
})

test('dots that wait while the room is paused are not called mine in the result', async ({ joined }) => {
  const { page, room } = await joined({ shared: { vote: voteOnOffers, isPaused: true } })
  await page.getByRole('button', { name: 'One more dot for Meridian i-Lab' }).click()
  room.tell({ vote: { ...voteOnOffers, status: 'closed', voters: 1, tally: { o1: 1, o2: 0, o3: 0 } } })
  await expect(page.getByText('Most dots: Northwind')).toBeVisible()
  await expect(page.getByText(/of them mine/)).toHaveCount(0)
})

test('after each act the focus goes on where the act was, never to nowhere', async ({ joined }) => {
  const { page, room } = await joined()
  const entry = page.getByRole('listitem').filter({ hasText: 'Middleware' })
  await page.getByRole('button', { name: /^Change: Middleware/ }).click()
  await expect(page.getByRole('textbox', { name: 'New text' })).toBeFocused()
  await page.getByRole('textbox', { name: 'New text' }).fill('Middleware needs an update')
  await page.getByRole('button', { name: 'Save change' }).click()
  await expect(entry).toBeFocused()
  room.tellOwn({
    entries: ownOfElena().entries.map(one => ({ ...one, text: 'Middleware needs an update', revision: 13 })),
  })
  await page.getByRole('button', { name: /^Withdraw: Middleware/ }).click()
  await page.getByRole('button', { name: 'No', exact: true }).click()
  await expect(entry).toBeFocused()
  await page.getByRole('button', { name: /^Withdraw: Middleware/ }).click()
  await expect(page.getByRole('button', { name: 'Yes, withdraw' })).toBeFocused()
  await page.getByRole('button', { name: 'Yes, withdraw' }).click()
  await expect(page.getByRole('heading', { name: 'Mine in this step' })).toBeFocused()
  room.tell({ summons: 1 })
  await page.getByRole('button', { name: 'OK' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.getByRole('button', { name: 'All steps', exact: true }).click()
  await page.getByRole('button', { name: /^6\. / }).click()
  await page.getByRole('button', { name: 'Back to the room' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test.describe('on a small screen', () => {
  test.use({ viewport: { width: 320, height: 568 }, expectedErrors: /WebSocket connection|ERR_CONNECTION/ })
  test('what is opened in the dock is in sight, although the dock then scrolls with the page', async ({
    joined,
  }) => {
    const { page, room } = await joined()
    await room.close()
    await page.getByText('Another address on the wall?').click({ timeout: 30_000 })
    await expect(page.getByRole('contentinfo')).toHaveAttribute('data-tall')
    await expect(page.getByRole('textbox', { name: 'Address on the wall' })).toBeInViewport({ ratio: 1 })
    await expect(page.getByRole('button', { name: 'Go there' })).toBeInViewport({ ratio: 1 })
  })
})
