import { beginWorkshop, entryRow, say } from '../browser/deskPage.ts'
import { closeDialog } from './deskRoom.ts'
import { phoneSizes } from './phonePage.ts'
import { expect, test } from './roomTest.ts'

test('five phones join by link and by code, and what they send is on the wall and at the desk', async ({
  desk,
  openWall,
  room,
}) => {
  await beginWorkshop(desk, 'Everybody joins in')
  const wall = await openWall()
  await room.invite()
  await closeDialog(desk)
  const second = await room.secondLaptop()
  await expect(second.getByRole('heading', { level: 1, name: 'Everybody joins in' })).toBeVisible()

  const ann = await room.phone(phoneSizes.small)
  const ben = await room.phone(phoneSizes.old)
  const cleo = await room.phone(phoneSizes.medium)
  const dora = await room.phone(phoneSizes.large)
  const emil = await room.phone(phoneSizes.medium)
  await test.step('joining', async () => {
    await ann.joinByLink('Ann Berg', 'Legal')
    await ben.joinByCode('Ben Osei', 'ICT')
    await cleo.joinByLink('Cleo Marin', 'Procurement')
    await dora.joinByCode('Dora Lind', null)
    await emil.joinByLink('', 'Clinical Engineering')
    await expect(desk.getByRole('button', { name: /^5 phones in the room/ })).toBeVisible()
  })
  await test.step('the walk begins on every phone', async () => {
    await desk.getByRole('button', { name: 'Start step 1' }).click()
    for (const { page } of [ann, ben, cleo, dora, emil])
      await expect(page.getByRole('heading', { level: 1, name: /^Analyse proposals/ })).toBeVisible()
  })
  await test.step('each of the five kinds', async () => {
    expect(await ann.say('Note', 'Ann notes the contract')).toBe('N1')
    expect(await ben.say('Risk', 'Ben sees an open port')).toBe('R1')
    expect(await cleo.say('Question', 'Cleo asks for the budget')).toBe('Q1')
    expect(await dora.say('Decision', 'Dora decides on spares')).toBe('D1')
    expect(await emil.say('Action', 'Emil calls the supplier')).toBe('A1')
  })
  await test.step('seen by all', async () => {
    for (const label of ['N1', 'R1', 'Q1', 'D1', 'A1']) {
      await expect(entryRow(desk, label)).toBeVisible()
      await expect(entryRow(second, label)).toBeVisible()
    }
    await expect(entryRow(desk, 'R1')).toContainText('ICT')
    await expect(wall.getByText('Ben sees an open port')).toBeVisible()
    await expect(ann.others.getByText('Emil calls the supplier')).toBeVisible()
    await expect(ann.others.getByRole('listitem').filter({ hasText: 'Ben sees' })).toContainText(
      'Ben Osei, ICT',
    )
    await say(desk, 'n Said at the desk', 'N2')
    await say(second, 'n Said by the minute-taker', 'N3')
    for (const text of ['Said at the desk', 'Said by the minute-taker'])
      await expect(dora.others.getByText(text)).toBeVisible()
  })
  await test.step('my entry is changed and withdrawn by me', async () => {
    await ben.page.getByRole('button', { name: 'Change: Ben sees an open port' }).click()
    await ben.page.getByRole('textbox', { name: 'New text' }).fill('Ben sees two open ports')
    await ben.page.getByRole('button', { name: 'Save change' }).click()
    await expect(entryRow(desk, 'R1')).toContainText('Ben sees two open ports')
    await dora.page.getByRole('button', { name: 'Withdraw: Dora decides on spares' }).click()
    await dora.page.getByRole('button', { name: 'Yes, withdraw' }).click()
    await expect(entryRow(desk, 'D1')).toBeHidden()
    await expect(ben.page.getByRole('button', { name: /Ann notes/ })).toHaveCount(0)
  })
  await test.step('where the room walks, the phones walk', async () => {
    await desk.getByRole('button', { name: 'Next: Step 2' }).click()
    for (const { page } of [ann, ben, cleo, dora, emil])
      await expect(page.getByRole('heading', { level: 1, name: /^Assess the cyber risk/ })).toBeVisible()
  })
})

test('the wall says how to join as soon as the facilitator invites', async ({ desk, openWall, room }) => {
  await beginWorkshop(desk, 'How to join')
  const wall = await openWall()
  const { code, port } = await room.invite()
  await expect(wall.getByText(`127.0.0.1:${port}`)).toBeVisible()
  await expect(wall.getByText(`${code.slice(0, 3)} ${code.slice(3)}`)).toBeVisible()
  await expect(wall.getByRole('img', { name: /QR code/ })).toBeVisible()
})
