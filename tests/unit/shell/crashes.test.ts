import { EventEmitter } from 'node:events'
import type { RenderProcessGoneDetails } from 'electron'
import { expect, it } from 'vitest'
import { reloadAfterCrash, revive } from '../../../electron/shell/crashes.ts'

type Reason = RenderProcessGoneDetails['reason']

function openWindow() {
  const clock = { now: 0 }
  const webContents = Object.assign(new EventEmitter(), { isCrashed: () => true })
  const window = {
    webContents,
    isDestroyed: () => false,
    reloads: 0,
    reload() {
      window.reloads += 1
    },
  }
  reloadAfterCrash(window as never, () => clock.now)
  const die = (reason: Reason) => webContents.emit('render-process-gone', {}, { reason, exitCode: 1 })
  return { window, die, clock }
}

it('opens a page again whatever ended it, but not one that was meant to end', () => {
  for (const reason of ['killed', 'crashed', 'oom', 'memory-eviction'] as const) {
    const { window, die } = openWindow()
    die(reason)
    expect([reason, window.reloads]).toEqual([reason, 1])
  }
  const { window, die } = openWindow()
  die('clean-exit')
  expect(window.reloads).toBe(0)
})

it('leaves a page alone that keeps dying within a minute, until it is asked for', () => {
  const { window, die, clock } = openWindow()
  for (let death = 0; death < 5; death += 1) die('crashed')
  expect(window.reloads).toBe(3)
  revive(window as never)
  expect(window.reloads).toBe(4)
  clock.now += 60_000
  die('crashed')
  expect(window.reloads).toBe(5)
})

it('opens a page again however often it dies in a long day', () => {
  const { window, die, clock } = openWindow()
  for (let death = 0; death < 20; death += 1) {
    clock.now += 21_000
    die('killed')
  }
  expect(window.reloads).toBe(20)
})

it('touches no window that is gone', () => {
  const { window, die } = openWindow()
  window.isDestroyed = () => true
  die('killed')
  expect(window.reloads).toBe(0)
})
