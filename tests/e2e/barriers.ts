import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * Nothing serious or critical, as axe sees it (WCAG 2.2 A and AA, and its good practice).
 * @param part a selector: only this part is looked at, where the page behind it has been looked at before.
 */
export async function expectNoGraveBarriers(page: Page, where: string, part = 'html'): Promise<void> {
  const found = await violationsOf(page, part)
  expect(textsOf(found.filter(({ impact }) => impact === 'serious' || impact === 'critical')), where).toEqual(
    [],
  )
}

/** Nothing that axe finds, of whatever weight. */
export async function expectNoBarriers(page: Page, where: string, part = 'html'): Promise<void> {
  expect(textsOf(await violationsOf(page, part)), where).toEqual([])
}

/** No page of the app has frames; what stands in one would not be seen. */
async function violationsOf(page: Page, part: string): Promise<readonly axe.Result[]> {
  await expect(page.locator(part).first()).toBeVisible()
  await page.evaluate(axe.source)
  return page.evaluate(
    async ({ part, rules }) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') }
      return (await axe.run(part, { runOnly: rules, resultTypes: ['violations'] })).violations
    },
    { part, rules },
  )
}

const textsOf = (violations: readonly axe.Result[]): string[] =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
