import type { CDPSession, Page } from '@playwright/test'
import { p95, quantile } from './numbers.ts'

const seconds = 3
/** More often than the screen is drawn. */
const everyMs = 8

type TraceEvent = { name: string }
export type Panning = {
  /** Frames that the compositor drew because something had moved, per second. */
  drawnPerSecond: number
  /** Milliseconds between two frames as the page sees them: the trace's own times jitter by a few. */
  medianInterval: number
  p95Interval: number
}

/**
 * Drags the page round in a circle with the middle button and counts, in the browser's own trace, the frames that were
 * really drawn (`DrawFrame`): requestAnimationFrame would also count the ones that never reached the screen. How even
 * they come is taken from requestAnimationFrame.
 */
export async function panAround(page: Page): Promise<Panning> {
  const session = await page.context().newCDPSession(page)
  let drawn = 0
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as TraceEvent[]) if (event.name === 'DrawFrame') drawn += 1
  })
  const centre = { x: 420, y: 430 }
  await page.mouse.move(centre.x, centre.y)
  await page.mouse.down({ button: 'middle' })
  await page.mouse.move(centre.x + 20, centre.y)
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['disabled-by-default-devtools.timeline.frame', 'devtools.timeline.frame'],
    },
  })
  await page.evaluate(startFrames)
  await circle(session, centre)
  const frames = await page.evaluate(() => Reflect.get(window, 'frameTimes') as number[])
  const complete = new Promise(resolve => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await complete
  await page.mouse.up({ button: 'middle' })
  await session.detach()

  const intervals = frames.slice(1).map((at, place) => at - (frames[place] ?? at))
  return {
    drawnPerSecond: drawn / seconds,
    medianInterval: quantile(intervals, 0.5),
    p95Interval: p95(intervals),
  }
}

/** Sends movements at a steady pace, without waiting for the page, as a mouse does; never more than a few in advance. */
async function circle(session: CDPSession, centre: { x: number; y: number }): Promise<void> {
  const begun = performance.now()
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
  const note = (at: number) => {
    frames.push(at)
    requestAnimationFrame(note)
  }
  requestAnimationFrame(note)
}
