import { EventEmitter } from 'node:events'
import { afterEach, expect, it, vi } from 'vitest'
import { fillScreen } from '../../../electron/shell/fullScreen.ts'

const area = { x: 1920, y: 0, width: 1280, height: 720 }
afterEach(() => vi.unstubAllGlobals())

/** A window that fills a screen and writes down what is done to it. */
function fullWindow(platform: NodeJS.Platform) {
  vi.stubGlobal('process', { ...process, platform })
  const done: string[] = []
  let isFull = true
  const window = Object.assign(new EventEmitter(), {
    isDestroyed: () => false,
    isMaximized: () => false,
    isFullScreen: () => isFull,
    setBounds: ({ x }: { x: number }) => void done.push(`move to ${x}`),
    setFullScreen(wanted: boolean) {
      done.push(wanted ? 'fill' : 'leave')
      // A Mac is at it for as long as its animation takes.
      if (platform !== 'darwin') isFull = wanted
    },
  })
  return { window, done }
}

it('on a Mac it moves only when the other screen has been left', () => {
  const { window, done } = fullWindow('darwin')
  fillScreen(window as never, area)
  expect(done).toEqual(['leave'])
  window.emit('leave-full-screen')
  expect(done).toEqual(['leave', 'move to 1920', 'fill'])
})

it('elsewhere it moves at once, after it has left: Windows tells of leaving before it does', () => {
  for (const platform of ['win32', 'linux'] as const) {
    const { window, done } = fullWindow(platform)
    const setFullScreen = window.setFullScreen.bind(window)
    window.setFullScreen = wanted => {
      if (!wanted) window.emit('leave-full-screen')
      setFullScreen(wanted)
    }
    fillScreen(window as never, area)
    expect([platform, done]).toEqual([platform, ['leave', 'move to 1920', 'fill']])
  }
})
