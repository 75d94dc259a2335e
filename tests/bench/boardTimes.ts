import type { Browser, Page } from '@playwright/test'
import type { App } from './app.ts'
import { everyEntry, everyNode, openPage } from './browser.ts'
import { keyToPainted } from './changes.ts'
import { median, p95 } from './numbers.ts'
import { panAround } from './panning.ts'
import type { Row } from './table.ts'
import type { MadeWorkshop } from './workshops.ts'

const loads = 5

type Bench = {
  browser: Browser
  app: App
  workshop: MadeWorkshop
  /** Address of the bare React Flow page. */
  bareUrl: string
  limits: { load: number; drawn: number; interval: number; change: number | null }
}

/** The board beside a bare React Flow page with as many nodes, in turn, in the same browser. */
export async function boardTimes(bench: Bench): Promise<Row[]> {
  const name = bench.workshop.entries.toLocaleString('en-GB')
  const opened = await openingTimes(bench, name)
  const panned = await panningTimes(bench, name)
  const changed = bench.limits.change === null ? [] : await changeTimes(bench, name, bench.limits.change)
  return [...opened, ...panned, ...changed]
}

async function openingTimes(bench: Bench, name: string): Promise<Row[]> {
  const ours: number[] = []
  const theirs: number[] = []
  for (let at = 0; at < loads; at += 1) {
    ours.push(await openAndClose(() => openDesk(bench)))
    theirs.push(await openAndClose(() => openBare(bench)))
  }
  return [
    {
      what: `${name} entries, address to everything painted`,
      limit: { value: bench.limits.load },
      measured: median(ours),
      p95: p95(ours),
      unit: 'ms',
    },
    {
      what: '  bare React Flow page',
      limit: null,
      measured: median(theirs),
      p95: p95(theirs),
      unit: 'ms',
    },
  ]
}

async function panningTimes(bench: Bench, name: string): Promise<Row[]> {
  const { page } = await openDesk(bench)
  const near = await panAround(page)
  await showAll(page)
  const far = await panAround(page)
  await page.context().close()
  const { page: bare } = await openBare(bench)
  const bareFar = await panAround(bare)
  await bare.context().close()
  const { page: visible } = await openBare(bench, 'visible')
  const bareNear = await panAround(visible)
  await visible.context().close()
  return [
    {
      what: `${name} entries, panning the whole board, drawn`,
      limit: { value: bench.limits.drawn, atLeast: true },
      measured: far.drawnPerSecond,
      unit: 'fps',
    },
    { what: '  bare React Flow page', limit: null, measured: bareFar.drawnPerSecond, unit: 'fps' },
    {
      what: '  desk / bare React Flow page',
      limit: { value: 2, atLeast: true },
      measured: far.drawnPerSecond / bareFar.drawnPerSecond,
      unit: 'x',
      isBinding: true,
    },
    {
      what: `${name} entries, panning at reading zoom, interval`,
      limit: { value: bench.limits.interval, holdsFor: 'p95' },
      measured: near.medianInterval,
      p95: near.p95Interval,
      unit: 'ms',
    },
    {
      what: '  bare React Flow page, only visible nodes',
      limit: null,
      measured: bareNear.medianInterval,
      p95: bareNear.p95Interval,
      unit: 'ms',
    },
  ]
}

async function changeTimes(bench: Bench, name: string, limit: number): Promise<Row[]> {
  const { page } = await openDesk(bench)
  await showAll(page)
  const field = page.getByRole('region', { name: 'Write down what was said' }).getByRole('textbox')
  const added = await keyToPainted(page, {
    watch: '[data-detail]',
    keys: ['Enter'],
    before: () => field.fill('Vendor remote access is always on'),
  })
  await page.context().close()

  const moved = await movingTimes(bench)
  const { page: bare } = await openBare(bench)
  const bareAdded = await keyToPainted(bare, { watch: '.react-flow__nodes', keys: ['Enter'] })
  await bare.context().close()
  const row = (what: string, times: readonly number[], value: number | null): Row => ({
    what,
    limit: value === null ? null : { value },
    measured: median(times),
    unit: 'ms',
    p95: p95(times),
  })
  return [
    row(`${name} entries, add one, whole board, key to painted`, added, limit),
    row(`${name} entries, move one (undo and redo of it), the same`, moved, limit),
    row('  bare React Flow page, add a node', bareAdded, null),
  ]
}

/** Moves an entry by dragging its card once, then takes that back and does it again by keys, at the whole board. */
async function movingTimes(bench: Bench): Promise<number[]> {
  const { page } = await openDesk(bench)
  const card = page.locator('[data-entry]').first()
  const target = page.locator('[data-cell][data-step="s2"]').nth(1)
  await card.dragTo(target, { steps: 8 })
  await showAll(page)
  const times = await keyToPainted(page, {
    watch: '[data-detail]',
    keys: ['Control+z', 'Control+Shift+Z'],
  })
  await page.context().close()
  return times
}

const openDesk = ({ browser, app, workshop }: Bench) =>
  openPage(browser, app.deskUrl, everyEntry(workshop.onBoard))

function openBare({ browser, bareUrl, workshop: { entries } }: Bench, visible?: 'visible') {
  const query = visible === undefined ? `?nodes=${entries}` : `?nodes=${entries}&visible`
  return openPage(browser, `${bareUrl}${query}`, everyNode(visible === undefined ? entries : 1))
}

async function openAndClose(open: () => Promise<{ page: Page; milliseconds: number }>): Promise<number> {
  const { page, milliseconds } = await open()
  await page.context().close()
  return milliseconds
}

async function showAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Show the whole board' }).click()
  await page.locator('[data-detail="far"]').waitFor()
  // The flight there is over when nothing moves any more.
  await page.locator('[data-moving]').waitFor({ state: 'detached' })
}
