import type { Page } from '@playwright/test'
import { expect, test } from '../app.ts'
import { beginWorkshop, say } from './deskPage.ts'

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
  await expect(wall.getByText('Remote access is always on')).toBeVisible()

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
