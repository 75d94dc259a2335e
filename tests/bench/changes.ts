import type { Page } from '@playwright/test'
import { steadyPause } from './numbers.ts'

type Press = {
  /** Selector of the element below which the effect shows. */
  watch: string
  /** Pressed in turn. */
  keys: readonly string[]
  presses: number
  /** Done before each press, not measured. */
  before?: () => Promise<void>
}

/**
 * Presses a key so many times and measures, in the page, from the key press to the end of painting the frame that shows
 * its effect. The wait for the next frame (up to 17 ms at 60 a second, 8 on average) is part of it.
 * @returns milliseconds of each press.
 */
export async function keyToPainted(page: Page, { watch, keys, presses, before }: Press): Promise<number[]> {
  await page.bringToFront()
  await page.evaluate(startWatching, watch)
  for (let at = 0; at < presses; at += 1) {
    await before?.()
    await page.waitForTimeout(steadyPause(at))
    await page.keyboard.press(keys[at % keys.length] ?? 'Enter')
    await page.waitForFunction(count => (Reflect.get(window, 'painted') as number[]).length > count, at)
  }
  return page.evaluate(() => {
    const stop = Reflect.get(window, 'stopWatching') as () => void
    stop()
    return Reflect.get(window, 'painted') as number[]
  })
}

/** Runs in the page. */
function startWatching(selector: string): void {
  const painted: number[] = []
  Reflect.set(window, 'painted', painted)
  let pressedAt: number | null = null
  const notePress = (event: KeyboardEvent) => {
    if (!['Control', 'Shift'].includes(event.key)) pressedAt = event.timeStamp
  }
  window.addEventListener('keydown', notePress, true)
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
  Reflect.set(window, 'stopWatching', () => {
    observer.disconnect()
    window.removeEventListener('keydown', notePress, true)
  })
}
