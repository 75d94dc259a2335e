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
    const [key = 'Enter', ...held] = (keys[at % keys.length] ?? '').split('+').reverse()
    // Held for a while, as by a hand: pressed all at once, the keys would share a frame.
    for (const modifier of held) await page.keyboard.down(modifier)
    await page.waitForTimeout(steadyPause(at))
    await page.keyboard.press(key)
    for (const modifier of held) await page.keyboard.up(modifier)
    // Seldom, so that the page is at rest when the key comes: looking at every frame would keep it drawing.
    await page.waitForFunction(count => (Reflect.get(window, 'painted') as number[]).length > count, at, {
      polling: 100,
    })
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
      // Comes before what else waits for its turn, so right after the frame.
      scheduler.postTask(() => painted.push(performance.now() - from), { priority: 'user-blocking' })
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
