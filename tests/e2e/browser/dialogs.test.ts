import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../app.ts'
import { beginWorkshop, chooseFromMenu, entryRow, expectFocusIn, saved, say } from './deskPage.ts'

const openWarnings = async (desk: Page): Promise<Locator> => {
  await desk.getByRole('button', { name: /^All \d+ hints$/ }).click()
  const dialog = desk.getByRole('dialog', { name: 'Warnings' })
  await expectFocusIn(dialog)
  return dialog
}
const open = async (desk: Page, item: string): Promise<Locator> => {
  await chooseFromMenu(desk, new RegExp(`^${item}`))
  const dialog = desk.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await expectFocusIn(dialog)
  return dialog
}
const close = async (desk: Page): Promise<void> => {
  await desk.keyboard.press('Escape')
  await expect(desk.getByRole('dialog')).toBeHidden()
}

test('Escape in the cell of a name leaves the name as it was; a second one closes the dialog', async ({
  desk,
}) => {
  await beginWorkshop(desk, 'Names')
  const dialog = await open(desk, 'Lanes')
  const cell = dialog.getByRole('textbox', { name: 'Short name of CISO' })
  await cell.fill('CIS')
  await cell.press('Escape')
  await expect(dialog).toBeVisible()
  await expect(cell).toHaveValue('CISO')
  await close(desk)
  const again = await open(desk, 'Lanes')
  await expect(again.getByRole('textbox', { name: 'Short name of CISO' })).toHaveValue('CISO')
})

test('what was typed in a dialog and not saved is there when it is opened again', async ({ desk }) => {
  await beginWorkshop(desk, 'Nothing lost')
  await desk.getByRole('button', { name: 'Start step 1' }).click()
  await say(desk, 'r A note about the remote access', 'R1')
  await say(desk, 'q Who pays for the middleware?', 'Q1')

  await test.step('an action that follows from an entry: Escape closes the form, not the entry', async () => {
    await entryRow(desk, 'R1').getByRole('button').first().press('Enter')
    const editor = desk.getByRole('dialog', { name: /R1/ })
    const form = editor.getByRole('textbox', { name: 'What will be done' })
    await editor.getByRole('button', { name: 'Make an action from it' }).click()
    await form.fill('Switch it off @ICT')
    await form.press('Escape')
    await expect(form).toBeHidden()
    await expect(editor).toBeVisible()
    await editor.getByRole('button', { name: 'Make an action from it' }).click()
    await expect(form).toHaveValue('Switch it off @ICT')
    await form.press('Enter')
    await expect(editor.getByText('Switch it off')).toBeVisible()
    await editor.getByRole('button', { name: 'Make an action from it' }).click()
    await expect(form).toHaveValue('')
    await form.press('Escape')
    await close(desk)
  })

  await test.step('an answer, in both places where it can be written', async () => {
    const questions = await open(desk, 'Open questions')
    await questions.getByRole('button', { name: 'Write the answer to Q1' }).click()
    const answer = questions.getByRole('textbox', { name: 'Answer to Q1' })
    await answer.fill('The supplier')
    await answer.press('Escape')
    await expect(answer).toBeHidden()
    await expect(questions.getByRole('button', { name: 'Write the answer to Q1' })).toBeFocused()
    await close(desk)
    const warnings = await openWarnings(desk)
    const short = warnings.getByRole('textbox', { name: 'Answer to Q1' })
    await expect(short).toHaveValue('The supplier')
    await short.fill('The supplier pays')
    await close(desk)
    await openWarnings(desk)
    await expect(short).toHaveValue('The supplier pays')
    await close(desk)
  })

  await test.step('a person', async () => {
    const people = await open(desk, 'People')
    await people.getByRole('textbox', { name: 'Add a person' }).fill('Ada Byron, officer')
    await close(desk)
    const again = await open(desk, 'People')
    const line = again.getByRole('textbox', { name: 'Add a person' })
    await expect(line).toHaveValue('Ada Byron, officer')
    await again.getByRole('button', { name: 'Add', exact: true }).click()
    await expect(again.getByRole('textbox', { name: 'Name of Ada Byron' })).toBeVisible()
    await expect(line).toBeFocused()
    await expect(line).toHaveValue('')
    await close(desk)
  })

  await test.step('planned minutes are saved', async () => {
    const agenda = await open(desk, 'Agenda and times')
    await agenda.getByRole('spinbutton', { name: 'Planned minutes of step 2' }).fill('37')
    await close(desk)
    const again = await open(desk, 'Agenda and times')
    await expect(again.getByRole('spinbutton', { name: 'Planned minutes of step 2' })).toHaveValue('37')
  })
})

test('the guide opens on its first field, keeps what was typed and gives the focus back', async ({
  desk,
}) => {
  await beginWorkshop(desk, 'Guide')
  const pencil = desk.getByRole('button', { name: 'Edit goal and questions' })
  await pencil.click()
  const guide = desk.getByRole('dialog')
  await expect(guide.getByRole('textbox', { name: 'Ask the room' })).toBeFocused()
  await guide.getByRole('textbox', { name: 'Goal' }).fill('A better goal')
  await close(desk)
  await expect(pencil).toBeFocused()
  await pencil.press('Enter')
  await expect(guide.getByRole('textbox', { name: 'Goal' })).toHaveValue('A better goal')
  await guide.getByRole('button', { name: 'Save guide' }).click()
  await expect(guide).toBeHidden()
  await expect(pencil).toBeFocused()
})

test('an owner is set once and whole, and the button beside the field can be pressed while a name is half typed', async ({
  desk,
}) => {
  await beginWorkshop(desk, 'Owners')
  await desk.getByRole('button', { name: 'Start step 1' }).click()
  await say(desk, 'a Ask the supplier', 'A1')
  await say(desk, 'a Draw the network', 'A2')
  const warnings = await openWarnings(desk)
  const owner = (label: string) => warnings.getByRole('combobox', { name: `Owner of ${label}` })
  await owner('A1').pressSequentially('Clin')
  await owner('A1').press('ArrowDown')
  await owner('A1').press('Enter')
  await expect(owner('A1')).toBeHidden()
  await expect(warnings.getByLabel('Due date of A1')).toBeFocused()

  await owner('A2').pressSequentially('La')
  await warnings.getByRole('button', { name: 'Open A2' }).first().click()
  const editor = desk.getByRole('dialog', { name: /A2/ })
  await expect(editor.getByRole('combobox', { name: 'Owner' })).toHaveValue('')
  await close(desk)
  await openWarnings(desk)
  await expect(owner('A2')).toHaveValue('La')
  // Passing through writes nothing.
  await owner('A2').focus()
  await warnings.getByRole('button', { name: 'Close' }).focus()
  await expect(owner('A2')).toHaveValue('La')
  await close(desk)

  await expect(entryRow(desk, 'A1')).toContainText('Clinical Eng.')
  await desk.keyboard.press('ControlOrMeta+z')
  await expect(entryRow(desk, 'A1')).not.toContainText('Clin')
})

test('going through a list with the arrows does nothing yet; Enter and leaving it do', async ({ desk }) => {
  await beginWorkshop(desk, 'Lists')
  await desk.getByRole('button', { name: 'Start step 1' }).click()
  await say(desk, 'n Said in the room', 'N1')
  await entryRow(desk, 'N1').getByRole('button').first().press('Enter')
  const editor = desk.getByRole('dialog')
  await expectFocusIn(editor)
  const step = editor.getByRole('combobox', { name: 'Step' })
  const inPanel = entryRow(desk, 'N1')
  await step.focus()
  await step.press('ArrowDown')
  await step.press('ArrowDown')
  await expect(step).toHaveValue('s3')
  await expect(inPanel).toHaveCount(1)
  await step.press('ArrowUp')
  await step.press('Enter')
  await expect(inPanel).toHaveCount(0)
  await expect(step).toHaveValue('s2')
  await step.press('ArrowUp')
  await step.press('Tab')
  await expect(inPanel).toHaveCount(1)

  await test.step('chosen with the mouse, it is chosen at once', async () => {
    await editor.getByRole('combobox', { name: 'Lane' }).selectOption('ICT')
    await saved(desk)
    await close(desk)
    await expect(inPanel).toContainText('ICT')
  })
})

/** A workshop in which nobody is accountable in step 1 any more, nor in step 2. */
function withoutAccountable(folder: string): string {
  const file = join(folder, 'nobody.walkthrough')
  const cli = (args: readonly string[], input = ''): void => {
    execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', 'electron/cli.ts', ...args], {
      input,
    })
  }
  cli(['new', file, '--title', 'Nobody'])
  const commands = ['s1', 's2'].map(stepId => ({
    id: `c-${stepId}`,
    type: 'setInvolvement',
    stepId,
    laneId: 'CISO',
    letters: null,
  }))
  cli(['apply', file], commands.map(command => `${JSON.stringify(command)}\n`).join(''))
  return file
}

test('in the warnings an actor is made accountable with Enter, not on the way through the list', async ({
  app,
  page,
}) => {
  const { deskUrl } = await app.restart([withoutAccountable(app.data)])
  await page.goto(deskUrl)
  const warnings = await openWarnings(page)
  const first = warnings.getByRole('combobox', { name: 'Make accountable in step 1' })
  await first.focus()
  await first.press('ArrowDown')
  await first.press('ArrowDown')
  await expect(first).toHaveValue('DPO')
  await first.press('Escape')
  await expect(first).toHaveValue('')

  await first.press('ArrowDown')
  await first.press('Enter')
  await expect(first).toBeHidden()
  await expectFocusIn(warnings)

  await test.step('a button of the row can be pressed while another is looked at', async () => {
    const second = warnings.getByRole('combobox', { name: 'Make accountable in step 2' })
    await second.focus()
    await second.press('ArrowDown')
    await warnings
      .getByRole('listitem', { name: 'Step 2: nobody is accountable' })
      .getByRole('button', { name: 'Show step 2' })
      .click()
    await expect(warnings).toBeHidden()
    await openWarnings(page)
    await expect(second).toHaveValue('')
  })
})

test('whatever goes away in a dialog leaves the focus beside it', async ({ desk }) => {
  await beginWorkshop(desk, 'Focus')
  await desk.getByRole('button', { name: 'Start step 1' }).click()
  for (const number of [1, 2, 3]) await say(desk, `n Note ${number}`, `N${number}`)
  for (const number of [1, 2]) await say(desk, `q Question ${number}?`, `Q${number}`)

  await test.step('people', async () => {
    const people = await open(desk, 'People')
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
    await close(desk)
  })

  await test.step('proposed elements', async () => {
    const elements = await open(desk, 'Proposed elements')
    const confirm = elements.getByRole('button', { name: /^Confirm Actor: / })
    const second = await confirm.nth(1).getAttribute('aria-label')
    await confirm.first().press('Enter')
    await expect(elements.getByRole('button', { name: String(second), exact: true })).toBeFocused()
    await elements.getByRole('button', { name: 'Confirm all', exact: true }).press('Enter')
    await expect(elements.getByText('Everything is confirmed.')).toBeVisible()
    await expectFocusIn(elements)
    await close(desk)
  })

  await test.step('parking lot', async () => {
    for (const label of ['N1', 'N2']) {
      await entryRow(desk, label).getByRole('button').first().focus()
      await desk.keyboard.press('x')
      await expect(entryRow(desk, label)).toHaveCount(0)
    }
    const parking = await open(desk, 'Parking lot')
    await parking.getByRole('button', { name: 'Return to step: N1' }).press('Enter')
    await expect(parking.getByRole('button', { name: 'Return to step: N2' })).toBeFocused()
    await parking.getByRole('button', { name: 'Return to step: N2' }).press('Enter')
    await expect(parking.getByText('Nothing is parked.')).toBeVisible()
    await expectFocusIn(parking)
    await close(desk)
  })

  await test.step('questions', async () => {
    const questions = await open(desk, 'Open questions')
    await questions.getByRole('button', { name: 'Write the answer to Q1' }).press('Enter')
    await questions.getByRole('textbox', { name: 'Answer to Q1' }).fill('Yes')
    await questions.getByRole('textbox', { name: 'Answer to Q1' }).press('Enter')
    await expect(questions.getByRole('button', { name: 'Write the answer to Q2' })).toBeFocused()
    await close(desk)
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
    await close(desk)
  })

  await test.step('minutes of the agenda, saved with Enter', async () => {
    const agenda = await open(desk, 'Agenda and times')
    const minutes = agenda.getByRole('spinbutton', { name: 'Planned minutes of step 2' })
    await minutes.fill('41')
    await minutes.press('Enter')
    await saved(desk)
    await expect(minutes).toBeFocused()
    await close(desk)
  })

  await test.step('export', async () => {
    const dialog = await open(desk, 'Export minutes')
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
    await open(desk, 'People')
    await close(desk)
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
      await close(desk)
      await expect(entryRow(desk, 'A1').getByRole('button').and(desk.locator(':focus'))).toHaveCount(1)
    }
  })

  await test.step('a dialog that came up from another one', async () => {
    const warnings = await openWarnings(desk)
    await warnings.getByRole('button', { name: 'Open A1' }).first().click()
    await expect(desk.getByRole('dialog', { name: /A1/ })).toBeVisible()
    await close(desk)
    await expect(desk.getByRole('button', { name: /^All \d+ hints$/ })).toBeFocused()
  })

  await test.step('the reason why a file was not opened', async () => {
    writeFileSync(join(app.data, 'workshops', 'broken.walkthrough'), 'not a workshop')
    const files = await open(desk, 'Open…')
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
