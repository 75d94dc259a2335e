import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../app.ts'
import { closeDialog, openDialog, openWarnings } from './deskDialogs.ts'
import { beginWorkshop, chooseFromMenu, entryRow, expectFocusIn, saved, say } from './deskPage.ts'

test('whatever goes away in a dialog leaves the focus beside it', async ({ desk }) => {
  await beginWorkshop(desk, 'Focus')
  await desk.getByRole('button', { name: 'Start step 1' }).click()
  for (const number of [1, 2, 3]) await say(desk, `n Note ${number}`, `N${number}`)
  for (const number of [1, 2]) await say(desk, `q Question ${number}?`, `Q${number}`)

  await test.step('people', async () => {
    const people = await openDialog(desk, 'People')
    for (const name of ['Ada', 'Maria', 'Karl']) {
      await people.getByRole('textbox', { name: 'Add a person' }).fill(name)
      await people.getByRole('textbox', { name: 'Add a person' }).press('Enter')
      await expect(people.getByRole('button', { name: `Remove ${name}` })).toBeVisible()
    }
    await people.getByRole('button', { name: 'Remove Maria' }).press('Enter')
    await expect(people.getByRole('button', { name: 'Remove Karl' })).toBeFocused()
    await people.getByRole('button', { name: 'Remove Karl' }).press('Enter')
    await expect(people.getByRole('button', { name: 'Remove Ada' })).toBeFocused()
    await people.getByRole('button', { name: 'Remove Ada' }).press('Enter')
    await expectFocusIn(people)
    await closeDialog(desk)
  })

  await test.step('proposed elements', async () => {
    const elements = await openDialog(desk, 'Proposed elements')
    const confirm = elements.getByRole('button', { name: /^Confirm Actor: / })
    const second = await confirm.nth(1).getAttribute('aria-label')
    await confirm.first().press('Enter')
    await expect(elements.getByRole('button', { name: String(second), exact: true })).toBeFocused()
    await elements.getByRole('button', { name: 'Confirm all', exact: true }).press('Enter')
    await expect(elements.getByText('Everything is confirmed.')).toBeVisible()
    await expectFocusIn(elements)
    await closeDialog(desk)
  })

  await test.step('parking lot', async () => {
    for (const label of ['N1', 'N2']) {
      await entryRow(desk, label).getByRole('button').first().focus()
      await desk.keyboard.press('x')
      await expect(entryRow(desk, label)).toHaveCount(0)
    }
    const parking = await openDialog(desk, 'Parking lot')
    await parking.getByRole('button', { name: 'Return to step: N1' }).press('Enter')
    await expect(parking.getByRole('button', { name: 'Return to step: N2' })).toBeFocused()
    await parking.getByRole('button', { name: 'Return to step: N2' }).press('Enter')
    await expect(parking.getByText('Nothing is parked.')).toBeVisible()
    await expectFocusIn(parking)
    await closeDialog(desk)
  })

  await test.step('questions', async () => {
    const questions = await openDialog(desk, 'Open questions')
    await questions.getByRole('button', { name: 'Write the answer to Q1' }).press('Enter')
    await questions.getByRole('textbox', { name: 'Answer to Q1' }).fill('Yes')
    await questions.getByRole('textbox', { name: 'Answer to Q1' }).press('Enter')
    await expect(questions.getByRole('button', { name: 'Write the answer to Q2' })).toBeFocused()
    await closeDialog(desk)
  })

  await test.step('links of an entry', async () => {
    await entryRow(desk, 'N3').getByRole('button').first().press('Enter')
    const editor = desk.getByRole('dialog')
    await editor.getByRole('button', { name: 'Link to another entry' }).click()
    await editor.getByRole('combobox', { name: /Link/ }).press('Enter')
    const unlink = editor.getByRole('button', { name: /Take away the link/ })
    await unlink.press('Enter')
    await expect(unlink).toBeHidden()
    await expectFocusIn(editor)
    await closeDialog(desk)
  })

  await test.step('minutes of the agenda, saved with Enter', async () => {
    const agenda = await openDialog(desk, 'Agenda and times')
    const minutes = agenda.getByRole('spinbutton', { name: 'Planned minutes of step 2' })
    await minutes.fill('41')
    await minutes.press('Enter')
    await saved(desk)
    await expect(minutes).toBeFocused()
    await closeDialog(desk)
  })

  await test.step('export', async () => {
    const dialog = await openDialog(desk, 'Export minutes')
    const button = dialog.getByRole('button', { name: 'Export the minutes' })
    await button.press('Enter')
    await expect(dialog.getByText('The document is ready.')).toBeVisible({ timeout: 30_000 })
    await expect(button).toBeFocused()
  })
})

test('a dialog gives the focus back to where it was opened, the second time too', async ({ app, desk }) => {
  await beginWorkshop(desk, 'Back')
  await desk.getByRole('button', { name: 'Start step 1' }).click()
  await say(desk, 'a Ask the supplier', 'A1')
  const menu = desk.getByRole('button', { name: 'Menu' })
  for (const _ of [1, 2, 3]) {
    await openDialog(desk, 'People')
    await closeDialog(desk)
    await expect(menu).toBeFocused()
  }

  await test.step('the menu of a row', async () => {
    const more = desk.getByRole('button', { name: 'More for A1' })
    await more.press('Enter')
    await expect(desk.getByRole('menu')).toBeVisible()
    await desk.keyboard.press('Escape')
    await expect(desk.getByRole('menu')).toBeHidden()
    await expect(more).toBeFocused()
    for (const _ of [1, 2]) {
      await more.press('Enter')
      await desk.getByRole('menuitem', { name: /^Link/ }).press('Enter')
      await expectFocusIn(desk.getByRole('dialog'))
      await closeDialog(desk)
      await expect(entryRow(desk, 'A1').getByRole('button').and(desk.locator(':focus'))).toHaveCount(1)
    }
  })

  await test.step('a dialog that came up from another one', async () => {
    const warnings = await openWarnings(desk)
    await warnings.getByRole('button', { name: 'Open A1' }).first().click()
    await expect(desk.getByRole('dialog', { name: /A1/ })).toBeVisible()
    await closeDialog(desk)
    await expect(desk.getByRole('button', { name: /^All \d+ hints$/ })).toBeFocused()
  })

  await test.step('the reason why a file was not opened', async () => {
    writeFileSync(join(app.data, 'workshops', 'broken.walkthrough'), 'not a workshop')
    const files = await openDialog(desk, 'Open…')
    await files.getByRole('button', { name: /broken/ }).click()
    await desk.getByRole('button', { name: 'Dismiss' }).press('Enter')
    await expect(desk.getByRole('dialog')).toBeHidden()
    await expect(menu).toBeFocused()
  })
})

test('on the start screen too, the reason why a file was not opened gives the focus back', async ({
  app,
  desk,
}) => {
  await beginWorkshop(desk, 'Another')
  await saved(desk)
  writeFileSync(join(app.data, 'workshops', 'broken.walkthrough'), 'not a workshop')
  await chooseFromMenu(desk, /^Close workshop/)
  await desk.getByRole('button', { name: 'Open a file' }).press('Enter')
  await desk
    .getByRole('dialog')
    .getByRole('button', { name: /broken/ })
    .click()
  await desk.getByRole('button', { name: 'Dismiss' }).press('Enter')
  await expect(desk.getByRole('button', { name: 'Dismiss' })).toBeHidden()
  await expect(desk.getByRole('button', { name: 'Open a file' })).toBeFocused()
})
