import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from '../app.ts'
import { closeDialog, openDialog, openWarnings } from './deskDialogs.ts'
import { beginWorkshop, entryRow, expectFocusIn, saved, say } from './deskPage.ts'

test('Escape in the cell of a name leaves the name as it was; a second one closes the dialog', async ({
  desk,
}) => {
  await beginWorkshop(desk, 'Names')
  const dialog = await openDialog(desk, 'Lanes')
  const cell = dialog.getByRole('textbox', { name: 'Short name of CISO' })
  await cell.fill('CIS')
  await cell.press('Escape')
  await expect(dialog).toBeVisible()
  await expect(cell).toHaveValue('CISO')
  await closeDialog(desk)
  const again = await openDialog(desk, 'Lanes')
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
    await closeDialog(desk)
  })

  await test.step('an answer, in both places where it can be written', async () => {
    const questions = await openDialog(desk, 'Open questions')
    await questions.getByRole('button', { name: 'Write the answer to Q1' }).click()
    const answer = questions.getByRole('textbox', { name: 'Answer to Q1' })
    await answer.fill('The supplier')
    await answer.press('Escape')
    await expect(answer).toBeHidden()
    await expect(questions.getByRole('button', { name: 'Write the answer to Q1' })).toBeFocused()
    await closeDialog(desk)
    const warnings = await openWarnings(desk)
    const short = warnings.getByRole('textbox', { name: 'Answer to Q1' })
    await expect(short).toHaveValue('The supplier')
    await short.fill('The supplier pays')
    await closeDialog(desk)
    await openWarnings(desk)
    await expect(short).toHaveValue('The supplier pays')
    await closeDialog(desk)
  })

  await test.step('a person', async () => {
    const people = await openDialog(desk, 'People')
    await people.getByRole('textbox', { name: 'Add a person' }).fill('Ada Byron, officer')
    await closeDialog(desk)
    const again = await openDialog(desk, 'People')
    const line = again.getByRole('textbox', { name: 'Add a person' })
    await expect(line).toHaveValue('Ada Byron, officer')
    await again.getByRole('button', { name: 'Add', exact: true }).click()
    await expect(again.getByRole('textbox', { name: 'Name of Ada Byron' })).toBeVisible()
    await expect(line).toBeFocused()
    await expect(line).toHaveValue('')
    await closeDialog(desk)
  })

  await test.step('planned minutes are saved', async () => {
    const agenda = await openDialog(desk, 'Agenda and times')
    await agenda.getByRole('spinbutton', { name: 'Planned minutes of step 2' }).fill('37')
    await closeDialog(desk)
    const again = await openDialog(desk, 'Agenda and times')
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
  await closeDialog(desk)
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
  await closeDialog(desk)
  await openWarnings(desk)
  await expect(owner('A2')).toHaveValue('La')
  // Passing through writes nothing.
  await owner('A2').focus()
  await warnings.getByRole('button', { name: 'Close' }).focus()
  await expect(owner('A2')).toHaveValue('La')
  await closeDialog(desk)

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
    await closeDialog(desk)
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
