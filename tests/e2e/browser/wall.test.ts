import type { Page } from '@playwright/test'
import { initialStage } from '../../../shared/protocol/contract.ts'
import { ViewLine } from '../../room/roomApp.ts'
import { expect, test } from '../app.ts'
import { beginWorkshop, say } from './deskPage.ts'

// The room of every test listens on loopback only, on whichever port is free.
process.env.WALKTHROUGH_ROOM_BIND = '127.0.0.1'
process.env.WALKTHROUGH_ROOM_PORT = '0'

/** Twenty points on a projected page of 1080 lines. */
const smallestText = 27

/** The smallest font size of any visible text, in CSS px, with that text. */
const smallestOn = (wall: Page): Promise<{ size: number; text: string }> =>
  wall.evaluate(() => {
    let smallest = { size: Number.POSITIVE_INFINITY, text: '' }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      const text = node.textContent?.trim() ?? ''
      if (!parent || text === '' || !parent.checkVisibility({ visibilityProperty: true })) continue
      const box = parent.getBoundingClientRect()
      if (box.width <= 1 || box.height <= 1) continue
      const size = Number.parseFloat(getComputedStyle(parent).fontSize)
      if (size < smallest.size) smallest = { size, text }
    }
    return smallest
  })

test('the wall follows the desk: steps, entries, overview, freeze and blank', async ({ desk, openWall }) => {
  await beginWorkshop(desk, 'On the wall')
  const wall = await openWall()
  await expect(wall.getByRole('heading', { level: 1, name: 'On the wall' })).toBeVisible()

  await desk.getByRole('button', { name: 'Start step 1' }).click()
  await expect(wall.getByRole('heading', { level: 1, name: /^Analyse proposals/ })).toBeVisible()
  await expect(wall.getByRole('timer')).toContainText(/19:5|20:00/)
  await say(desk, 'r Remote access is always on @ICT l4 i5', 'R1')
  const risk = wall.getByRole('listitem').filter({ hasText: 'Remote access is always on' })
  await expect(risk).toBeVisible()
  // The lane is the owner as well, and is said once.
  await expect(risk.getByText('ICT', { exact: true })).toHaveCount(1)

  await desk.keyboard.press('Escape')
  await desk.keyboard.press('Shift+F')
  await expect(wall.getByText(/^Held at/)).toBeVisible()
  await desk.keyboard.press('n')
  await expect(desk.getByRole('banner').getByRole('button', { name: /^Step 2, on now/ })).toBeVisible()
  await expect(wall.getByRole('heading', { level: 1, name: /^Analyse proposals/ })).toBeVisible()
  await desk.keyboard.press('Shift+F')
  await expect(wall.getByRole('heading', { level: 1, name: /^Assess the cyber risk/ })).toBeVisible()

  await desk.keyboard.press('o')
  await expect(wall.getByRole('columnheader', { name: /^2 now/ })).toBeVisible()
  await desk.keyboard.press('.')
  await expect(wall.getByRole('heading', { name: 'The wall is blank.' })).toBeAttached()
  await expect(wall.getByText('Assess the cyber risk')).toHaveCount(0)
})

test('all eleven steps stand on the wall, however long the title and while the picture is held', async ({
  desk,
  openWall,
}) => {
  await beginWorkshop(desk, 'Walk-through of the procurement of a bedside analyser for ten wards')
  const wall = await openWall()
  await desk.getByRole('button', { name: 'Start step 1' }).click()
  await desk.keyboard.press('Escape')
  await desk.keyboard.press('o')
  await desk.keyboard.press('Shift+F')
  await expect(wall.getByText(/^Held at/)).toBeVisible()
  const heads = wall.getByRole('columnheader').filter({ hasText: /^\d/ })
  await expect(heads).toHaveCount(11)
  for (const head of await heads.all()) await expect(head).toBeInViewport({ ratio: 1 })
})

test('an invited room covers no step of the overview, held or not', async ({ app, openWall }) => {
  const desk = await beginBehindTheDesk(app.deskUrl, 'POCT walk')
  await desk.openRoom({ act: 'start' })
  const wall = await openWall()
  const heads = wall.getByRole('columnheader').filter({ hasText: /^\d/ })
  for (const isFrozen of [false, true]) {
    await desk.ask('setStage', { stage: { ...initialStage, mode: 'overview', isFrozen } })
    await expect(wall.getByText(/^Held at/)).toHaveCount(isFrozen ? 1 : 0)
    await expect(heads).toHaveCount(11)
    for (const head of await heads.all()) await expect(head).toBeInViewport({ ratio: 1 })
    await expect.poll(() => wordsOutside(wall)).toEqual([])
    await expect.poll(() => wordsUnderMarks(wall)).toEqual([])
  }
  desk.close()
})

test('a raised hand beside a held picture covers no name of a phase', async ({ app, openWall }) => {
  const desk = await beginBehindTheDesk(app.deskUrl, 'POCT walk')
  await desk.ask('send', { command: { id: 'enter', type: 'enterStep', stepId: 's4' } })
  await desk.openRoom({ act: 'start' })
  await desk.openRoom({ act: 'pause', isPaused: true })
  const wall = await openWall()
  await expect(wall.getByText('phones paused')).toBeVisible()
  await expect.poll(() => wordsUnderMarks(wall)).toEqual([])
  await desk.ask('setStage', { stage: { ...initialStage, isFrozen: true } })
  await expect(wall.getByText(/^Held at/)).toBeVisible()
  await expect.poll(() => wordsUnderMarks(wall)).toEqual([])
  desk.close()
})

test('long names of steps and lanes stay on the wall', async ({ app, openWall }) => {
  const desk = await beginBehindTheDesk(app.deskUrl, 'Renamed')
  await rename(desk, 'step:s3', 'Set the security requirements for the device')
  await rename(desk, 'step:s5', 'Insert cybersecurity clauses in the contracts')
  await rename(desk, 'actor:PRO', 'Central office of purchasing and contracts')
  await rename(desk, 'actor:CE', 'Clinical engineering and medical technology')
  await desk.ask('send', { command: { id: 'enter', type: 'enterStep', stepId: 's4' } })
  const wall = await openWall()
  await expect(wall.getByText('3 Set the security requirements for the device')).toBeVisible()
  await expect.poll(() => wordsOutside(wall)).toEqual([])
  desk.close()
})

test('nothing on the wall can be changed from the wall', async ({ desk, openWall }) => {
  await beginWorkshop(desk, 'Look, do not touch')
  await desk.getByRole('button', { name: 'Start step 1' }).click()
  const wall = await openWall()
  await expect(wall.getByRole('heading', { level: 1, name: /^Analyse proposals/ })).toBeVisible()
  for (const role of ['button', 'textbox', 'checkbox', 'combobox', 'link'] as const)
    await expect(wall.getByRole(role)).toHaveCount(0)
})

test('text on the wall is at least 20 pt on a 1080p projector and scales with it', async ({
  desk,
  openWall,
}) => {
  await beginWorkshop(desk, 'Readable from the last row')
  await desk.getByRole('button', { name: 'Start step 1' }).click()
  await say(desk, 'r Remote access is always on @ICT l4 i5', 'R1')
  await say(desk, 'a Ask bidders B and C @"Ada Byron" !high 2027-01-15', 'A1')
  const wall = await openWall()
  for (const [width, height] of [
    [1920, 1080],
    [1366, 768],
    [3840, 2160],
  ] as const) {
    await wall.setViewportSize({ width, height })
    await expect(wall.getByText('Remote access is always on')).toBeVisible()
    await expect
      .poll(async () => (await smallestOn(wall)).size)
      .toBeGreaterThanOrEqual(Math.floor((smallestText * height) / 1080))
    const overflows = await wall.evaluate(
      () =>
        document.documentElement.scrollHeight > innerHeight + 1 ||
        document.documentElement.scrollWidth > innerWidth + 1,
    )
    expect(overflows, `something is cut off at ${width}x${height}`).toBe(false)
  }
})

async function beginBehindTheDesk(deskUrl: string, title: string): Promise<ViewLine> {
  const desk = await ViewLine.open('desk', deskUrl)
  await desk.ask('newWorkshop', { title, processId: 'poct' })
  return desk
}

async function rename(desk: ViewLine, key: 'step:s3' | 'step:s5' | 'actor:PRO' | 'actor:CE', name: string) {
  const id = `rename-${key.replace(':', '-')}`
  const answer = await desk.ask('send', {
    command: { id, type: 'renameElement', key, name, shortName: name },
  })
  expect(answer).toMatchObject({ ok: true })
}

/** Elements of the picture with a part of them beyond the right edge. */
const wordsOutside = (wall: Page): Promise<string[]> =>
  wall.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter(element => element.getBoundingClientRect().right > innerWidth + 1)
      .map(element => element.textContent ?? ''),
  )

/** Names of phases, the title or the key of letters, where a mark lies over what is seen of them. */
const wordsUnderMarks = (wall: Page): Promise<string[]> =>
  wall.evaluate(() => {
    const marks = [...document.querySelectorAll('#wall > div p')].map(mark => mark.getBoundingClientRect())
    return [...document.querySelectorAll('main p, main h1')]
      .filter(words => {
        const { top, bottom, right, width, height } = words.getBoundingClientRect()
        if (width <= 1 || height <= 1) return false
        const text = document.createRange()
        text.selectNodeContents(words)
        const end = Math.min(right, text.getBoundingClientRect().right)
        return marks.some(mark => mark.left < end && mark.top < bottom && mark.bottom > top)
      })
      .map(words => words.textContent ?? '')
  })
