import type { CDPSession, Page } from '@playwright/test'
import { p95, quantile } from './numbers.ts'

const seconds = 3
/** More often than the fastest page draws. */
const everyMs = 4

/** `pid` and `layerTreeId` together name one page: the browser traces all of them. */
type TraceEvent = { name: string; pid: number; args?: { layerTreeId?: number } }
export type Panning = {
  /** Frames that the compositor drew because something had moved, per second. */
  drawnPerSecond: number
  /** Milliseconds between two frames as the page sees them: the trace's own times jitter by a few. */
  intervals: readonly number[]
}

/** Several pannings of the same page as one: the median of their rates, all of their intervals. */
export function together(all: readonly Panning[]) {
  const intervals = all.flatMap(each => each.intervals)
  return {
    drawnPerSecond: quantile(
      all.map(each => each.drawnPerSecond),
      0.5,
    ),
    medianInterval: quantile(intervals, 0.5),
    p95Interval: p95(intervals),
  }
}

/**
 * Drags the page round in a circle with the middle button and counts, in the browser's own trace, the frames that were
 * really drawn (`DrawFrame`): requestAnimationFrame would also count the ones that never reached the screen. How even
 * they come is taken from requestAnimationFrame.
 */
export async function panAround(page: Page): Promise<Panning> {
  await page.bringToFront()
  const session = await page.context().newCDPSession(page)
  const drawn = new Map<string, number>()
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const { name, pid, args } of value as unknown as TraceEvent[]) {
      if (name !== 'DrawFrame') continue
      const page = `${pid} ${args?.layerTreeId}`
      drawn.set(page, (drawn.get(page) ?? 0) + 1)
    }
  })
  const centre = { x: 420, y: 430 }
  await page.mouse.move(centre.x, centre.y)
  await page.mouse.down({ button: 'middle' })
  await page.mouse.move(centre.x + 20, centre.y)
  await page.evaluate(startFrames)
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['disabled-by-default-devtools.timeline.frame', 'devtools.timeline.frame'],
    },
  })
  const begun = performance.now()
  await circle(session, centre, begun)
  const passed = performance.now() - begun
  const complete = new Promise(resolve => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  const frames = await page.evaluate(() => {
    Reflect.set(window, 'isNoting', false)
    return Reflect.get(window, 'frameTimes') as number[]
  })
  await complete
  await page.mouse.up({ button: 'middle' })
  await session.detach()

  return {
    // The page that moved drew the most; the others rest.
    drawnPerSecond: (Math.max(0, ...drawn.values()) / passed) * 1000,
    intervals: frames.slice(1).map((at, place) => at - (frames[place] ?? at)),
  }
}

/** Sends movements at a steady pace, without waiting for the page, as a mouse does; never more than a few in advance. */
async function circle(session: CDPSession, centre: { x: number; y: number }, begun: number): Promise<void> {
  let underWay = 0
  for (;;) {
    const passed = performance.now() - begun
    if (passed >= seconds * 1000) break
    if (underWay < 3) {
      const angle = passed / 160
      underWay += 1
      void session
        .send('Input.dispatchMouseEvent', {
          type: 'mouseMoved',
          button: 'middle',
          buttons: 4,
          x: centre.x + 20 + Math.round(Math.sin(angle) * 170),
          y: centre.y + Math.round(Math.cos(angle) * 110),
        })
        .finally(() => {
          underWay -= 1
        })
    }
    await new Promise(resolve => setTimeout(resolve, everyMs))
  }
}

/** Runs in the page. */
function startFrames(): void {
  const frames: number[] = []
  Reflect.set(window, 'frameTimes', frames)
  Reflect.set(window, 'isNoting', true)
  const note = (at: number) => {
    frames.push(at)
    if (Reflect.get(window, 'isNoting')) requestAnimationFrame(note)
  }
  requestAnimationFrame(note)
}
