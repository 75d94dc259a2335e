import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect } from '../app.ts'

/** The desk as a facilitator sees it: everything is found by role and name. */
export const captureField = (desk: Page): Locator => desk.getByRole('textbox', { name: 'What was said' })
export const entryRow = (desk: Page, label: string): Locator =>
  desk
    .getByRole('list', { name: 'Entries of this step' })
    .getByRole('listitem', { name: new RegExp(`^${label}\\b`) })

export async function beginWorkshop(desk: Page, title: string): Promise<void> {
  await desk.getByRole('textbox', { name: 'Title' }).fill(title)
  await desk.getByRole('button', { name: 'Begin the workshop' }).click()
  await expect(desk.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

/** A dialog takes the focus in the moment after it came up; who types waits for that. */
export async function expectFocusIn(dialog: Locator): Promise<void> {
  await expect
    .poll(() => dialog.evaluate(element => element.contains(document.activeElement)), {
      message: 'the dialog has the focus',
    })
    .toBe(true)
}

/** Types a line as it is said and waits until it is seen, which is a moment before it is on disk (see `saved`). */
export async function say(desk: Page, line: string, label: string): Promise<void> {
  await captureField(desk).fill(line)
  await captureField(desk).press('Enter')
  await expect(entryRow(desk, label)).toBeVisible()
}

export async function chooseFromMenu(desk: Page, item: string | RegExp): Promise<void> {
  await desk.getByRole('button', { name: 'Menu' }).click()
  await desk.getByRole('menuitem', { name: item }).click()
}

export const saved = (desk: Page): Promise<void> =>
  expect(desk.getByRole('contentinfo').getByRole('status').first()).toHaveText('Saved')

/** Files of the workshops folder of a data folder, by ending. */
export const workshopFiles = (data: string, ending: string): string[] =>
  readdirSync(join(data, 'workshops'))
    .filter(name => name.endsWith(ending))
    .map(name => join(data, 'workshops', name))

/** The whole state of a workshop file as the command line reads it. */
export function readState(file: string): unknown {
  const output = execFileSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'electron/cli.ts', 'show', file],
    {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  )
  return JSON.parse(output)
}
