import type { Locator, Page } from '@playwright/test'
import { expect } from '../app.ts'
import { chooseFromMenu, expectFocusIn } from './deskPage.ts'

/** @param item how the menu's entry begins. */
export async function openDialog(desk: Page, item: string): Promise<Locator> {
  await chooseFromMenu(desk, new RegExp(`^${item}`))
  const dialog = desk.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await expectFocusIn(dialog)
  return dialog
}

export async function openWarnings(desk: Page): Promise<Locator> {
  await desk.getByRole('button', { name: /^All \d+ hints$/ }).click()
  const dialog = desk.getByRole('dialog', { name: 'Warnings' })
  await expectFocusIn(dialog)
  return dialog
}

export async function closeDialog(desk: Page): Promise<void> {
  await desk.keyboard.press('Escape')
  await expect(desk.getByRole('dialog')).toBeHidden()
}
