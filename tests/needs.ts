import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { systemChromium } from '../playwright.config.ts'

const isRoot = process.getuid?.() === 0
const has = (command: string): boolean => spawnSync('which', [command], { stdio: 'ignore' }).status === 0
const aptInstall = (...packages: string[]): boolean =>
  spawnSync(
    'sh',
    [
      '-c',
      `apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends ${packages.join(' ')}`,
    ],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  ).status === 0

/**
 * Makes sure that there is a Chromium: the system's, else Debian's package (as root), else the one Playwright brings.
 * @returns null, or a sentence saying what to do.
 */
export function ensureBrowser(): string | null {
  if (systemChromium() !== undefined || existsSync(chromium.executablePath())) return null
  console.log('Installing a browser for the end-to-end tests…')
  if (isRoot && has('apt-get') && aptInstall('chromium') && systemChromium() !== undefined) return null
  const playwright = spawnSync(
    process.execPath,
    ['node_modules/@playwright/test/cli.js', 'install', 'chromium'],
    { stdio: 'inherit' },
  )
  if (playwright.status === 0) return null
  return 'No browser for the end-to-end tests: install Chromium, or point CHROMIUM_PATH at one, and run npm test again.'
}

/** `ip` for the tests that run in a network namespace of their own; without it they report themselves as skipped. */
export function ensureNetworkTools(): void {
  if (process.platform === 'linux' && isRoot && !has('ip') && has('apt-get')) aptInstall('iproute2')
}
