import { type Browser, chromium, type Page } from '@playwright/test'
import { systemChromium } from '../../playwright.config.ts'

/** The desk beside a projector, without a GPU: what the numbers in the design are given for. */
export const viewport = { width: 1920, height: 1080 }

/** @param isUncapped draws as many frames as the page can give, where a screen would take 60 a second. */
export function launch({ isUncapped = false } = {}): Promise<Browser> {
  const executablePath = systemChromium()
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      '--disable-gpu',
      ...(isUncapped ? ['--disable-frame-rate-limit'] : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  })
}

/** What the page must hold to count as complete. Runs in the page. */
export type Completeness = { selector: string; attribute: string | null; total: number }
export const everyEntry = (total: number): Completeness => ({
  selector: '[data-cell]',
  attribute: 'data-count',
  total,
})
export const everyNode = (total: number): Completeness => ({
  selector: '.react-flow__node',
  attribute: null,
  total,
})

/** Opens an address in a fresh context and waits until everything is there. */
export async function openPage(browser: Browser, url: string, complete: Completeness): Promise<Page> {
  const context = await browser.newContext({ viewport })
  const page = await context.newPage()
  await page.addInitScript(noteCompletion, complete)
  await page.goto(url)
  await page.waitForFunction(() => Reflect.get(window, 'completeAt'), null, { timeout: 60_000 })
  return page
}

/**
 * Runs in the page, before anything else does: notes as `window.completeAt` the milliseconds from navigation until
 * everything is there, fonts included, and two frames more.
 */
export function noteCompletion({ selector, attribute, total }: Completeness): void {
  const look = () => {
    const found = [...document.querySelectorAll<HTMLElement>(selector)]
    const sum =
      attribute === null
        ? found.filter(element => element.style.visibility !== 'hidden').length
        : found.reduce((count, element) => count + Number(element.getAttribute(attribute)), 0)
    if (sum < total) requestAnimationFrame(look)
    else
      void document.fonts.ready.then(() =>
        requestAnimationFrame(() => requestAnimationFrame(now => Reflect.set(window, 'completeAt', now))),
      )
  }
  requestAnimationFrame(look)
}
