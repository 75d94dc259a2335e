import type { Page } from '@playwright/test'
import { expect } from './phoneTest.ts'

/** No sideways scrolling, no text outside its control, no control too small for a thumb (44 px). */
export async function expectToFit(page: Page, where: string): Promise<void> {
  const found = await page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth
    const controls = [...document.querySelectorAll('button, input, textarea, summary')].filter(
      element => (element as HTMLElement).offsetParent !== null,
    )
    const name = (element: Element) => element.getAttribute('aria-label') ?? element.textContent ?? element.id
    return {
      wide,
      small: controls
        .filter(element => {
          const { width, height } = element.getBoundingClientRect()
          return width < 44 || height < 43.5
        })
        .map(name),
      cut: controls
        .filter(element => element.tagName === 'BUTTON' && element.scrollWidth > element.clientWidth + 1)
        .map(name),
      zooming: controls
        .filter(element => /INPUT|TEXTAREA/.test(element.tagName))
        .filter(element => Number.parseFloat(getComputedStyle(element).fontSize) < 16)
        .map(name),
    }
  })
  expect({ where, ...found }).toEqual({ where, wide: 0, small: [], cut: [], zooming: [] })
}
