import type { Page } from '@playwright/test'
import { initialStage } from '../../../shared/protocol/contract.ts'
import { ViewLine } from '../../room/roomApp.ts'
import { expect, hostGone, test } from '../app.ts'
import { expectNoBarriers } from '../barriers.ts'
import { beginWorkshop, chooseFromMenu, say } from './deskPage.ts'

test('the wall opens with the agenda, asks the room, shows what was said and ends with a summary', async ({
  desk,
  openWall,
}) => {
  const wall = await openWall()
  await expect(wall.getByRole('heading', { name: 'PANACEA Walk-through' })).toBeVisible()
  await beginWorkshop(desk, 'Scenes')
  await expect(wall.getByRole('listitem').filter({ hasText: 'Analyse and take action' })).toContainText(
    '15 min',
  )

  await desk.getByRole('button', { name: 'Start step 1' }).click()
  await expect(wall.getByRole('heading', { name: 'Questions for the room' })).toBeVisible()
  await say(desk, 'r Remote access is always on @ICT l4 i5', 'R1')
  await say(desk, 'a Ask for the SBOM !high', 'A1')
  const cards = wall.getByRole('listitem').filter({ hasText: /^(Risk|Action)/ })
  await expect(cards).toHaveText([
    /Action A1.*Ask for the SBOM.*no date yet/,
    /Risk R1.*20 high.*Remote access/,
  ])
  await expectNoBarriers(wall, 'what was said')
  await chooseBrightWall(desk)
  await expectNoBarriers(wall, 'what was said, bright')

  await chooseFromMenu(desk, /^End the walk/)
  await expect(wall.getByRole('heading', { name: 'Highest risks' })).toBeVisible()
  await expect(wall.getByRole('listitem').filter({ hasText: 'R1' })).toContainText(
    'Remote access is always on',
  )
  await expectNoBarriers(wall, 'summary, bright')
})

test.describe('when the app is gone', () => {
  test.use({ expectedErrors: hostGone })

  test('the wall keeps its last picture and says so', async ({ app, desk, openWall }) => {
    await beginWorkshop(desk, 'Gone')
    await desk.getByRole('button', { name: 'Start step 1' }).click()
    await say(desk, 'n Said before the crash', 'N1')
    const wall = await openWall()
    await expect(wall.getByText('Said before the crash')).toBeVisible()
    await desk.goto('about:blank')
    await app.stop('SIGKILL')
    await expect(wall.getByText('Connection lost, last picture')).toBeVisible()
    await expect(wall.getByText('Said before the crash')).toBeVisible()
  })
})

test('who is here with two people for each lane: the column says less, whole, and names stand whole', async ({
  app,
  openWall,
}) => {
  const desk = await ViewLine.open('desk', app.deskUrl)
  await desk.ask('newWorkshop', { title: 'Full house', processId: 'poct' })
  const { process } = (await desk.session()).state
  for (const { id: laneId } of process.actors)
    for (const name of ['Johannes Müller', 'Peter van den Berg']) {
      const personId = `${laneId}-${name.length}`
      const person = { type: 'addPerson', personId, name, role: '', laneId, attendance: 'present' } as const
      await desk.ask('send', { command: { id: `add-${personId}`, ...person } })
    }
  const wall = await openWall()
  await expect(wall.getByRole('listitem').filter({ hasText: /Müller|Berg/ })).toHaveCount(20)
  expect(await cutSideways(wall, 'li b')).toEqual([])

  await desk.ask('send', { command: { id: 'enter', type: 'enterStep', stepId: 's4' } })
  await expect(wall.getByRole('heading', { name: 'Consulted' })).toBeVisible()
  await expect(wall.getByText('DPO, ICT, Laboratory, Wards, Legal')).toBeVisible()
  await expect.poll(() => cutSections(wall)).toEqual([])
  await expect(wall.getByText('and 1 more')).toBeVisible()
  const toolIds = process.tools.slice(0, 5).map(({ id }) => id)
  await desk.ask('send', { command: { id: 'tools', type: 'setStepTools', stepId: 's4', toolIds } })
  for (const laneId of ['DPO', 'ICT', 'LAB', 'WARD', 'LEG', 'TRA', 'MGT'])
    await desk.ask('send', {
      command: { id: `r-${laneId}`, type: 'setInvolvement', stepId: 's4', laneId, letters: 'R' },
    })
  await expect(wall.getByRole('heading', { name: 'Consulted' })).toHaveCount(0)
  await expect.poll(() => cutSections(wall)).toEqual([])
  desk.close()
})

test('time left and time over stay in their box beyond the hour', async ({ app, openWall }) => {
  const desk = await ViewLine.open('desk', app.deskUrl)
  await desk.ask('newWorkshop', { title: 'Long steps', processId: 'poct' })
  await desk.ask('send', { command: { id: 'enter', type: 'enterStep', stepId: 's4' } })
  await desk.ask('send', { command: { id: 'start', type: 'startTimebox', minutes: 480 } })
  const wall = await openWall()
  const timer = wall.getByRole('timer', { name: 'Time of this step' })
  const parts = '[role=timer], [role=timer] p'
  await expect(timer).toContainText(/7:59:|8:00:/)
  expect(await cutSideways(wall, parts)).toEqual([])
  await wall.clock.setFixedTime(Date.now() + 18.5 * 3_600_000)
  await wall.reload()
  await expect(timer).toContainText(/\+10:\d\d:\d\d over/)
  expect(await cutSideways(wall, parts)).toEqual([])
  desk.close()
})

test('a long question and its long answer end in whole lines', async ({ app, openWall }) => {
  const desk = await ViewLine.open('desk', app.deskUrl)
  await desk.ask('newWorkshop', { title: 'Asked at length', processId: 'poct' })
  await desk.ask('send', { command: { id: 'enter', type: 'enterStep', stepId: 's4' } })
  const text = 'Long question '.repeat(40)
  const answer = 'A long answer that explains a lot of things. '.repeat(20)
  const entry = {
    entryId: 'q1',
    kind: 'question',
    text,
    stepId: 's4',
    laneId: 'LAB',
    fields: { answer },
  } as const
  await desk.ask('send', { command: { id: 'ask', type: 'addEntry', ...entry } })
  await desk.ask('setStage', { stage: { ...initialStage, questionId: 'q1' } })
  const wall = await openWall()
  for (const [width, height] of [
    [1366, 768],
    [1920, 1080],
  ] as const) {
    await wall.setViewportSize({ width, height })
    await expect(wall.getByText(/^Step 4: /)).toBeInViewport({ ratio: 1 })
    for (const words of [wall.getByRole('heading', { level: 1 }), wall.getByText(/^A long answer/)]) {
      await expect(words).toBeInViewport({ ratio: 1 })
      await expect
        .poll(() => words.evaluate(linesOf), { message: 'no part of a line is left' })
        .toBeLessThan(0.2)
    }
  }
  desk.close()
})

/** How much of a line is seen after the last whole one, from 0 to 1. */
const linesOf = (words: Element): number => {
  const room = words.parentElement?.getBoundingClientRect().bottom ?? 0
  const box = words.getBoundingClientRect()
  const lines = (Math.min(box.bottom, room) - box.top) / Number.parseFloat(getComputedStyle(words).lineHeight)
  return lines - Math.floor(lines + 0.01)
}

const cutSideways = (wall: Page, selector: string): Promise<string[]> =>
  wall
    .locator(selector)
    .evaluateAll(names =>
      names.filter(name => name.scrollWidth > name.clientWidth + 1).map(name => name.textContent ?? ''),
    )

/** Parts of the column beside the step that do not stand in it whole. */
const cutSections = (wall: Page): Promise<string[]> =>
  wall.locator('section').evaluateAll(sections =>
    sections
      .filter(section => {
        const room = section.parentElement?.getBoundingClientRect().bottom ?? 0
        return section.getBoundingClientRect().bottom > room + 1
      })
      .map(section => section.textContent ?? ''),
  )

async function chooseBrightWall(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: 'What the wall shows' }).click()
  await desk.getByRole('menuitemradio', { name: 'bright' }).click()
  await desk.keyboard.press('Escape')
}
