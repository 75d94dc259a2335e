import type { Browser, Page } from '@playwright/test'
import type { App } from './app.ts'
import { type Completeness, everyEntry, everyNode, openPage } from './browser.ts'
import { keyToPainted } from './changes.ts'
import { median, p95 } from './numbers.ts'
import { type Panning, panAround, together } from './panning.ts'
import type { PlainBrowser } from './plainBrowser.ts'
import { type Business, waitForQuiet } from './quiet.ts'
import type { Row } from './table.ts'
import type { MadeWorkshop } from './workshops.ts'

/** Odd, and many: one load differs from the next by more than desk and bare page do. */
const loads = 15
/** Of panning, and of adding and moving: desk and bare page in turn. */
const rounds = 3
const pressesPerRound = 20
/**
 * Not a number of the design, whose limit is the time itself: its 15 ms by the 18 of its bare page, so that a board that
 * has become slower is noticed on any machine.
 */
const changeRatio = 15 / 18

type Bench = {
  /** For opening: nothing but the page takes time there. */
  plain: PlainBrowser
  browser: Browser
  /** Draws as many frames as a page can give: at 60 a second two quick pages could not be told apart. */
  uncapped: Browser
  app: App
  workshop: MadeWorkshop
  /** Address of the bare React Flow page. */
  bareUrl: string
  limits: { load: number; drawn: number; interval: number; change: number | null }
  /** Told how busy the machine was. */
  business: Business[]
}

/** The board beside a bare React Flow page with as many nodes, in turn, in the same browser. */
export async function boardTimes(bench: Bench): Promise<Row[]> {
  const name = bench.workshop.entries.toLocaleString('en-GB')
  const quiet = async (what: string) => bench.business.push(await waitForQuiet(`${name} entries, ${what}`))
  await quiet('opening')
  const opened = await openingTimes(bench, name)
  await quiet('panning')
  const panned = await panningTimes(bench, name)
  if (bench.limits.change === null) return [...opened, ...panned]
  await quiet('changing')
  return [...opened, ...panned, ...(await changeTimes(bench, name, bench.limits.change))]
}

async function openingTimes(bench: Bench, name: string): Promise<Row[]> {
  const ours: number[] = []
  const theirs: number[] = []
  for (let at = 0; at < loads; at += 1) {
    ours.push(await bench.plain.open(...deskOf(bench)))
    theirs.push(await bench.plain.open(...bareOf(bench)))
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
    {
      what: '  desk / bare React Flow page',
      limit: null,
      measured: median(ours) / median(theirs),
      unit: 'x',
    },
  ]
}

async function panningTimes(bench: Bench, name: string): Promise<Row[]> {
  const near: Panning[] = []
  const far: Panning[] = []
  const bareNear: Panning[] = []
  const bareFar: Panning[] = []
  for (let at = 0; at < rounds; at += 1) {
    await opened(openDesk(bench), async page => {
      near.push(await panAround(page))
      await showAll(page)
      far.push(await panAround(page))
    })
    await opened(openBare(bench), async page => bareFar.push(await panAround(page)))
    await opened(openBare(bench, 'visible'), async page => bareNear.push(await panAround(page)))
  }
  const drawn = (what: string, all: readonly Panning[], limit: Row['limit'] = null): Row => ({
    what,
    limit,
    measured: together(all).drawnPerSecond,
    unit: 'fps',
  })
  return [
    drawn(`${name} entries, panning the whole board, drawn`, far, {
      value: bench.limits.drawn,
      atLeast: true,
    }),
    drawn('  bare React Flow page', bareFar),
    ...(await uncappedPanning(bench)),
    {
      what: `${name} entries, panning at reading zoom, interval`,
      limit: { value: bench.limits.interval, holdsFor: 'p95' },
      measured: together(near).medianInterval,
      p95: together(near).p95Interval,
      unit: 'ms',
    },
    {
      what: '  bare React Flow page, only visible nodes',
      limit: null,
      measured: together(bareNear).medianInterval,
      p95: together(bareNear).p95Interval,
      unit: 'ms',
    },
  ]
}

/** The same where no screen holds either page back: how many frames each of them could give. */
async function uncappedPanning(bench: Bench): Promise<Row[]> {
  const free = { ...bench, browser: bench.uncapped }
  const ours: Panning[] = []
  const theirs: Panning[] = []
  for (let at = 0; at < rounds; at += 1) {
    await opened(openDesk(free), async page => {
      await showAll(page)
      ours.push(await panAround(page))
    })
    await opened(openBare(free), async page => theirs.push(await panAround(page)))
  }
  const drawn = together(ours).drawnPerSecond
  const bareDrawn = together(theirs).drawnPerSecond
  return [
    { what: '  desk, frame rate not capped', limit: null, measured: drawn, unit: 'fps' },
    { what: '  bare React Flow page, not capped', limit: null, measured: bareDrawn, unit: 'fps' },
    {
      what: '  desk / bare React Flow page, not capped',
      limit: { value: 2, atLeast: true },
      measured: drawn / bareDrawn,
      unit: 'x',
      isBinding: true,
    },
  ]
}

async function changeTimes(bench: Bench, name: string, limit: number): Promise<Row[]> {
  const added: number[] = []
  const moved: number[] = []
  const bareAdded: number[] = []
  for (let at = 0; at < rounds; at += 1) {
    await opened(openDesk(bench), async page => added.push(...(await addingTimes(page))))
    await opened(openDesk(bench), async page => moved.push(...(await movingTimes(page))))
    await opened(openBare(bench), async page => {
      const press = { watch: '.react-flow__nodes', keys: ['Enter'], presses: pressesPerRound }
      bareAdded.push(...(await keyToPainted(page, press)))
    })
  }
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
    {
      what: '  desk / bare React Flow page, adding',
      limit: { value: changeRatio },
      measured: median(added) / median(bareAdded),
      unit: 'x',
      isBinding: true,
    },
    {
      what: '  desk / bare React Flow page, moving',
      limit: { value: changeRatio },
      measured: median(moved) / median(bareAdded),
      unit: 'x',
      isBinding: true,
    },
  ]
}

async function addingTimes(page: Page): Promise<number[]> {
  await showAll(page)
  const field = page.getByRole('region', { name: 'Write down what was said' }).getByRole('textbox')
  return keyToPainted(page, {
    watch: '[data-detail]',
    keys: ['Enter'],
    presses: pressesPerRound,
    before: () => field.fill('Vendor remote access is always on'),
  })
}

/** Moves an entry by dragging its card once, then takes that back and does it again by keys, at the whole board. */
async function movingTimes(page: Page): Promise<number[]> {
  const card = page.locator('[data-entry]').first()
  const target = page.locator('[data-cell][data-step="s2"]').nth(1)
  await card.dragTo(target, { steps: 8 })
  await showAll(page)
  return keyToPainted(page, {
    watch: '[data-detail]',
    keys: ['Control+z', 'Control+Shift+Z'],
    presses: pressesPerRound,
  })
}

type Target = [url: string, complete: Completeness]

const deskOf = ({ app, workshop }: Bench): Target => [app.deskUrl, everyEntry(workshop.onBoard)]

function bareOf({ bareUrl, workshop: { entries } }: Bench, visible?: 'visible'): Target {
  const query = visible === undefined ? `?nodes=${entries}` : `?nodes=${entries}&visible`
  return [`${bareUrl}${query}`, everyNode(visible === undefined ? entries : 1)]
}

const openDesk = (bench: Bench) => openPage(bench.browser, ...deskOf(bench))
const openBare = (bench: Bench, visible?: 'visible') => openPage(bench.browser, ...bareOf(bench, visible))

/** Closes the page after use. */
async function opened(opening: Promise<Page>, use: (page: Page) => Promise<unknown>): Promise<void> {
  const page = await opening
  await use(page)
  await page.context().close()
}

async function showAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Show the whole board' }).click()
  await page.locator('[data-detail="far"]').waitFor()
  // The flight there is over when nothing moves any more.
  await page.locator('[data-moving]').waitFor({ state: 'detached' })
}
