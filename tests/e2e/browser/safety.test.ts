import { readFileSync, writeFileSync } from 'node:fs'
import { expect, hostGone, test } from '../app.ts'
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

test.describe('when the host goes away', () => {
  test.use({ expectedErrors: hostGone })

  test('after a crash the app offers the workshop, and everything acknowledged is in it', async ({
    app,
    desk,
  }) => {
    await beginWorkshop(desk, 'Cut short')
    await desk.getByRole('button', { name: 'Start step 1' }).click()
    await say(desk, 'd Keep two analysers as spare', 'D1')
    await saved(desk)
    await desk.goto('about:blank')
    await app.stop('SIGKILL')
    const again = await app.restart()
    await desk.goto(again.deskUrl)
    await expect(
      desk.getByRole('heading', { name: '“Cut short” was still open when the app ended' }),
    ).toBeVisible()
    await desk.getByRole('button', { name: 'Go on with it' }).click()
    await expect(entryRow(desk, 'D1')).toBeVisible()
  })

  test('what is typed while the host is gone is kept on screen and written once when it is back', async ({
    app,
    desk,
  }) => {
    await beginWorkshop(desk, 'Nothing lost')
    await desk.getByRole('button', { name: 'Start step 1' }).click()
    await say(desk, 'n Said before', 'N1')
    const [file] = workshopFiles(app.data, '.walkthrough')
    await app.stop('SIGKILL')
    await captureField(desk).fill('n Said while nobody listened')
    await captureField(desk).press('Enter')
    await expect(entryRow(desk, 'N2')).toBeVisible()
    await expect(desk.getByRole('contentinfo').getByText(/not saved/i)).toBeVisible()

    const again = await app.restart(['--port', new URL(app.deskUrl).port, String(file)])
    expect(new URL(again.deskUrl).port).toBe(new URL(app.deskUrl).port)
    await saved(desk)
    await expect(entryRow(desk, 'N2')).toBeVisible()
    await desk.goto('about:blank')
    await again.stop()
    const text = JSON.stringify(readState(String(file)))
    expect(text.split('Said while nobody listened')).toHaveLength(2)
  })

  test('a dialog that cannot be had then takes nothing along, and is there when the host is back', async ({
    app,
    desk,
  }) => {
    await beginWorkshop(desk, 'Parts')
    await captureField(desk).fill('half a sentence')
    const [file] = workshopFiles(app.data, '.walkthrough')
    await app.stop('SIGKILL')
    const lanes = desk.getByRole('dialog', { name: 'Lanes' })
    for (const time of ['first', 'second'])
      await test.step(`the ${time} time`, async () => {
        await chooseFromMenu(desk, /^Lanes/)
        await expect(desk.getByText('This cannot be opened now: the app does not answer.')).toBeVisible()
        await expect(captureField(desk)).toHaveValue('half a sentence')
        await desk.getByRole('button', { name: 'Close this notice' }).click()
      })

    await app.restart(['--port', new URL(app.deskUrl).port, String(file)])
    await expect(desk.getByText('The program behind this page does not answer.')).toBeHidden()
    await chooseFromMenu(desk, /^Lanes/)
    await expect(lanes).toBeVisible()
    // Its own styles came as well, on the second asking.
    await expect(lanes.getByText(/entries$/).first()).toHaveCSS('text-align', 'end')
    await expectFocusIn(lanes)
  })
})

test('when another program writes over the open file, the desk says where the workshop goes on', async ({
  app,
  desk,
}) => {
  await beginWorkshop(desk, 'Synchronised')
  await say(desk, 'n Said before', 'N1')
  await saved(desk)
  const [file] = workshopFiles(app.data, '.walkthrough')
  writeFileSync(String(file), 'put here by a program that heeds no lock')
  await say(desk, 'n Said after', 'N2')
  await expect(desk.getByText('the workshop goes on in “Synchronised (2).walkthrough”')).toBeVisible()
  await saved(desk)
  await app.stop()
  expect(readFileSync(String(file), 'utf8')).toBe('put here by a program that heeds no lock')
  const text = JSON.stringify(readState(String(file).replace('.walkthrough', ' (2).walkthrough')))
  expect(text).toContain('Said before')
  expect(text).toContain('Said after')
})

test('a damaged file is named as such, opened no further, and what is intact is salvaged', async ({
  app,
  desk,
}) => {
  await beginWorkshop(desk, 'Soon damaged')
  await say(desk, 'n Safe before the damage', 'N1')
  await chooseFromMenu(desk, /^Close workshop/)
  await expect(desk.getByRole('heading', { name: 'Recent workshops' })).toBeVisible()
  const [file] = workshopFiles(app.data, '.walkthrough')
  const { DatabaseSync } = await import('node:sqlite')
  const database = new DatabaseSync(String(file))
  database.exec(
    "UPDATE event SET body = replace(body, 'Safe', 'Fake') WHERE seq = (SELECT max(seq) FROM event)",
  )
  database.close()
  await desk.getByRole('button', { name: /^Soon damaged/ }).click()
  await expect(desk.getByText(/damaged/i).first()).toBeVisible()
  await desk.getByRole('button', { name: /salvage|rescue/i }).click()
  await expect(desk.getByRole('heading', { level: 1, name: /Soon damaged/ })).toBeVisible()
})

test.describe('the content security policy', () => {
  test.use({ expectedErrors: /Content Security Policy/ })

  test('the page may not reach anything but its own host', async ({ desk }) => {
    const blocked = await desk.evaluate(async () => {
      const violations: string[] = []
      document.addEventListener('securitypolicyviolation', event => violations.push(event.blockedURI))
      await fetch('http://127.0.0.1:9/elsewhere').catch(() => undefined)
      await new Promise(resolve => setTimeout(resolve))
      return violations
    })
    expect(blocked.join()).toContain('127.0.0.1:9')
  })
})
