import type { CDPSession, Page } from '@playwright/test'
import { p95, quantile } from './numbers.ts'

const seconds = 3
/** More often than the screen is drawn. */
const everyMs = 8

type TraceEvent = { name: string; ts: number }
export type Panning = {
  /** Frames that the compositor drew because something had moved, per second. */
  drawnPerSecond: number
  /** Milliseconds between two drawn frames. */
  medianInterval: number
  p95Interval: number
}

/**
 * Drags the page round in a circle with the middle button and counts, in the browser's own trace, the frames that were
 * really drawn (`DrawFrame`): requestAnimationFrame would also count the ones that never reached the screen.
 */
export async function panAround(page: Page): Promise<Panning> {
  const session = await page.context().newCDPSession(page)
  const drawn: number[] = []
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as TraceEvent[])
      if (event.name === 'DrawFrame') drawn.push(event.ts / 1000)
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
  await circle(session, centre)
  const complete = new Promise(resolve => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await complete
  await page.mouse.up({ button: 'middle' })
  await session.detach()

  drawn.sort((a, b) => a - b)
  const intervals = drawn.slice(1).map((at, place) => at - (drawn[place] ?? at))
  return {
    drawnPerSecond: drawn.length / seconds,
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
