import { expect, test, write } from './phoneTest.ts'

test('the page works although it is no secure context, and loads nothing from elsewhere', async ({
  joined,
}) => {
  const { page, address } = await joined()
  expect(await page.evaluate(() => isSecureContext)).toBe(false)
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  expect(loaded.filter(url => !url.startsWith(address.replace(/\/$/, '')) && !url.startsWith('ws'))).toEqual(
    [],
  )
})

test('half a sentence is still there after a reload, and so is who I am', async ({ joined }) => {
  const { page, room } = await joined()
  await page.getByRole('textbox', { name: 'Your text' }).fill('Half a sent')
  await page.getByRole('radio', { name: 'Risk' }).check()
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Your text' })).toHaveValue('Half a sent')
  await expect(page.getByRole('radio', { name: 'Risk' })).toBeChecked()
  expect(room.requests.at(-1)).toMatchObject({ token: 'token-of-this-phone', code: null })
})

test.describe('with the host gone for a while', () => {
  test.use({ expectedErrors: /WebSocket connection|ERR_CONNECTION/ })

  test('what is written meanwhile says so, goes out once and in order when the host is back', async ({
    joined,
    open,
  }) => {
    const { page, room } = await joined()
    await room.close()
    await write(page, 'Risk', 'First')
    await write(page, 'Question', 'Second')
    await expect(page.getByText('No connection. 2 not sent yet, kept on this phone.')).toBeVisible()
    await expect(page.getByText('not sent yet', { exact: true })).toHaveCount(2)

    const again = await open({ port: room.port })
    await expect.poll(() => again.received.length).toBe(2)
    expect(again.received.map(message => 'text' in message && message.text)).toEqual(['First', 'Second'])
    await expect(page.getByText(/not sent yet/)).toHaveCount(0)
  })

  test('it also survives a reload in between', async ({ joined, open }) => {
    const { page, room } = await joined()
    room.answerWith(() => null)
    await write(page, 'Note', 'Never answered')
    await expect.poll(() => room.received.length).toBe(2)
    const sent = room.received.at(-1)
    await room.close()
    const again = await open({ port: room.port })
    await page.reload()
    await expect.poll(() => again.received.length).toBe(1)
    expect(again.received[0]).toEqual(sent)
  })

  test('the laptop has another address: what was written comes along', async ({ joined, open }) => {
    const { page, room, address } = await joined()
    const moved = await open()
    await room.close()
    await write(page, 'Decision', 'Comes along')
    await page.getByText('Another address on the wall?').click({ timeout: 30_000 })
    await page
      .getByRole('textbox', { name: 'Address on the wall' })
      .fill(`${new URL(address).hostname}:${moved.port}`)
    await page.getByRole('button', { name: 'Go there' }).click()
    await expect.poll(() => moved.received.length).toBe(1)
    expect(moved.received[0]).toMatchObject({ type: 'addEntry', text: 'Comes along' })
    expect(moved.requests[0]).toMatchObject({ token: 'token-of-this-phone' })
    expect(new URL(page.url()).hash).toBe('')
  })
})

test('a change that came too late shows both texts, and mine can stand', async ({ joined }) => {
  const { page, room } = await joined()
  room.answerWith(message =>
    message.type === 'editEntry' && message.basedOn === 12
      ? {
          id: message.id,
          ok: false,
          reason: 'stale',
          message: 'Changed by somebody else.',
          current: 'Theirs',
        }
      : { id: message.id, ok: true },
  )
  await page.getByRole('button', { name: 'Change: Middleware needs SMBv1' }).click()
  await page.getByRole('textbox', { name: 'New text' }).fill('Mine')
  await page.getByRole('button', { name: 'Save change' }).click()
  await expect(page.getByText('Changed by somebody else.')).toBeVisible()
  await expect(page.getByText('Mine', { exact: true })).toBeVisible()
  await expect(page.getByText('Theirs', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Send mine instead' }).click()
  await expect.poll(() => room.received.filter(({ type }) => type === 'editEntry').length).toBe(2)
})

test('the room moves on while I write: the text stays with its step unless I say otherwise', async ({
  joined,
}) => {
  const { page, room } = await joined()
  await page.getByRole('textbox', { name: 'Your text' }).fill('About the offers')
  room.tell({ currentStepId: 's5' })
  await expect(page.getByRole('heading', { level: 1, name: /^Insert ad hoc/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Step 4', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await page.getByRole('button', { name: 'Send note' }).click()
  await expect.poll(() => room.received.at(-1)).toMatchObject({ text: 'About the offers', stepId: 's4' })
})

for (const [reason, heading, button] of [
  ['removed', 'You are no longer in this workshop', 'Join again with the code'],
  ['replaced', 'Open on another page', 'Go on here'],
  ['roomFull', 'The room is full', 'Try again'],
  ['protocolMismatch', 'This page is too old', 'Load the page again'],
] as const) {
  test(`ended, because ${reason}: says why, keeps the draft in sight and has a way on`, async ({
    joined,
  }) => {
    const { page, room } = await joined()
    await page.getByRole('textbox', { name: 'Your text' }).fill('Unfinished')
    room.refuse({ reason, message: `Because ${reason}.` })
    await expect(page.getByRole('heading', { name: heading })).toBeFocused()
    await expect(page.getByText(`Because ${reason}.`)).toBeVisible()
    await expect(page.getByText('Unfinished')).toBeVisible()
    room.refuse(null)
    await page.getByRole('button', { name: button }).click()
    if (reason === 'removed')
      await expect(page.getByRole('heading', { name: 'Join the workshop' })).toBeVisible()
    else await expect(page.getByRole('textbox', { name: 'Your text' })).toHaveValue('Unfinished')
  })
}

test('markup in every text is text', async ({ joined }) => {
  const nasty = '<img src=x onerror="document.title=`got in`"><script>document.title=`got in`</script>'
  const { page, room } = await joined({ shared: { title: nasty }, own: { name: nasty } })
  room.tell({
    shownQuestion: { label: nasty, text: nasty },
    entries: [
      {
        id: 'x',
        label: nasty,
        kind: 'note',
        text: nasty,
        stepId: 's4',
        author: nasty,
        laneName: nasty,
        answer: nasty,
      },
    ],
  })
  await expect(page.getByText(nasty).first()).toBeVisible()
  expect(await page.locator('img, main script').count()).toBe(0)
  expect(await page.title()).not.toBe('got in')
})
