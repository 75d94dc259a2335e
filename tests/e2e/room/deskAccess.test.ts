import type { Page } from '@playwright/test'
import { expectNoGraveBarriers } from '../barriers.ts'
import { beginWorkshop, chooseFromMenu, say } from '../browser/deskPage.ts'
import { closeDialog, openVote } from './deskRoom.ts'
import { expect, test } from './roomTest.ts'

async function chooseTheme(desk: Page, name: string): Promise<void> {
  const preferences = desk.getByRole('dialog', { name: 'Preferences' })
  // A workshop that has just been opened puts away what stood open before; a key pressed in that instant is pressed again.
  await expect(async () => {
    if (!(await preferences.isVisible())) await desk.keyboard.press('ControlOrMeta+,')
    await expect(preferences.getByText(name, { exact: true })).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await preferences.getByText(name, { exact: true }).click()
  await closeDialog(desk)
}

const focusIsSomewhere = async (desk: Page, after: string): Promise<void> =>
  expect
    .poll(() => desk.evaluate(() => document.activeElement?.tagName), { message: `focus after ${after}` })
    .not.toBe('BODY')

for (const theme of ['Light', 'Dark', 'High contrast']) {
  test(`the room at the desk and on the wall is free of barriers: ${theme}`, async ({
    desk,
    openWall,
    room,
  }) => {
    test.setTimeout(180_000)
    await beginWorkshop(desk, 'Free of barriers')
    await chooseTheme(desk, theme)
    await desk.getByRole('button', { name: 'Start step 1' }).click()
    await say(desk, 'q Who signs for the firmware?', 'Q1')
    await say(desk, 'r Remote access is always on', 'R1')
    const wall = await openWall()
    if (theme === 'Light') {
      await desk.getByRole('button', { name: 'What the wall shows' }).click()
      await desk.getByRole('menuitemradio', { name: 'bright' }).click()
      await desk.keyboard.press('Escape')
    }
    await room.invite()
    const dialog = desk.getByRole('dialog')

    await test.step('the invitation', async () => {
      await dialog.getByText('A phone does not get here?').click()
      await dialog.getByText('Second laptop for the minute-taker').click()
      await dialog.getByRole('button', { name: 'Show the link' }).click()
      await dialog.getByRole('button', { name: 'New code…' }).click()
      await expectNoGraveBarriers(desk, 'invitation', '[role=dialog]')
      await dialog.getByRole('button', { name: 'Leave it as it is' }).press('Escape')
      await expect(dialog.getByRole('button', { name: 'New code…' })).toBeFocused()
      await expectNoGraveBarriers(wall, 'wall: how to join')
      await closeDialog(desk)
      await focusIsSomewhere(desk, 'the invitation')
      await expectNoGraveBarriers(desk, 'desk with an open room')
    })
    await test.step('who is here', async () => {
      const ann = await room.phone()
      await ann.joinByLink('Ann Berg', 'Legal')
      await ann.page.getByRole('button', { name: 'Raise hand' }).click()
      await desk.keyboard.press('Escape')
      await expect(desk.getByRole('button', { name: /1 raised hand/ })).toBeVisible()
      await desk.keyboard.press('h')
      await expectNoGraveBarriers(desk, 'the room', '[role=dialog]')
      const more = dialog.getByRole('button', { name: 'More for Ann Berg' })
      await more.click()
      await expectNoGraveBarriers(desk, 'menu of a participant', '[role=dialog]')
      await dialog.getByRole('menuitem', { name: 'Change name or lane' }).click()
      await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused()
      await expectNoGraveBarriers(desk, 'changing a participant', '[role=dialog]')
      await dialog.getByRole('button', { name: 'Cancel' }).click()
      await expect(more).toBeFocused()
      await more.click()
      await dialog.getByRole('menuitem', { name: 'Remove…' }).click()
      await expect(dialog.getByRole('button', { name: 'Keep Ann Berg' })).toBeFocused()
      await expectNoGraveBarriers(desk, 'removing a participant', '[role=dialog]')
      await dialog.getByRole('button', { name: 'Keep Ann Berg' }).press('Enter')
      await expect(more).toBeFocused()
      await dialog.getByRole('button', { name: 'Pause all phones' }).click()
      await expect(dialog.getByText('All phones are paused.')).toBeVisible()
      await expectNoGraveBarriers(desk, 'paused', '[role=dialog]')
      await closeDialog(desk)
      await focusIsSomewhere(desk, 'the room')
      await expect(wall.getByText('phones paused')).toBeVisible()
      await expectNoGraveBarriers(wall, 'wall: hands and pause')
    })
    await test.step('questions', async () => {
      await chooseFromMenu(desk, /^Open questions…/)
      await dialog.getByRole('button', { name: 'Show Q1 on the wall' }).click()
      await dialog.getByRole('button', { name: 'Write the answer to Q1' }).click()
      await expectNoGraveBarriers(desk, 'questions', '[role=dialog]')
      await expect(wall.getByRole('heading', { name: 'Who signs for the firmware?' })).toBeVisible()
      await expectNoGraveBarriers(wall, 'wall: question')
      await dialog.getByRole('textbox', { name: 'Answer to Q1' }).press('Escape')
      await expect(dialog.getByRole('button', { name: 'Write the answer to Q1' })).toBeFocused()
      await closeDialog(desk)
      await focusIsSomewhere(desk, 'questions')
    })
    await test.step('collecting and voting', async () => {
      await desk.getByRole('button', { name: 'Collect privately' }).click()
      await desk.getByRole('button', { name: 'Vote', exact: true }).click()
      await expectNoGraveBarriers(desk, 'new vote', '[role=dialog]')
      await closeDialog(desk)
      await openVote(desk, { title: 'Which first?', options: ['One', 'Two'], dots: 2 })
      await expectNoGraveBarriers(desk, 'strips')
      await expect(wall.getByRole('heading', { name: 'Which first?' })).toBeVisible()
      await expectNoGraveBarriers(wall, 'wall: vote')
      await desk.getByRole('button', { name: 'Close the vote V1 and show the result' }).click()
      await desk.getByRole('button', { name: '1 result' }).click()
      await expect(dialog.getByText('Nobody placed a dot.')).toBeVisible()
      await expectNoGraveBarriers(desk, 'votes', '[role=dialog]')
      await expectNoGraveBarriers(wall, 'wall: result')
      await closeDialog(desk)
      await focusIsSomewhere(desk, 'votes')
    })
  })
}

test('without phones there is one button; with them everything has a key or a command', async ({
  desk,
  room,
}) => {
  await beginWorkshop(desk, 'By keyboard')
  await desk.getByRole('button', { name: 'Start step 1' }).click()
  await expect(desk.getByRole('button', { name: 'Invite phones' })).toBeVisible()
  for (const name of ['Collect privately', 'Vote', /phones? in the room/])
    await expect(desk.getByRole('button', { name, exact: true })).toHaveCount(0)

  await room.invite()
  await closeDialog(desk)
  await desk.locator('#board').focus()
  for (const [key, name] of [
    ['i', 'Invite phones'],
    ['h', 'The room'],
    ['v', 'New dot vote'],
    ['Shift+V', 'Votes'],
    ['Shift+Q', 'Open questions'],
  ] as const) {
    await desk.keyboard.press(key)
    await expect(desk.getByRole('dialog', { name })).toBeVisible()
    await closeDialog(desk)
    await focusIsSomewhere(desk, name)
  }
  await desk.keyboard.press('k')
  await expect(desk.getByRole('region', { name: 'Private collecting' })).toBeVisible()
  await desk.keyboard.press('ControlOrMeta+k')
  await desk.getByRole('combobox').fill('reveal')
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('region', { name: 'Private collecting' })).toBeHidden()
})

test('the walk takes down what was up for a moment, and the wall goes on with the step', async ({
  desk,
  openWall,
  room,
}) => {
  await beginWorkshop(desk, 'For a moment')
  const wall = await openWall()
  await room.invite()
  await expect(wall.getByRole('heading', { name: 'Join with your phone' })).toBeVisible()
  await closeDialog(desk)
  await desk.getByRole('button', { name: 'Start step 1' }).click()
  await expect(wall.getByText('Step 1 of 11', { exact: true })).toBeVisible()
  await expect(wall.getByText(/^Join with your phone at 127\.0\.0\.1/)).toBeAttached()
  await desk.keyboard.press('Escape')
  await desk.keyboard.press('.')
  await expect(wall.getByText(/^Join with your phone/)).toHaveCount(0)
})
