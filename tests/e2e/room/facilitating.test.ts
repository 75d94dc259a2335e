import { beginWorkshop, entryRow } from '../browser/deskPage.ts'
import { chooseFor, closeDialog, openDrawer } from './deskRoom.ts'
import { expect, test } from './roomTest.ts'

test.beforeEach(async ({ desk, room }) => {
  await beginWorkshop(desk, 'Led from the desk')
  await desk.getByRole('button', { name: 'Start step 1' }).click()
  await room.invite()
  await closeDialog(desk)
})

test('a summons brings back the phone that looks elsewhere, and a pause holds back what is written', async ({
  desk,
  room,
}) => {
  const ann = await room.phone()
  const ben = await room.phone()
  await ann.joinByLink('Ann Berg', 'Legal')
  await ben.joinByCode('Ben Osei', 'ICT')

  await test.step('looking elsewhere while the room goes on', async () => {
    await ann.tab('All steps')
    await ann.page
      .getByRole('button', { name: /Respond to incidents|^Step 11|\b11\b/ })
      .first()
      .click()
    await expect(ann.page.getByText('You are looking at step 11.')).toBeVisible()
    await desk.getByRole('button', { name: 'Next: Step 2' }).click()
    await expect(ann.page.getByText('The room is at step 2.')).toBeVisible()
    await expect(ben.page.getByRole('heading', { level: 1, name: /^Assess the cyber risk/ })).toBeVisible()
  })
  await test.step('summoned', async () => {
    const drawer = await openDrawer(desk)
    await drawer.getByRole('button', { name: /^Bring all .*to step 2$/ }).click()
    await expect(ann.page.getByRole('heading', { level: 1, name: /^Assess the cyber risk/ })).toBeVisible()
    await expect(ann.page.getByText('asks everybody to come back to step 2')).toBeVisible()
    await ann.page.getByRole('button', { name: 'OK' }).click()
  })
  await test.step('paused', async () => {
    await desk.getByRole('dialog').getByRole('button', { name: 'Pause all phones' }).click()
    await expect(ann.page.getByText('Paused by the facilitator', { exact: true })).toBeVisible()
    await ann.write('Note', 'Written in the pause')
    await ben.write('Note', 'Ben too')
    await expect(ann.myEntry('Written in the pause')).toContainText('not sent yet')
    await expect(ann.page.getByText('Paused by the facilitator. 1 waits here.')).toBeVisible()
    await closeDialog(desk)
    await expect(desk.getByRole('button', { name: /2 phones in the room.*paused/ })).toBeVisible()
    await expect(entryRow(desk, 'N1')).toHaveCount(0)
  })
  await test.step('going on', async () => {
    const drawer = await openDrawer(desk)
    await drawer.getByRole('button', { name: 'Let all phones go on' }).click()
    await expect(ann.myEntry('Written in the pause')).toContainText(/sent · N[12]/)
    await expect(ben.myEntry('Ben too')).toContainText(/sent · N[12]/)
    await closeDialog(desk)
    await expect(entryRow(desk, 'N2')).toBeVisible()
  })
})

test('a question from a phone goes to the wall and is answered; a raised hand waits for its turn', async ({
  desk,
  openWall,
  room,
}) => {
  const wall = await openWall()
  const ann = await room.phone()
  const ben = await room.phone()
  await ann.joinByLink('Ann Berg', 'Legal')
  await ben.joinByCode('Ben Osei', 'ICT')

  await test.step('the queue of questions', async () => {
    await ann.say('Question', 'Who signs for the firmware?')
    await desk.keyboard.press('Escape')
    await desk.keyboard.press('Shift+Q')
    const queue = desk.getByRole('dialog', { name: 'Open questions' })
    await expect(queue.getByRole('listitem', { name: /^Q1/ })).toContainText('asked by Ann Berg')
    await queue.getByRole('button', { name: 'Show Q1 on the wall' }).click()
    await expect(ben.page.getByRole('region', { name: /Question to the room/ })).toContainText(
      'Who signs for the firmware?',
    )
    await expect(wall.getByText('Who signs for the firmware?').first()).toBeVisible()
    await queue.getByRole('button', { name: 'Write the answer to Q1' }).click()
    await queue.getByRole('textbox', { name: 'Answer to Q1' }).fill('The vendor, with the ICT office')
    await queue.getByRole('button', { name: 'Save as answered' }).click()
    await expect(queue.getByText('No question is open.')).toBeVisible()
    await closeDialog(desk)
    await expect(ben.others.getByText('Answer: The vendor, with the ICT office')).toBeVisible()
  })
  await test.step('hands in the order in which they went up', async () => {
    await ben.page.getByRole('button', { name: 'Raise hand' }).click()
    await expect(desk.getByRole('button', { name: /1 raised hand/ })).toBeVisible()
    await ann.page.getByRole('button', { name: 'Raise hand' }).click()
    await expect(desk.getByRole('button', { name: /2 raised hands/ })).toBeVisible()
    const drawer = await openDrawer(desk)
    const hands = drawer.getByRole('list', { name: 'Raised hands' }).getByRole('listitem')
    await expect(hands.first()).toContainText('Ben Osei')
    await expect(hands.last()).toContainText('Ann Berg')
    await drawer.getByRole('button', { name: 'Lower the hand of Ben Osei' }).click()
    await expect(ben.page.getByRole('button', { name: 'Raise hand' })).toBeVisible()
    await ann.page.getByRole('button', { name: 'Lower hand' }).click()
    await expect(drawer.getByText('Nobody has a hand up.')).toBeVisible()
  })
})

test('the facilitator renames, re-assigns, mutes and removes; a removed phone does not come back', async ({
  desk,
  room,
}) => {
  const ann = await room.phone()
  const mal = await room.phone()
  await ann.joinByLink('An Berk', 'Legal')
  await mal.joinByCode('Mal Ory', 'ICT')
  const drawer = await openDrawer(desk)

  await test.step('renamed and given another lane', async () => {
    await chooseFor(drawer, 'An Berk', 'Change name or lane')
    await drawer.getByRole('textbox', { name: 'Name' }).fill('Ann Berg')
    await drawer.getByRole('combobox', { name: 'Lane' }).selectOption({ label: 'Procurement' })
    await drawer.getByRole('button', { name: 'Save' }).click()
    await expect(drawer.getByRole('listitem', { name: 'Ann Berg' })).toContainText('Procurement')
    await expect(ann.page.getByText('Sent with your name: Ann Berg.')).toBeVisible()
    await expect(ann.page.getByText(/^You are here for Procurement/)).toBeVisible()
  })
  await test.step('muted: what is written waits on the phone', async () => {
    await chooseFor(drawer, 'Mal Ory', /^Mute/)
    await expect(mal.page.getByText('The facilitator has asked this phone to pause.')).toBeVisible()
    await mal.write('Note', 'Mal while muted')
    await expect(mal.myEntry('Mal while muted')).toContainText('not sent yet')
    await ann.say('Note', 'Ann is not muted')
    await chooseFor(drawer, 'Mal Ory', /^Let send again/)
    await expect(mal.myEntry('Mal while muted')).toContainText(/sent · N2/)
  })
  await test.step('removed for good', async () => {
    const identity = await mal.page.evaluate(() => localStorage.getItem('walkthrough.phone.identity'))
    await chooseFor(drawer, 'Mal Ory', 'Remove…')
    await drawer.getByRole('button', { name: 'Remove Mal Ory' }).click()
    await expect(mal.page.getByRole('heading', { name: 'You are no longer in this workshop' })).toBeVisible()
    await expect(drawer.getByRole('listitem', { name: 'Mal Ory' })).toHaveCount(0)
    // The page forgets its token; somebody who kept it gets no further with it.
    await mal.page.evaluate(
      kept => localStorage.setItem('walkthrough.phone.identity', String(kept)),
      identity,
    )
    await mal.page.goto('about:blank')
    await mal.page.goto(mal.origin)
    await expect(mal.page.getByRole('heading', { name: 'You are no longer in this workshop' })).toBeVisible()
    await expect(mal.page.getByRole('navigation', { name: 'Parts of this page' })).toHaveCount(0)
    await closeDialog(desk)
    await expect(entryRow(desk, 'N2')).toContainText('Mal while muted')
  })
})

test('a second laptop writes and edits like the desk, but does not end the workshop or invite', async ({
  desk,
  room,
}) => {
  const second = await room.secondLaptop()
  await expect(second.getByRole('heading', { level: 1, name: 'Led from the desk' })).toBeVisible()
  await expect(desk.getByRole('dialog')).toBeHidden()
  const field = second.getByRole('textbox', { name: 'What was said' })
  await field.fill('d The minute-taker writes too')
  await field.press('Enter')
  await expect(entryRow(second, 'D1')).toBeVisible()
  await expect(entryRow(desk, 'D1')).toContainText('The minute-taker writes too')
  await second.getByRole('button', { name: 'Next: Step 2' }).click()
  await expect(desk.getByRole('banner').getByRole('button', { name: /^Step 2, on now/ })).toBeVisible()

  await expect(second.getByRole('button', { name: 'Invite phones' })).toHaveCount(0)
  await second.getByRole('button', { name: 'Menu' }).click()
  await expect(second.getByRole('menuitem', { name: /^Preferences/ })).toBeVisible()
  for (const item of [
    /^Invite/,
    /^New workshop/,
    /^Open…/,
    /^Close workshop/,
    /^Save a copy/,
    /^Close the room/,
  ])
    await expect(second.getByRole('menuitem', { name: item, disabled: false })).toHaveCount(0)
  const end = second.getByRole('menuitem', { name: /^End the walk/, disabled: false })
  await expect(end).toHaveCount(0)
})
