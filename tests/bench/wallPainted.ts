import type { Browser } from '@playwright/test'

type Watched = { painted?: Record<string, number> }

/**
 * Opens the wall's page and notes when each of the room's entries is first painted on it.
 * @returns what gives the times, milliseconds since 1970, by the entry's text.
 */
export async function watchWall(
  browser: Browser,
  wallUrl: string,
): Promise<() => Promise<Map<string, number>>> {
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
  await page.addInitScript(notePaints)
  await page.goto(wallUrl)
  await page.locator('#wall').waitFor()
  return async () => new Map(Object.entries(await page.evaluate(() => (globalThis as Watched).painted ?? {})))
}

/** Runs in the page. */
function notePaints(): void {
  const painted: Record<string, number> = {}
  const known = new Set<string>()
  ;(globalThis as Watched).painted = painted
  const look = () => {
    const found = document.body?.textContent?.matchAll(
      /Entry \d+ of the room: remote access of the vendor is always on/g,
    )
    const fresh = [...(found ?? [])].map(([text]) => text).filter(text => !known.has(text))
    for (const text of fresh) known.add(text)
    if (fresh.length === 0) return
    // A task that is begun in a frame runs when that frame has been drawn.
    requestAnimationFrame(() => {
      setTimeout(() => {
        for (const text of fresh) painted[text] = performance.timeOrigin + performance.now()
      })
    })
  }
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true })
}
