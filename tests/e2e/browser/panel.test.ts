import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../app.ts'
import { expectNoBarriers } from '../barriers.ts'
import { beginWorkshop, captureField, chooseFromMenu, entryRow, say } from './deskPage.ts'

const longAction =
  'a Ask the head of procurement and the head of clinical engineering whether the contract can be changed @"Clinical Eng." !high 15 Dec #CST'

const chosenKind = (desk: Page): Locator =>
  desk.getByRole('group', { name: 'Kind of entry' }).getByRole('radio', { checked: true })
const fillIn = async (desk: Page, line: string): Promise<void> => {
  await captureField(desk).fill('')
  await captureField(desk).pressSequentially(line)
}

/** Nothing but the parts of the desk scrolls: the page itself is exactly as large as its window. */
const expectPageFits = (desk: Page): Promise<void> =>
  expect(async () => {
    const [page, window] = await desk.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement
      return [
        [scrollWidth, scrollHeight],
        [innerWidth, innerHeight],
      ]
    })
    expect(page).toEqual(window)
  }).toPass({ timeout: 5000 })

async function setTextSize(desk: Page, size: string): Promise<void> {
  await desk.keyboard.press('Control+,')
  const dialog = desk.getByRole('dialog', { name: 'Preferences' })
  await dialog.getByText(size, { exact: true }).click()
  await desk.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
}

test('what is typed outlives the page with its kind, and asking whether all is saved says that it is not sent', async ({
  context,
  desk,
}) => {
  await beginWorkshop(desk, 'Typed and left')
  await fillIn(desk, 'r a switch fails')
  await expect(chosenKind(desk)).toHaveAccessibleName('Risk')
  await desk.keyboard.press('Control+s')
  await expect(desk.getByText('1 line is not sent yet')).toBeVisible()
  const address = desk.url()
  await desk.close({ runBeforeUnload: false })

  const again = await context.newPage()
  await again.goto(address)
  await expect(captureField(again)).toHaveValue('a switch fails')
  await expect(chosenKind(again)).toHaveAccessibleName('Risk')
  await captureField(again).press('Enter')
  await expect(entryRow(again, 'R1')).toBeVisible()
  await again.reload()
  await expect(entryRow(again, 'R1')).toBeVisible()
  await expect(captureField(again)).toHaveValue('')
  await again.keyboard.press('Control+s')
  await expect(again.getByText('Everything is on disk.')).toBeVisible()
})

test('two desks of one browser come back with the line that each of them had', async ({ context, desk }) => {
  await beginWorkshop(desk, 'Two desks')
  const other = await context.newPage()
  await other.goto(desk.url())
  await fillIn(desk, 'said by the first')
  await fillIn(other, 'said by the second')
  await desk.reload()
  await expect(captureField(desk)).toHaveValue('said by the first')
  await captureField(other).press('Enter')
  await expect(entryRow(other, 'N1')).toBeVisible()
  await desk.close()
  const third = await context.newPage()
  await third.goto(other.url())
  await expect(captureField(third)).toHaveValue('said by the first')
})

test('unfolding the guide scrolls inside the panel and never the desk', async ({ desk }) => {
  await beginWorkshop(desk, 'It stays in the window')
  const panel = desk.getByRole('region', { name: 'Step', exact: true })
  await panel.getByRole('button', { name: 'Show the step after' }).click()
  await panel.getByRole('button', { name: 'Goal, what to bring, what should come out' }).click()
  await panel.getByRole('button', { name: 'Who does what' }).click()
  await expectPageFits(desk)
  await panel.getByText('Ask the room').hover()
  await desk.mouse.wheel(0, 2000)
  await expectPageFits(desk)
  expect(await desk.evaluate(() => scrollY)).toBe(0)
})

test('long names of lanes and owners are shortened and push nothing out of the panel', async ({ desk }) => {
  await beginWorkshop(desk, 'Long names')
  const longLane = 'Bettenstationsverantwortlichegesamtleitung und Ambulanzen'
  await chooseFromMenu(desk, /^Lanes/)
  const laneName = desk.getByRole('textbox', { name: 'Short name of Training' })
  await laneName.fill(longLane)
  await laneName.press('Enter')
  await desk.keyboard.press('Escape')
  const box = desk.getByRole('region', { name: 'Write down what was said' })
  await box.getByRole('button', { name: /^Goes to/ }).click()
  await desk.getByRole('menuitem', { name: longLane }).click()
  await fillIn(desk, 'a Ask the supplier 15 Dec')
  await box.getByRole('button', { name: 'Owner' }).click()
  const ownerName = desk.getByRole('textbox', { name: 'Name of the owner' })
  await ownerName.fill('Prof. Dr. Maria Alexandra Papadopoulou-Konstantinidis von Hohenstaufen-Wittelsbach')
  await ownerName.press('Enter')
  await expect(box.getByRole('button', { name: /^Owner Prof/ })).toHaveAttribute('title', /Wittelsbach$/)
  await expect(box.getByTitle(longLane)).toBeVisible()
  const overflow = await box.evaluate(element => {
    const { right } = element.getBoundingClientRect()
    return [...element.querySelectorAll('button, label, textarea')].filter(
      each => each.getBoundingClientRect().right > right,
    ).length
  })
  expect(overflow).toBe(0)
  await expect(box.getByRole('button', { name: 'Save entry' })).toBeInViewport({ ratio: 1 })
})

for (const [width, height] of [
  [1366, 768],
  [1280, 720],
] as const)
  test(`large letters at ${width} x ${height} hide neither Save nor the questions nor the way to all hints`, async ({
    desk,
  }) => {
    await desk.setViewportSize({ width, height })
    await beginWorkshop(desk, 'Large letters')
    await desk.getByRole('button', { name: 'Start step 1' }).click()
    for (const label of ['A1', 'A2']) await say(desk, 'a Somebody does it', label)
    await setTextSize(desk, 'Larger')
    await fillIn(desk, longAction)
    await expect(desk.getByRole('button', { name: 'Save entry' })).toBeInViewport({ ratio: 1 })
    await expectPageFits(desk)
    const about = desk.getByRole('button', { name: 'Ask the room' })
    await about.hover()
    await expect(about).toBeInViewport({ ratio: 1 })
    await captureField(desk).press('Enter')
    await expect(entryRow(desk, 'A3')).toBeInViewport()

    const status = desk.getByRole('contentinfo')
    const all = status.getByRole('button', { name: /^All \d+ hints$/ })
    await expect(all).toBeInViewport({ ratio: 0.95 })
    await expectNoBarriers(desk, 'panel', '#panel')
    await expectNoBarriers(desk, 'status line', 'footer')
    await all.click()
    await expect(desk.getByRole('dialog')).toBeVisible()
  })

test('after a file that is no workshop another one can be chosen, while a workshop is open', async ({
  app,
  desk,
}) => {
  await beginWorkshop(desk, 'Stays open')
  writeFileSync(join(app.data, 'workshops', 'No workshop.walkthrough'), 'just words')
  await chooseFromMenu(desk, /^Open…/)
  await desk.getByRole('button', { name: /^No workshop/ }).click()
  await expect(desk.getByRole('heading', { name: 'This file is not a workshop' })).toBeVisible()
  await desk.getByRole('button', { name: 'Choose another file' }).click()
  await expect(desk.getByRole('heading', { name: 'This file is not a workshop' })).toBeHidden()
  await expect(desk.getByRole('list', { name: /^Contents of/ })).toBeVisible()
})

test('beginning another workshop says what will be closed, not that it is', async ({ desk }) => {
  await beginWorkshop(desk, 'Still open')
  await chooseFromMenu(desk, /^New workshop/)
  await expect(desk.getByText('When it begins, “Still open” is closed.')).toBeVisible()
})

test('a lane that is hidden is no longer where new entries go', async ({ desk }) => {
  await beginWorkshop(desk, 'Hidden lanes')
  await desk.getByRole('button', { name: /^Goes to/ }).click()
  await desk.getByRole('menuitem', { name: 'Training' }).click()
  await expect(desk.getByRole('button', { name: 'Goes to Training. Change' })).toBeVisible()
  await chooseFromMenu(desk, /^Lanes/)
  await desk.getByRole('switch', { name: 'Show Training' }).press('Space')
  await desk.keyboard.press('Escape')
  await expect(desk.getByRole('button', { name: 'Goes to Whole room. Change' })).toBeVisible()
  await say(desk, 'n Said after the lane was hidden', 'N1')
  await expect(desk.getByRole('main').getByText('Said after the lane was hidden')).toBeVisible()
})
