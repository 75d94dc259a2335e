import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from '../app.ts'
import { captureField } from './deskPage.ts'

const cli = (args: readonly string[], input = ''): string =>
  execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', 'electron/cli.ts', ...args], {
    input,
    encoding: 'utf8',
  })

/** One step in which so many notes were taken: N1 to N{count}. */
function longStep(folder: string, count: number): string {
  const file = join(folder, 'long.walkthrough')
  cli(['new', file, '--title', 'A long step'])
  const commands = Array.from({ length: count }, (_, at) => ({
    id: `c${at}`,
    type: 'addEntry',
    entryId: `e${at}`,
    kind: 'note',
    text: `Said as number ${at + 1}`,
    stepId: 's1',
    laneId: null,
  }))
  cli(['apply', file], commands.map(command => `${JSON.stringify(command)}\n`).join(''))
  return file
}

test('a step with many entries shows the newest, and the earlier ones as soon as one looks up', async ({
  app,
  page,
}) => {
  const { deskUrl } = await app.restart([longStep(app.data, 60)])
  await page.goto(deskUrl)
  const list = page.getByRole('list', { name: 'Entries of this step' })
  await expect(list.getByText('Said as number 60', { exact: true })).toBeInViewport()
  await expect(list.getByText('Said as number 1', { exact: true })).toHaveCount(0)

  await list.hover()
  await expect(async () => {
    await page.mouse.wheel(0, -4000)
    await expect(list.getByText('Said as number 1', { exact: true })).toBeInViewport({ timeout: 250 })
  }).toPass()
  await expect(list.getByRole('button', { name: /earlier entr/ })).toHaveCount(0)

  await captureField(page).fill('n Said after looking up')
  await captureField(page).press('Enter')
  await expect(list.getByText('Said after looking up')).toBeInViewport()
})

test('by keyboard the rows above follow one after another', async ({ app, page }) => {
  const { deskUrl } = await app.restart([longStep(app.data, 40)])
  await page.goto(deskUrl)
  const list = page.getByRole('list', { name: 'Entries of this step' })
  await list.getByRole('button', { name: /^N40/ }).focus()
  for (let at = 39; at >= 15; at -= 1) {
    await page.keyboard.press('ArrowUp')
    await expect(list.getByRole('button', { name: new RegExp(`^N${at}\\b`) })).toBeFocused()
  }
  await page.keyboard.press('Home')
  await expect(list.getByRole('button', { name: /^N1\b/ })).toBeFocused()
})
