import { beginWorkshop, entryRow, say } from '../browser/deskPage.ts'
import { closeDialog, openVote } from './deskRoom.ts'
import { expect, test } from './roomTest.ts'

test('what is collected privately is hidden from everybody but its author until the reveal', async ({
  desk,
  openWall,
  room,
}) => {
  await beginWorkshop(desk, 'Collect and reveal')
  const wall = await openWall()
  await room.invite()
  await closeDialog(desk)
  await desk.getByRole('button', { name: 'Start step 1' }).click()
  const ann = await room.phone()
  const ben = await room.phone()
  await ann.joinByLink('Ann Berg', 'Legal')
  await ben.joinByLink('Ben Osei', 'ICT')
  await test.step('whom the room has to do without is said once, on a small window and on a large one', async () => {
    const size = desk.viewportSize() ?? { width: 1280, height: 720 }
    for (const window of [size, { width: 1920, height: 1080 }, size]) {
      await desk.setViewportSize(window)
      await expect(desk.getByText('8 lanes are not in the room').filter({ visible: true })).toHaveCount(1)
    }
  })
  await say(desk, 'n Said before', 'N1')
  await desk.getByRole('button', { name: 'Collect privately' }).click()
  await expect(ann.page.getByText('The room sees entries of this step after the reveal.')).toBeVisible()

  await test.step('only counts are seen', async () => {
    await ann.say('Risk', 'Ann fears a vendor lock')
    await ben.say('Risk', 'Ben fears old firmware')
    const strip = desk.getByRole('region', { name: 'Private collecting' })
    await expect(strip).toContainText('2 collected, hidden')
    await expect(ann.others.getByRole('status')).toContainText('2 entries collected')
    await expect(ann.myEntry('Ann fears a vendor lock')).toContainText('not shown to the room yet')
    await expect(ann.page.getByText('Ben fears')).toHaveCount(0)
    await expect(desk.getByText(/(Ann|Ben) fears/)).toHaveCount(0)
    await expect(wall.getByText(/(Ann|Ben) fears/)).toHaveCount(0)
    await expect(wall.getByText('Said before')).toBeVisible()
  })
  await test.step('somebody who comes late sees no more', async () => {
    const late = await room.phone()
    await late.joinByCode('Late Lee', 'Procurement')
    await expect(late.others.getByText('Said before')).toBeVisible()
    await expect(late.page.getByText(/(Ann|Ben) fears/)).toHaveCount(0)
    await late.page.reload()
    await expect(late.others.getByRole('status')).toContainText('2 entries collected')
    await expect(late.page.getByText(/(Ann|Ben) fears/)).toHaveCount(0)
  })
  await test.step('revealed to everybody at once', async () => {
    await desk.getByRole('button', { name: 'Reveal 2 entries to everybody' }).click()
    await expect(entryRow(desk, 'R1')).toBeVisible()
    await expect(entryRow(desk, 'R2')).toBeVisible()
    await expect(ann.others.getByText('Ben fears old firmware')).toBeVisible()
    await expect(ben.others.getByText('Ann fears a vendor lock')).toBeVisible()
    await desk.keyboard.press('Escape')
    await expect(wall.getByText('Ben fears old firmware')).toBeVisible()
    await ann.say('Note', 'Seen at once')
    await expect(ben.others.getByText('Seen at once')).toBeVisible()
  })
})

test('a dot vote keeps its tally to itself until it is closed, and a tie is shown as a tie', async ({
  desk,
  openWall,
  room,
}) => {
  await beginWorkshop(desk, 'Vote')
  await desk.getByRole('button', { name: 'Start step 1' }).click()
  const wall = await openWall()
  await room.invite()
  await closeDialog(desk)
  const phones = [await room.phone(), await room.phone(), await room.phone()] as const
  const [ann, ben, cleo] = phones
  await ann.joinByLink('Ann Berg', 'Legal')
  await ben.joinByLink('Ben Osei', 'ICT')
  await cleo.joinByLink('Cleo Marin', null)
  const [north, south, west] = ['Northwind', 'Southgate', 'Westfield'] as const
  await openVote(desk, { title: 'Which offer first?', options: [north, south, west], dots: 3 })

  await test.step('dots are given, moved and counted', async () => {
    await ann.giveDots(north, 2)
    await ann.giveDots(west, 1)
    await expect(ann.vote.getByText('All your dots are given.')).toBeVisible()
    await expect(ann.vote.getByRole('button', { name: `One more dot for ${south}` })).toBeDisabled()
    await ben.giveDots(south, 2)
    await ben.giveDots(north, 1)
    await cleo.giveDots(south, 1)
    await ben.vote.getByRole('button', { name: `One dot less for ${north}` }).click()
    await cleo.giveDots(north, 1)
    for (const { vote } of phones) {
      await expect(vote.getByText('Your dots are counted.')).toBeVisible()
      await expect(vote.getByText('3 people have voted.')).toBeVisible()
    }
  })
  await test.step('nobody sees the tally', async () => {
    const strip = desk.getByRole('region', { name: 'Vote that is going on' })
    await expect(strip).toContainText('3 of 3 have voted')
    await expect(strip.getByText(/\bdots\b/)).toHaveCount(0)
    await expect(wall.getByText('Which offer first?')).toBeVisible()
    for (const { vote } of phones) await expect(vote.getByText(/^\d+ dots$/)).toHaveCount(0)
    await desk.keyboard.press('Escape')
    await desk.keyboard.press('Shift+V')
    const votes = desk.getByRole('dialog', { name: 'Votes' })
    await expect(votes.getByText('The tally is hidden until you close.')).toBeVisible()
    await expect(votes.getByRole('table')).toHaveCount(0)
    await closeDialog(desk)
  })
  await test.step('closed, it is a tie', async () => {
    await desk.getByRole('button', { name: /^Close the vote \S+ and show the result$/ }).click()
    for (const { vote } of phones) {
      await expect(vote.getByText('A tie for the first place: Northwind and Southgate.')).toBeVisible()
      await expect(vote.getByRole('listitem').filter({ hasText: west })).toContainText('1 dot')
    }
    await expect(ann.vote.getByRole('listitem').filter({ hasText: north })).toContainText('2 of them mine')
    await expect(wall.getByText(/tie/i).first()).toBeVisible()
    await desk.getByRole('button', { name: '1 result' }).click()
    const votes = desk.getByRole('dialog', { name: 'Votes' })
    await expect(votes.getByText('A tie: Northwind and Southgate.')).toBeVisible()
    await expect(votes.getByRole('row', { name: /1, tied Northwind/ })).toContainText('3')
  })
})
