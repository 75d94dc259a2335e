import type { Page } from '@playwright/test'
import { steadyPause } from './numbers.ts'

const rounds = 30

/**
 * Presses a key so many times and measures, in the page, from the key press to the end of painting the frame that shows
 * its effect. The wait for the next frame (up to 17 ms at 60 a second, 8 on average) is part of it.
 * @param watch selector of the element below which the effect shows.
 * @param before done before each press, not measured.
 */
export async function keyToPainted(
  page: Page,
  { watch, keys, before }: { watch: string; keys: readonly string[]; before?: () => Promise<void> },
): Promise<number[]> {
  await page.evaluate(startWatching, watch)
  for (let at = 0; at < rounds; at += 1) {
    await before?.()
    await page.waitForTimeout(steadyPause(at))
    const known = await measuredSoFar(page)
    await page.keyboard.press(keys[at % keys.length] ?? 'Enter')
    await page.waitForFunction(count => (Reflect.get(window, 'painted') as number[]).length > count, known)
  }
  return page.evaluate(() => Reflect.get(window, 'painted') as number[])
}

const measuredSoFar = (page: Page): Promise<number> =>
  page.evaluate(() => (Reflect.get(window, 'painted') as number[]).length)

/** Runs in the page. */
function startWatching(selector: string): void {
  const painted: number[] = []
  Reflect.set(window, 'painted', painted)
  let pressedAt: number | null = null
  window.addEventListener(
    'keydown',
    event => {
      if (!['Control', 'Shift'].includes(event.key)) pressedAt = event.timeStamp
    },
    true,
  )
  const observer = new MutationObserver(() => {
    if (pressedAt === null) return
    const from = pressedAt
    pressedAt = null
    requestAnimationFrame(() => {
      const afterPaint = new MessageChannel()
      afterPaint.port1.onmessage = () => painted.push(performance.now() - from)
      afterPaint.port2.postMessage(null)
    })
  })
  const root = document.querySelector(selector)
  if (root === null) throw new Error(`nothing to watch: ${selector}`)
  observer.observe(root, { subtree: true, childList: true, attributeFilter: ['data-count'] })
}
