import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import type { MenuItemConstructorOptions } from 'electron'
import { createElectron, type DoubleOptions } from './double/electron.ts'
import { root, runMain } from './double/loader.ts'
import type { WindowDouble } from './double/windows.ts'

export type LaunchOptions = Partial<Omit<DoubleOptions, 'context' | 'appFolder'>> & {
  args?: readonly string[]
}

export type Shell = ReturnType<typeof createElectron> & {
  /** The desk's window and page; the page shows what people see. */
  desk(): Promise<Page>
  deskWindow(): WindowDouble
  /** The item of the menu as it stands now. */
  menuItem(id: string): MenuItemConstructorOptions
  clickMenu(id: string): void
  /** Quits as the menu does, and waits until the app has ended. */
  quit(): Promise<number>
}

type Fixtures = {
  data: string
  /** Starts the built shell. The first launch of a test has a fresh data folder; later ones find what it left. */
  launch: (options?: LaunchOptions) => Promise<Shell>
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern.
  data: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'walkthrough-shell-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  launch: async ({ browser, data }, use) => {
    const launched: { shell: Shell; context: BrowserContext }[] = []
    await use(async (options = {}) => {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
      const shell = await start(context, data, options)
      launched.push({ shell, context })
      return shell
    })
    for (const { shell, context } of launched) {
      if (shell.open.size > 0) await shell.quit()
      await context.close()
    }
  },
})
export { expect }

async function start(
  context: BrowserContext,
  data: string,
  { args = [], ...options }: LaunchOptions,
): Promise<Shell> {
  expect(existsSync(join(root, 'dist', 'shell', 'main.js')), 'the shell is built').toBe(true)
  const double = createElectron({ context, appFolder: root, ...options })
  await context.route('**/*', double.answerRequest)
  const { argv } = process
  process.argv = ['/electron', root, `--data=${data}`, ...args]
  try {
    await runMain(double.electron)
  } finally {
    process.argv = argv
  }
  const deskWindow = (): WindowDouble => {
    const [window] = double.windows
    if (window === undefined) throw new Error('the desk has not been opened')
    return window
  }
  const menuItem = (id: string): MenuItemConstructorOptions => {
    const item = findItem(double.recorded.menus.at(-1) ?? [], id)
    if (item === undefined) throw new Error(`no menu item ${id}`)
    return item
  }
  return {
    ...double,
    deskWindow,
    menuItem,
    clickMenu(id) {
      ;(menuItem(id).click as () => void)()
    },
    async desk() {
      await expect.poll(() => double.windows[0]?.isShown).toBe(true)
      return deskWindow().page
    },
    quit() {
      double.app.quit()
      return double.ended
    },
  }
}

function findItem(
  items: readonly MenuItemConstructorOptions[],
  id: string,
): MenuItemConstructorOptions | undefined {
  for (const item of items) {
    const found = item.id === id ? item : findItem(Array.isArray(item.submenu) ? item.submenu : [], id)
    if (found !== undefined) return found
  }
  return undefined
}
