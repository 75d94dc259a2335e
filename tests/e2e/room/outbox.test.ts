import { beginWorkshop, entryRow, readState, workshopFiles } from '../browser/deskPage.ts'
import { chooseFor, closeDialog, openDrawer } from './deskRoom.ts'
import { expect, test } from './roomTest.ts'

test.use({ expectedPhoneErrors: /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|WebSocket connection/ })

/** How often a text stands in the workshop's file. */
const timesIn = (data: string, text: string): number =>
  workshopFiles(data, '.walkthrough')
    .map(file => JSON.stringify((readState(file) as { entries: unknown }).entries))
    .join()
    .split(`"${text}"`).length - 1

test.beforeEach(async ({ desk, room }) => {
  await beginWorkshop(desk, 'Nothing typed is lost')
  await room.invite()
  await closeDialog(desk)
  await desk.getByRole('button', { name: 'Start step 1' }).click()
})

test('what is typed without a connection is kept, shown as not sent, and sent exactly once', async ({
  app,
  desk,
  room,
}) => {
  const ann = await room.phone()
  await ann.joinByLink('Ann Berg', 'Legal')
  await ann.say('Note', 'Before the Wi-Fi went')
  await ann.field.fill('Begun before, ')
  await ann.page.context().setOffline(true)
  await ann.field.pressSequentially('ended without Wi-Fi')
  await expect(ann.page.getByText('No connection. Go on writing: it is kept on this phone.')).toBeVisible({
    timeout: 15_000,
  })
  await ann.page.getByRole('button', { name: 'Send note' }).click()
  await ann.write('Risk', 'Also without Wi-Fi')
  await expect(ann.page.getByText('No connection. 2 not sent yet, kept on this phone.')).toBeVisible()
  await expect(ann.myEntry('ended without Wi-Fi')).toContainText('not sent yet')
  await expect(entryRow(desk, 'N2')).toHaveCount(0)

  await ann.page.context().setOffline(false)
  await expect(ann.myEntry('Begun before, ended without Wi-Fi')).toContainText('sent · N2')
  await expect(ann.myEntry('Also without Wi-Fi')).toContainText('sent · R1')
  await expect(entryRow(desk, 'N2')).toBeVisible()
  await expect(entryRow(desk, 'R1')).toBeVisible()
  await desk.goto('about:blank')
  await app.stop()
  expect(timesIn(app.data, 'Begun before, ended without Wi-Fi')).toBe(1)
  expect(timesIn(app.data, 'Also without Wi-Fi')).toBe(1)
})

test('a page that the phone threw away while it was offline still has everything when it is opened again', async ({
  app,
  desk,
  room,
}) => {
  const ann = await room.phone()
  await ann.joinByLink('Ann Berg', 'Legal')
  await ann.page.context().setOffline(true)
  await expect(ann.page.getByRole('button', { name: 'Try now' })).toBeVisible({ timeout: 15_000 })
  await ann.write('Note', 'Sent into the dark')
  await ann.field.fill('Not even finished')
  const context = ann.page.context()
  await ann.page.close()
  await context.setOffline(false)

  const page = await context.newPage()
  await page.goto(ann.origin)
  await expect(page.getByRole('textbox', { name: 'Your text' })).toHaveValue('Not even finished')
  await expect(page.getByRole('listitem').filter({ hasText: 'Sent into the dark' })).toContainText(
    'sent · N1',
  )
  await expect(entryRow(desk, 'N1')).toBeVisible()
  await desk.goto('about:blank')
  await app.stop()
  expect(timesIn(app.data, 'Sent into the dark')).toBe(1)
})

test('a reload keeps what waits, who somebody is and what stands in the field', async ({
  app,
  desk,
  room,
}) => {
  const ann = await room.phone()
  await ann.joinByLink('Ann Berg', 'Legal')
  const drawer = await openDrawer(desk)
  await chooseFor(drawer, 'Ann Berg', /^Mute/)
  await expect(ann.page.getByText('The facilitator has asked this phone to pause.')).toBeVisible()
  await ann.write('Decision', 'Waits through reloads')
  await ann.field.fill('Half a thought')
  for (let times = 0; times < 3; times++) {
    await ann.page.reload()
    await expect(ann.myEntry('Waits through reloads')).toContainText('not sent yet')
    await expect(ann.field).toHaveValue('Half a thought')
  }
  await expect(drawer.getByRole('list', { name: 'Here now' }).getByRole('listitem')).toHaveCount(1)
  await chooseFor(drawer, 'Ann Berg', /^Let send again/)
  await expect(ann.myEntry('Waits through reloads')).toContainText('sent · D1')
  await ann.page.reload()
  await expect(ann.page.getByText('Sent with your name: Ann Berg.')).toBeVisible()
  await desk.goto('about:blank')
  await app.stop()
  expect(timesIn(app.data, 'Waits through reloads')).toBe(1)
})

test('a room that is closed and opened again finds its phones back, with what they wrote meanwhile', async ({
  desk,
  room,
}) => {
  const ann = await room.phone()
  await ann.joinByLink('Ann Berg', 'Legal')
  await desk.keyboard.press('Escape')
  await desk.keyboard.press('i')
  const invite = desk.getByRole('dialog', { name: 'Invite phones' })
  await invite.getByRole('button', { name: 'Close the room…' }).click()
  await invite.getByRole('button', { name: 'Close the room', exact: true }).click()
  await expect(ann.page.getByRole('heading', { name: 'The room is closed' })).toBeVisible()
  const again = await room.invite()
  expect(`${ann.origin}`).toContain(`:${again.port}`)
  await closeDialog(desk)
  await ann.say('Note', 'Back by itself')
  await expect(desk.getByRole('button', { name: /^1 phone in the room/ })).toBeVisible()
})
