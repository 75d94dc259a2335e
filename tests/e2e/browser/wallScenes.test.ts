import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../app.ts'
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
  await expectNoBarriers(wall)
  await chooseBrightWall(desk)
  await expectNoBarriers(wall)

  await chooseFromMenu(desk, /^End the walk/)
  await expect(wall.getByRole('heading', { name: 'Highest risks' })).toBeVisible()
  await expect(wall.getByRole('listitem').filter({ hasText: 'R1' })).toContainText(
    'Remote access is always on',
  )
  await expectNoBarriers(wall)
})

test('the wall keeps its last picture and says so when the app is gone', async ({ app, desk, openWall }) => {
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

async function chooseBrightWall(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: 'What the wall shows' }).click()
  await desk.getByRole('menuitemradio', { name: 'bright' }).click()
  await desk.keyboard.press('Escape')
}

async function expectNoBarriers(wall: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page: wall }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(node => node.html)])).toEqual([])
}
