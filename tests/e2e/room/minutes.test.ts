import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import mammoth from 'mammoth'
import { beginWorkshop, entryRow, readState, saved, workshopFiles } from '../browser/deskPage.ts'
import { closeDialog, openVote, setNamingRule } from './deskRoom.ts'
import type { Phone } from './phonePage.ts'
import { expect, test } from './roomTest.ts'

async function exportMinutes(desk: Page, data: string): Promise<string> {
  await desk.getByRole('button', { name: 'Export minutes' }).click()
  await desk.getByRole('button', { name: 'Export the minutes' }).click()
  await expect(desk.getByRole('dialog')).toContainText('.docx')
  await closeDialog(desk)
  const [path] = workshopFiles(data, '.docx')
  return (await mammoth.extractRawText({ buffer: readFileSync(String(path)) })).value
}

/** What a phone remembers of its joining: the key to the room, which nobody else may hold. */
const tokenOf = ({ page }: Phone): Promise<string> =>
  page.evaluate(() => JSON.parse(localStorage.getItem('walkthrough.phone.identity') ?? '{}').token)

test('the minutes hold who was there, the votes, the questions, the parking lot and the rule on names', async ({
  app,
  desk,
  room,
}) => {
  await beginWorkshop(desk, 'All of it in the minutes')
  await room.invite()
  await closeDialog(desk)
  await desk.getByRole('button', { name: 'Start step 1' }).click()
  const ann = await room.phone()
  const ben = await room.phone()
  const cleo = await room.phone()
  await ann.joinByLink('Ann Berg', 'Legal')
  await ben.joinByCode('Ben Osei', 'ICT')
  await cleo.joinByLink('Cleo Marin', null)
  await ann.say('Question', 'Who keeps the logs?')
  await ben.say('Question', 'Is there a spare?')
  await cleo.say('Note', 'To be parked for later')
  await ben.say('Risk', 'Default passwords')
  await expect(entryRow(desk, 'R1')).toContainText('Ben Osei')

  await test.step('a question is answered, an entry is parked', async () => {
    await desk.keyboard.press('Escape')
    await desk.keyboard.press('Shift+Q')
    const queue = desk.getByRole('dialog', { name: 'Open questions' })
    await queue.getByRole('button', { name: 'Write the answer to Q1' }).click()
    await queue.getByRole('textbox', { name: 'Answer to Q1' }).fill('The laboratory keeps them')
    await queue.getByRole('button', { name: 'Save as answered' }).click()
    await expect(queue.getByRole('listitem', { name: /^Q1/ })).toHaveCount(0)
    await closeDialog(desk)
    await entryRow(desk, 'N1').getByRole('button', { name: 'More for N1' }).click()
    await desk.getByRole('menuitem', { name: /^Put in the parking lot/ }).click()
    await expect(entryRow(desk, 'N1')).toBeHidden()
  })
  await test.step('a vote ends in a tie', async () => {
    await openVote(desk, { title: 'Which risk first?', options: ['Passwords', 'Remote access'], dots: 2 })
    await ann.giveDots('Passwords', 2)
    await ben.giveDots('Remote access', 2)
    await expect(ben.vote.getByText('2 people have voted.')).toBeVisible()
    await expect(ann.vote.getByText('2 people have voted.')).toBeVisible()
    await desk.getByRole('button', { name: /^Close the vote \S+ and show the result$/ }).click()
    await expect(ann.vote.getByText(/^A tie for the first place/)).toBeVisible()
  })
  await saved(desk)
  const text = await exportMinutes(desk, app.data)
  const held = [
    'Ann Berg',
    'Ben Osei',
    'Cleo Marin',
    'Who keeps the logs?',
    'The laboratory keeps them',
    'Is there a spare?',
    'To be parked for later',
    'Default passwords',
    'Which risk first?',
    'A tie for the first place: Passwords; Remote access.',
    '2 people voted, in secret.',
    'Rule on names when these minutes were made: With names',
  ]
  expect(held.filter(words => !text.includes(words))).toEqual([])
  expect(text).toMatch(/parking lot/i)
})

test('an anonymous workshop stores nobody’s name and nobody’s key, not in the file, the desk’s memory, the log or the minutes', async ({
  app,
  desk,
  room,
}) => {
  const spoken: string[] = []
  const write = process.stderr.write
  process.stderr.write = ((chunk: string | Uint8Array, ...more: never[]) => {
    spoken.push(String(chunk))
    return write.call(process.stderr, chunk, ...more)
  }) as typeof write
  await beginWorkshop(desk, 'Said without names')
  await room.invite()
  await setNamingRule(desk, 'Anonymous')
  await closeDialog(desk)
  await desk.getByRole('button', { name: 'Start step 1' }).click()

  const secret = 'Zacharias Quillfeather'
  const ann = await room.phone()
  const ben = await room.phone()
  // This phone knows its owner's name from another day.
  await ann.page.addInitScript(name => {
    const key = 'walkthrough.phone.identity'
    localStorage.getItem(key) ?? localStorage.setItem(key, JSON.stringify({ name, laneId: null }))
  }, secret)
  await ann.joinByLink(null, 'Legal')
  await ben.joinByCode(null, 'ICT')
  await expect(ann.page.getByText('Sent without your name and lane.')).toBeVisible()
  await ann.say('Risk', 'Nobody dares to say this')
  await ann.say('Question', 'Why did nobody ask?')
  await openVote(desk, { title: 'Go on?', options: ['Yes', 'No'], dots: 1 })
  await ann.giveDots('Yes', 1)
  await expect(ann.vote.getByText('1 person has voted.')).toBeVisible()
  await desk.getByRole('button', { name: /^Close the vote/ }).click()

  const other = ben.others.getByRole('listitem').filter({ hasText: 'Nobody dares' })
  await expect(other).toBeVisible()
  await expect(other).not.toContainText(/Legal|Zacharias/)
  const token = await tokenOf(ann)
  expect(token.length).toBeGreaterThan(30)
  expect(await ann.page.evaluate(() => JSON.stringify(localStorage))).toContain(secret)

  const minutes = await exportMinutes(desk, app.data)
  expect(minutes).toContain('Nobody dares to say this')
  expect(minutes).toContain('Anonymous')
  const memory = await heapOf(desk)
  expect(memory).toContain('Nobody dares to say this')
  await desk.goto('about:blank')
  await app.stop()
  process.stderr.write = write
  const files = readdirSync(app.data, { recursive: true, withFileTypes: true })
    .filter(file => file.isFile())
    .map(file => readFileSync(join(file.parentPath, file.name), 'latin1'))
  expect(files.join()).toContain('Nobody dares to say this')
  const [file] = workshopFiles(app.data, '.walkthrough')
  const state = JSON.stringify(readState(String(file)))
  for (const place of [minutes, memory, state, spoken.join(), ...files])
    for (const word of [secret, 'Quillfeather', token]) expect(place.includes(word), word).toBe(false)
})

/** Everything that lives in the page's memory, every string included. */
async function heapOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page)
  const chunks: string[] = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await session.detach()
  return chunks.join('')
}
