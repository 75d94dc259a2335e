import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'
import { roomName } from './tests/e2e/room/roomName.ts'

/** A Chromium of the system, Debian's and Ubuntu's names first. Looked up anew: the tests may have installed it just now. */
export const systemChromium = (): string | undefined =>
  [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ].find(path => path !== undefined && existsSync(path))
const executablePath = systemChromium()
const isRoot = process.getuid?.() === 0

const launchOptions = {
  ...(executablePath === undefined ? {} : { executablePath }),
  args: [
    ...(isRoot ? ['--no-sandbox'] : []),
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--no-first-run',
  ],
}

// Phones come to a name that is not `localhost`, yet every byte stays on loopback.
const plainHttp = {
  launchOptions: {
    ...launchOptions,
    args: [...launchOptions.args, `--host-resolver-rules=MAP ${roomName} 127.0.0.1`],
  },
}

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './tests/e2e/build.ts',
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'en-GB',
    timezoneId: 'Europe/Rome',
    screenshot: 'only-on-failure',
    actionTimeout: 15_000,
    launchOptions,
  },
  projects: [
    { name: 'browser', testDir: 'tests/e2e/browser' },
    { name: 'room', testDir: 'tests/e2e/room', use: plainHttp },
    { name: 'phone', testDir: 'tests/e2e/phone', use: plainHttp },
    { name: 'shell', testDir: 'tests/e2e/shell' },
    { name: 'electron', testDir: 'tests/e2e/electron' },
  ],
})
