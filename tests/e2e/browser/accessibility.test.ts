import type { Page } from '@playwright/test'
import { expect, test } from '../app.ts'
import { expectNoGraveBarriers } from '../barriers.ts'
import { chooseFromMenu } from './deskPage.ts'

async function chooseTheme(desk: Page, name: string): Promise<void> {
  await desk.keyboard.press('ControlOrMeta+,')
  const preferences = desk.getByRole('dialog', { name: 'Preferences' })
  await preferences.getByText(name, { exact: true }).click()
  await expect(preferences.getByRole('radio', { name, exact: true })).toBeChecked()
  await desk.keyboard.press('Escape')
  await expect(preferences).toBeHidden()
}

const dialogs = [
  'Workshop details…',
  'People…',
  'Agenda and times…',
  'Lanes…',
  'Proposed elements…',
  'Parking lot…',
  'Preferences…',
  'Keyboard shortcuts…',
  'Search entries…',
  'All commands…',
  'Export minutes…',
  'Save a copy…',
  'New workshop…',
  'Open…',
]

for (const theme of ['Light', 'Dark', 'High contrast']) {
  test(`start, desk, table, wall and every dialog are free of barriers: ${theme}`, async ({
    desk,
    openWall,
  }) => {
    test.setTimeout(180_000)
    await expect(desk.getByRole('button', { name: 'Begin the workshop' })).toBeVisible()
    await chooseTheme(desk, theme)
    await expectNoGraveBarriers(desk, 'start')
    await desk.getByRole('button', { name: 'Try the sample' }).click()
    await expect(desk.getByRole('main')).toBeVisible()
    await expectNoGraveBarriers(desk, 'board')
    for (const name of dialogs) {
      await chooseFromMenu(desk, new RegExp(`^${name}`))
      await expect(desk.getByRole('dialog')).toBeVisible()
      await expectNoGraveBarriers(desk, name, '[role=dialog]')
      await desk.keyboard.press('Escape')
      await expect(desk.getByRole('dialog')).toBeHidden()
      await expect
        .poll(() => desk.evaluate(() => document.activeElement?.tagName), { message: `focus after ${name}` })
        .not.toBe('BODY')
    }
    await desk.getByRole('button', { name: 'Table', exact: true }).click()
    await expect(desk.getByRole('table')).toBeVisible()
    await expectNoGraveBarriers(desk, 'table')
    const wall = await openWall()
    await expect(wall.getByRole('heading', { level: 1 })).toBeVisible()
    await expectNoGraveBarriers(wall, 'wall')
  })
}

test('the table view is a real table: caption, column and row heads', async ({ desk }) => {
  await desk.getByRole('button', { name: 'Try the sample' }).click()
  await desk.getByRole('button', { name: 'Table', exact: true }).click()
  const table = desk.getByRole('table')
  await expect(table.getByRole('caption')).toBeVisible()
  // Eleven steps and the heads of the two phases; one more row names the columns.
  await expect(table.getByRole('rowheader')).toHaveCount(13)
  expect(await table.getByRole('columnheader').count()).toBeGreaterThan(2)
  await expect(table.getByRole('row')).toHaveCount(14)
})
