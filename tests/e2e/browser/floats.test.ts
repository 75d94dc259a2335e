import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../app.ts'
import { beginWorkshop, captureField, entryRow, expectFocusIn, say } from './deskPage.ts'

type Float = { kind: 'menu' | 'dialog'; button: (desk: Page) => Locator }
const named = (desk: Page, name: RegExp | string): Locator =>
  desk.getByRole('button', { name, exact: typeof name === 'string' })
const inCapture = (desk: Page, name: RegExp | string): Locator =>
  desk.getByRole('region', { name: 'Write down what was said' }).getByRole('button', { name })

const floats: Readonly<Record<string, Float>> = {
  'the main menu': { kind: 'menu', button: desk => named(desk, 'Menu') },
  'what the wall shows': { kind: 'menu', button: desk => named(desk, 'What the wall shows') },
  'the name of the step': { kind: 'dialog', button: desk => named(desk, 'Rename the step').first() },
  'the tools of the step': { kind: 'dialog', button: desk => named(desk, 'Change the tools of this step') },
  'the letters of an actor': {
    kind: 'menu',
    button: desk =>
      desk.getByRole('toolbar', { name: 'Who does what' }).getByRole('button', { name: /^CISO/ }),
  },
  'the menu of an entry': { kind: 'menu', button: desk => entryRow(desk, 'N1').getByRole('button').last() },
  'where an entry goes': { kind: 'menu', button: desk => inCapture(desk, /Whole room/) },
  'an owner': { kind: 'dialog', button: desk => inCapture(desk, 'Owner') },
  'a date': { kind: 'dialog', button: desk => inCapture(desk, /^Due/) },
  'a priority': { kind: 'dialog', button: desk => inCapture(desk, 'Priority') },
}

test('what floats beside a button stands whole in the window, takes the focus and gives it back', async ({
  desk,
}) => {
  await desk.setViewportSize({ width: 1366, height: 768 })
  await beginWorkshop(desk, 'Floats')
  await desk.getByRole('button', { name: 'Start step 1' }).click()
  await say(desk, 'n Something was said', 'N1')
  await captureField(desk).pressSequentially('a Ask for it')
  await desk.getByRole('button', { name: 'Who does what' }).click()
  for (const [what, { kind, button }] of Object.entries(floats))
    await test.step(what, async () => {
      const float = desk.getByRole(kind)
      await button(desk).click()
      await expect(float).toBeInViewport({ ratio: 1 })
      await expectFocusIn(float)
      await desk.keyboard.press('Escape')
      await expect(float).toBeHidden()
      await expect(button(desk)).toBeFocused()
      await button(desk).press('Enter')
      await expectFocusIn(float)
      await button(desk).click()
      await expect(float).toBeHidden()
    })
  await expect(captureField(desk)).toHaveValue('Ask for it')
})

test('what a sign means is said where the pointer rests on it and where the keyboard gets to it', async ({
  desk,
}) => {
  await beginWorkshop(desk, 'Hints')
  const hint = desk.getByRole('tooltip')
  await named(desk, 'Rename the step').hover()
  await expect(hint).toHaveText('Rename the step')
  const tool = named(desk, /^CST:/)
  await tool.hover()
  await expect(hint).toContainText('Compliance Support Tool')
  await expect(hint).toContainText('GDPR')
  await expect(hint).toBeInViewport({ ratio: 1 })
  await desk.keyboard.press('Escape')
  await expect(hint).toBeHidden()
  await named(desk, 'Rename the step').focus()
  await desk.keyboard.press('Tab')
  await expect(tool).toBeFocused()
  await expect(hint).toContainText('Compliance Support Tool')
  await desk.keyboard.press('Tab')
  await expect(hint).toHaveText('Change the tools of this step')
  await captureField(desk).click()
  await expect(hint).toBeHidden()
})
