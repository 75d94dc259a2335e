import { ask } from './bridge.ts'
import type { WindowDouble } from './double/windows.ts'
import { expect, type LaunchOptions, type Shell, test } from './launch.ts'

type Launch = (options?: LaunchOptions) => Promise<Shell>

async function openWall(launch: Launch, screens: 1 | 2) {
  const shell = await launch({ screens })
  const desk = await shell.desk()
  await ask(desk, 'showWall', {})
  const wall = shell.windows[1]
  if (wall === undefined) throw new Error('no wall')
  return { shell, wall, showAgain: () => ask(desk, 'showWall', {}) }
}
const standsOn = (wall: WindowDouble) => [Math.floor(wall.bounds.x / 1920) + 1, wall.isFull]

test('a projector that is unplugged gives the desk back: the wall is a window in sight behind it', async ({
  launch,
}) => {
  const { shell, wall } = await openWall(launch, 2)
  expect(standsOn(wall)).toEqual([2, true])
  let isFocused = false
  shell.deskWindow().on('focus', () => {
    isFocused = true
  })
  shell.screen.unplug()
  expect(standsOn(wall)).toEqual([1, false])
  expect(isFocused).toBe(true)
})

test('another screen that goes leaves wall and desk alone', async ({ launch }) => {
  const { shell, wall } = await openWall(launch, 2)
  shell.screen.plugIn()
  shell.screen.unplug()
  expect(standsOn(wall)).toEqual([2, true])
})

test('a projector that is plugged in takes the wall that was a window', async ({ launch }) => {
  const { shell, wall } = await openWall(launch, 1)
  shell.screen.plugIn()
  expect(standsOn(wall)).toEqual([2, true])
  shell.screen.unplug()
  expect(standsOn(wall)).toEqual([1, false])
  shell.screen.plugIn()
  expect(standsOn(wall)).toEqual([2, true])
})

test('a wall that was put away stays away when a projector is plugged in', async ({ launch }) => {
  const { shell, wall } = await openWall(launch, 1)
  wall.isMinimised = true
  shell.screen.plugIn()
  expect(standsOn(wall)).toEqual([1, false])
})

test('asked for again, the wall fills the screen where the desk is not', async ({ launch }) => {
  const { shell, wall, showAgain } = await openWall(launch, 2)
  wall.webContents.press('Escape')
  wall.isMinimised = true
  await showAgain()
  expect([...standsOn(wall), wall.isMinimised]).toEqual([2, true, false])
  shell.deskWindow().bounds = { x: 1920, y: 0, width: 1366, height: 820 }
  await showAgain()
  expect(standsOn(wall)).toEqual([1, true])
  expect(shell.windows.length).toBe(2)
})

test('F11 is the wall’s alone: the menu’s item with the same key does not turn it back', async ({
  launch,
}) => {
  const { wall } = await openWall(launch, 2)
  expect([wall.webContents.press('F11'), wall.isFull]).toEqual([true, false])
  expect([wall.webContents.press('F11'), wall.isFull]).toEqual([true, true])
  expect([wall.webContents.press('Escape'), wall.isFull]).toEqual([false, false])
  expect(wall.webContents.press('a')).toBe(false)
})

test('the wall keeps its size when the desk is zoomed, also after it was loaded anew', async ({ launch }) => {
  const { shell, wall } = await openWall(launch, 2)
  const follows = () => wall.webContents.followsZoomOfOthers
  expect([follows(), shell.deskWindow().webContents.followsZoomOfOthers]).toEqual([false, true])
  const before = wall.reloads
  wall.webContents.crash('crashed')
  expect(wall.reloads).toBe(before + 1)
  await expect.poll(() => wall.webContents.hasCrashed).toBe(false)
  expect(follows()).toBe(false)
})

test('a wall that keeps dying is left alone, and opened again when it is asked for', async ({ launch }) => {
  const { wall, showAgain } = await openWall(launch, 2)
  for (const deaths of [1, 2, 3]) {
    wall.webContents.crash('killed')
    expect(wall.reloads).toBe(deaths)
    // The page is back before it dies again.
    await expect.poll(() => wall.webContents.hasCrashed).toBe(false)
  }
  wall.webContents.crash('killed')
  expect([wall.reloads, wall.webContents.hasCrashed]).toEqual([3, true])
  await showAgain()
  expect(wall.reloads).toBe(4)
})
