import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { systemChromium } from '../../../playwright.config.ts'
import { root } from './double/loader.ts'
import type { OfflineReport } from './offlineRoom.ts'

/**
 * The browser mode, whole, where there is no network at all: a network namespace of its own with nothing but loopback, the
 * host and Chromium both inside.
 */
const enter = ['-n', ...(process.getuid?.() === 0 ? [] : ['-r'])]
const inside = (script: string, ...args: string[]) =>
  spawnSync('unshare', [...enter, 'sh', '-c', `ip link set lo up && ${script}`, 'sh', ...args], {
    cwd: root,
    encoding: 'utf8',
    timeout: 80_000,
  })

test('a workshop is walked and its minutes come out where there is no network at all', () => {
  const probe = inside('true')
  const detail = probe.error?.message ?? probe.stderr.trim()
  test.skip(probe.status !== 0, `no network namespace can be made here: ${detail}`)

  const room = resolve(import.meta.dirname, 'offlineRoom.ts')
  const run = inside(
    'exec "$@"',
    process.execPath,
    '--disable-warning=ExperimentalWarning',
    room,
    systemChromium() ?? '',
  )
  expect(run.stderr).toBe('')
  expect(run.status).toBe(0)
  const report = JSON.parse(run.stdout) as OfflineReport
  expect(report.interfaces).toEqual(['lo'])
  expect(report.canReachNetwork).toBe(false)
  // With no room invited, the desk's own port on 127.0.0.1 is all that listens.
  expect(report.listening).toEqual([`127.0.0.1:${report.port}`])
  expect(report.foreignRequests).toEqual([])
  expect(report.pageErrors).toEqual([])
  expect(report.deskShows).toContain('Walk without a network')
  expect(report.deskShows).toContain('The middleware answers without a network')
  expect(report.wallShows).toContain('Walk without a network')
  expect(report.minutesBegin).toBe('PK')
  expect(report.exitCode).toBe(0)
})
