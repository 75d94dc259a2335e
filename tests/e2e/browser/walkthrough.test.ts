import { readFileSync } from 'node:fs'
import mammoth from 'mammoth'
import { expect, test } from '../app.ts'
import {
  beginWorkshop,
  captureField,
  chooseFromMenu,
  entryRow,
  expectFocusIn,
  readState,
  saved,
  say,
  workshopFiles,
} from './deskPage.ts'

/** The main job, from opening to Word minutes, through what people see. */
test('a workshop is walked from the first step to the minutes, and is the same after it is opened again', async ({
  app,
  desk,
}) => {
  await beginWorkshop(desk, 'Walk of the wards')

  await test.step('details and people', async () => {
    await chooseFromMenu(desk, 'Workshop details…')
    const details = desk.getByRole('dialog')
    await expectFocusIn(details)
    await details.getByRole('textbox', { name: 'Place' }).fill('Room 4')
    await details.getByRole('textbox', { name: 'Reference' }).fill('PAN-7')
    await desk.keyboard.press('Escape')
    await expect(details).toBeHidden()
    await expect(desk.getByRole('banner')).toContainText('Room 4')
    await chooseFromMenu(desk, 'People…')
    const people = desk.getByRole('dialog')
    await expectFocusIn(people)
    await people.getByRole('textbox', { name: 'Add a person' }).fill('Ada Byron, security officer, CISO')
    await desk.keyboard.press('Enter')
    await expect(people.getByRole('textbox', { name: /Name.*Ada Byron/ })).toHaveValue('Ada Byron')
    await desk.keyboard.press('Escape')
  })

  await test.step('step 1 with its timer', async () => {
    await desk.getByRole('button', { name: 'Start step 1' }).click()
    const timer = desk.getByRole('banner').getByRole('timer')
    await expect(timer).toContainText(/19:5|20:00/)
    await desk.getByRole('button', { name: 'Five minutes more' }).click()
    await expect(timer).toContainText(/24:5|25:00/)
    await desk.getByRole('button', { name: 'One minute more' }).click()
    await expect(timer).toContainText(/25:5|26:00/)
    await desk.getByRole('button', { name: 'Pause the timebox' }).click()
    await desk.getByRole('button', { name: /^(Go on|Resume)/ }).click()
    await desk.getByRole('button', { name: 'Pause the timebox' }).waitFor()
  })

  await test.step('one entry of each kind', async () => {
    await say(desk, 'n Offer B came without an SBOM', 'N1')
    await say(desk, 'r Remote access is always on @ICT l4 i5', 'R1')
    await say(desk, 'q Who answers the supplier? @Legal', 'Q1')
    await say(desk, 'd No evidence counts as unknown @"Ada Byron"', 'D1')
    await say(desk, 'a Ask bidders B and C for the MDS2 form @"Ada Byron" !high 2027-01-15', 'A1')
    await expect(entryRow(desk, 'R1')).toContainText('20')
    await expect(entryRow(desk, 'A1')).toContainText('Ada Byron')
  })

  await test.step('fields in the editor', async () => {
    await entryRow(desk, 'Q1').getByRole('button').first().click()
    const editor = desk.getByRole('dialog', { name: 'Question Q1' })
    await expectFocusIn(editor)
    await editor.getByRole('textbox', { name: 'Answer', exact: true }).fill('The Procurement office')
    await editor.getByRole('combobox', { name: 'Status' }).selectOption({ label: 'Answered' })
    await desk.keyboard.press('Escape')
    await expect(editor).toBeHidden()
    await expect(captureOrRowFocused(desk)).resolves.toBe(true)
  })

  await test.step('one moved, one parked, undo and redo', async () => {
    await entryRow(desk, 'N1').getByRole('button').first().click()
    const editor = desk.getByRole('dialog', { name: 'Note N1' })
    await editor.getByRole('combobox', { name: 'Lane' }).selectOption({ label: 'Procurement' })
    await desk.keyboard.press('Escape')
    await expect(entryRow(desk, 'N1')).toContainText('Procurement')
    await entryRow(desk, 'D1').getByRole('button', { name: 'More for D1' }).click()
    await desk.getByRole('menuitem', { name: /^Put in the parking lot/ }).click()
    await expect(entryRow(desk, 'D1')).toBeHidden()
    await desk.getByRole('button', { name: /^Undo/ }).click()
    await expect(entryRow(desk, 'D1')).toBeVisible()
    await desk.getByRole('button', { name: /^Redo/ }).click()
    await expect(entryRow(desk, 'D1')).toBeHidden()
  })

  await test.step('a proposed element is confirmed', async () => {
    const confirm = desk.getByRole('button', { name: 'proposed: Confirm the responsibilities of this step' })
    await confirm.click()
    await expect(confirm).toBeHidden()
  })

  await test.step('all eleven steps', async () => {
    for (let number = 2; number <= 11; number += 1) {
      await desk.getByRole('button', { name: `Next: Step ${number}` }).click()
      await expect(
        desk.getByRole('banner').getByRole('button', { name: new RegExp(`^Step ${number}, on now`) }),
      ).toBeVisible()
      await say(desk, `n Said in step ${number}`, `N${number}`)
    }
    await chooseFromMenu(desk, /^End the walk/)
    await expect(desk.getByRole('banner')).toContainText('The walk has ended')
    await expect(desk.getByRole('img', { name: '11 of 11 steps done' })).toBeVisible()
  })

  await test.step('the documents', async () => {
    await desk.getByRole('button', { name: 'Export minutes' }).click()
    await desk.getByRole('button', { name: 'Export the minutes' }).click()
    await expect(desk.getByRole('dialog')).toContainText('.docx')
    await desk.keyboard.press('Escape')
    await chooseFromMenu(desk, /^Export action list/)
    await desk.getByRole('button', { name: 'Export the action list' }).click()
    await expect(desk.getByRole('dialog')).toContainText(/actions?\.docx/)
    await desk.keyboard.press('Escape')
    const documents = workshopFiles(app.data, '.docx')
    expect(documents).toHaveLength(2)
    const texts = await Promise.all(
      documents.map(async path => (await mammoth.extractRawText({ buffer: readFileSync(path) })).value),
    )
    for (const text of texts) expect(text).toContain('Ask bidders B and C for the MDS2 form')
    expect(texts.join()).toContain('The Procurement office')
  })

  await test.step('closed, the app ended, opened again: identical', async () => {
    await saved(desk)
    const [file] = workshopFiles(app.data, '.walkthrough')
    await chooseFromMenu(desk, /^Close workshop/)
    await expect(desk.getByRole('heading', { name: 'Recent workshops' })).toBeVisible()
    const before = readState(String(file))
    await desk.goto('about:blank')
    const again = await app.restart()
    await desk.goto(again.deskUrl)
    await desk.getByRole('button', { name: /^Walk of the wards/ }).click()
    await expect(desk.getByRole('heading', { level: 1, name: 'Walk of the wards' })).toBeVisible()
    await desk.getByRole('button', { name: 'Table', exact: true }).click()
    await expect(desk.getByRole('table')).toContainText('Said in step 11')
    await desk.goto('about:blank')
    await again.stop()
    expect(readState(String(file))).toEqual(before)
  })
})

/** Focus must be somewhere useful after a dialog closes, never on the page itself. */
async function captureOrRowFocused(desk: import('@playwright/test').Page): Promise<boolean> {
  return desk.evaluate(() => document.activeElement !== null && document.activeElement !== document.body)
}

test('the same by keyboard alone', async ({ app, desk }) => {
  const keys = desk.keyboard
  await expect(desk.getByRole('textbox', { name: 'Title' })).toBeFocused()
  await keys.press('ControlOrMeta+A')
  await keys.type('Hands off the mouse')
  await keys.press('Enter')
  await expect(desk.getByRole('heading', { level: 1, name: 'Hands off the mouse' })).toBeVisible()

  const sayByKeys = async (line: string, label: string): Promise<void> => {
    await keys.type(line)
    await keys.press('Enter')
    await expect(entryRow(desk, label)).toBeVisible()
    await expect(captureField(desk)).toBeFocused()
  }
  const command = async (name: string): Promise<void> => {
    await keys.press('ControlOrMeta+K')
    await expect(desk.getByRole('dialog')).toBeVisible()
    await keys.type(name)
    await keys.press('Enter')
  }

  await keys.press('Alt+ArrowRight')
  await expect(desk.getByRole('banner').getByRole('timer')).toBeVisible()
  await keys.press('Escape')
  await keys.press('c')
  await expect(captureField(desk)).toBeFocused()
  await sayByKeys('n Offer B came without an SBOM', 'N1')
  await sayByKeys('r Remote access is always on @ICT l4 i5', 'R1')
  await sayByKeys('q Who answers the supplier? @Legal', 'Q1')
  await sayByKeys('d No evidence counts as unknown', 'D1')
  await sayByKeys('a Ask bidders for the MDS2 form @CE !high 2027-01-15', 'A1')

  await test.step('move, park, undo and redo', async () => {
    await keys.press('ArrowUp')
    const editor = desk.getByRole('dialog', { name: 'Action A1' })
    await expect(editor).toBeVisible()
    await editor.getByRole('combobox', { name: 'Step' }).focus()
    await keys.type('3')
    await keys.press('Escape')
    await expect(editor).toBeHidden()
    await expect(entryRow(desk, 'A1')).toBeHidden()
    await entryRow(desk, 'N1').getByRole('button').first().focus()
    await keys.press('x')
    await expect(entryRow(desk, 'N1')).toBeHidden()
    await keys.press('ControlOrMeta+Z')
    await expect(entryRow(desk, 'N1')).toBeVisible()
    await keys.press('ControlOrMeta+Shift+Z')
    await expect(entryRow(desk, 'N1')).toBeHidden()
  })

  await test.step('confirm a proposal', async () => {
    const confirm = desk.getByRole('button', { name: 'proposed: Confirm the responsibilities of this step' })
    await confirm.focus()
    await keys.press('Enter')
    await expect(confirm).toBeHidden()
  })

  await test.step('the remaining steps', async () => {
    for (let number = 2; number <= 11; number += 1) {
      await keys.press('Alt+ArrowRight')
      await expect(
        desk.getByRole('banner').getByRole('button', { name: new RegExp(`^Step ${number}, on now`) }),
      ).toBeVisible()
    }
    await command('End the walk')
    await expect(desk.getByRole('banner')).toContainText('The walk has ended')
  })

  await test.step('export and close', async () => {
    await keys.press('ControlOrMeta+E')
    await desk.getByRole('button', { name: 'Export the minutes' }).focus()
    await keys.press('Enter')
    await expect(desk.getByRole('dialog')).toContainText('.docx')
    await keys.press('Escape')
    await keys.press('ControlOrMeta+Shift+E')
    await desk.getByRole('button', { name: 'Export the action list' }).focus()
    await keys.press('Enter')
    await expect(desk.getByRole('dialog')).toContainText(/actions?\.docx/)
    await keys.press('Escape')
    expect(workshopFiles(app.data, '.docx')).toHaveLength(2)
    await saved(desk)
    await command('Close workshop')
    await expect(desk.getByRole('heading', { name: 'Recent workshops' })).toBeVisible()
  })
  const [file] = workshopFiles(app.data, '.walkthrough')
  const before = readState(String(file))
  await desk.goto('about:blank')
  const again = await app.restart()
  await desk.goto(again.deskUrl)
  const recent = desk.getByRole('button', { name: /^Hands off the mouse/ })
  await recent.focus()
  await keys.press('Enter')
  await expect(desk.getByRole('heading', { level: 1, name: 'Hands off the mouse' })).toBeVisible()
  await desk.goto('about:blank')
  await again.stop()
  expect(readState(String(file))).toEqual(before)
})
