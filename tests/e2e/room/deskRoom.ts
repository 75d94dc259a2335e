import type { Locator, Page } from '@playwright/test'
import { expect } from '../app.ts'
import { expectFocusIn } from '../browser/deskPage.ts'

/** The room as the facilitator handles it at the desk: everything is found by role and name. */
export async function closeDialog(desk: Page): Promise<void> {
  await desk.keyboard.press('Escape')
  await expect(desk.getByRole('dialog')).toBeHidden()
}

export async function openDrawer(desk: Page): Promise<Locator> {
  await desk.getByRole('button', { name: /phones? in the room/ }).click()
  const drawer = desk.getByRole('dialog', { name: 'The room' })
  await expect(drawer).toBeVisible()
  return drawer
}

/** Opens the menu of somebody in the drawer and chooses what to do. */
export async function chooseFor(drawer: Locator, who: string, item: string | RegExp): Promise<void> {
  await drawer.getByRole('button', { name: `More for ${who}` }).click()
  await drawer.getByRole('menuitem', { name: item }).click()
}

/** A dot vote on typed choices in the step that the panel shows. */
export async function openVote(
  desk: Page,
  vote: { title: string; options: readonly string[]; dots: number },
): Promise<void> {
  await desk.getByRole('button', { name: 'Vote', exact: true }).click()
  const dialog = desk.getByRole('dialog', { name: 'New dot vote' })
  await expectFocusIn(dialog)
  await dialog.getByRole('textbox', { name: 'What is voted on' }).fill(vote.title)
  await dialog.getByRole('combobox', { name: 'Dots for each person' }).selectOption(String(vote.dots))
  await dialog.getByRole('textbox', { name: /^Choices/ }).fill(vote.options.join('\n'))
  await dialog.getByRole('button', { name: 'Open the vote' }).click()
  await expect(dialog).toBeHidden()
}

/** As the facilitator picks it in the invitation. */
export async function setNamingRule(
  desk: Page,
  rule: 'With names' | 'Lane only' | 'Anonymous',
): Promise<void> {
  const invite = desk.getByRole('dialog', { name: 'Invite phones' })
  await invite.getByRole('radio', { name: rule }).check()
  await expect(invite.getByRole('radio', { name: rule })).toBeChecked()
}
