import { EventEmitter } from 'node:events'
import { beforeEach, expect, it, vi } from 'vitest'
import { createShellSentences } from '../../../electron/host/shellSentences.ts'

type Box = { message: string; signal: AbortSignal; answer(response: number): void }
const electron = vi.hoisted(() => ({ app: null as unknown, dialog: null as unknown }))
vi.mock('electron', () => electron)

class App extends EventEmitter {
  hasQuit = false
  quit(): void {
    let isPrevented = false
    this.emit('before-quit', {
      preventDefault: () => {
        isPrevented = true
      },
    })
    this.hasQuit ||= !isPrevented
  }
}

let app: App
let boxes: Box[]
beforeEach(() => {
  vi.useFakeTimers()
  app = new App()
  boxes = []
  electron.app = app
  electron.dialog = {
    showMessageBox: (_window: unknown, box: Omit<Box, 'answer'>) =>
      new Promise(resolve => {
        const answer = (response: number) => resolve({ response })
        boxes.push({ ...box, answer })
        box.signal.addEventListener('abort', () => answer(0))
      }),
  }
})

/** @returns a way to say that everything is on disk, how often the places were kept, and what was done in which order. */
async function setUp() {
  vi.resetModules()
  const { quitWhenSaved, noticeAfterMs } = await import('../../../electron/shell/quitting.ts')
  const desk = new EventEmitter()
  const saved = { resolve: () => {}, reject: (_error: Error) => {} }
  const isSaved = new Promise<void>((resolve, reject) => Object.assign(saved, { resolve, reject }))
  let kept = 0
  const done: string[] = []
  quitWhenSaved({
    desk: desk as never,
    close: () => {
      done.push('close')
      return isSaved
    },
    rememberPlaces: () => {
      kept += 1
    },
    release: () => void done.push('release'),
    sentence: createShellSentences('en'),
  })
  return { desk, saved, noticeAfterMs, kept: () => kept, done }
}

it('ends only when everything is on disk, however often it is asked', async () => {
  const { saved, kept } = await setUp()
  app.quit()
  app.quit()
  await vi.advanceTimersByTimeAsync(1000)
  expect(app.hasQuit).toBe(false)
  saved.resolve()
  await vi.advanceTimersByTimeAsync(0)
  expect([app.hasQuit, kept(), boxes.length]).toEqual([true, 1, 0])
})

it('says what it is waiting for when it takes long, and stops saying it when the disk is done', async () => {
  const { saved, noticeAfterMs } = await setUp()
  app.quit()
  await vi.advanceTimersByTimeAsync(noticeAfterMs)
  expect(boxes.map(({ message }) => message)).toEqual(['Still writing to the disk'])
  expect(app.hasQuit).toBe(false)
  saved.resolve()
  await vi.advanceTimersByTimeAsync(0)
  expect([app.hasQuit, boxes[0]?.signal.aborted]).toEqual([true, true])
})

it('asks again after a while when somebody keeps waiting, and lets them end it', async () => {
  const { noticeAfterMs } = await setUp()
  app.quit()
  await vi.advanceTimersByTimeAsync(noticeAfterMs)
  boxes[0]?.answer(0)
  await vi.advanceTimersByTimeAsync(noticeAfterMs)
  expect([boxes.length, app.hasQuit]).toEqual([2, false])
  boxes[1]?.answer(1)
  await vi.advanceTimersByTimeAsync(0)
  expect(app.hasQuit).toBe(true)
})

it('keeps the desk open while it closes, and treats its closing as the end of the app', async () => {
  const { desk, saved } = await setUp()
  let prevented = 0
  const event = {
    preventDefault: () => {
      prevented += 1
    },
  }
  desk.emit('close', event)
  desk.emit('close', event)
  expect(prevented).toBe(2)
  saved.resolve()
  await vi.advanceTimersByTimeAsync(0)
  desk.emit('close', event)
  expect([prevented, app.hasQuit]).toEqual([2, true])
})

it('ends on a signal in the same way', async () => {
  const before = new Set(process.listeners('SIGTERM'))
  const { saved } = await setUp()
  for (const listener of process.listeners('SIGTERM')) if (!before.has(listener)) listener('SIGTERM')
  expect(app.hasQuit).toBe(false)
  saved.resolve()
  await vi.advanceTimersByTimeAsync(0)
  expect(app.hasQuit).toBe(true)
})

it('ends even where closing failed: what was acknowledged is on disk', async () => {
  const { saved } = await setUp()
  app.quit()
  saved.reject(new Error('disk'))
  await vi.advanceTimersByTimeAsync(0)
  expect(app.hasQuit).toBe(true)
})

it('lets go once, at the very end', async () => {
  const { saved, done } = await setUp()
  app.quit()
  app.emit('will-quit')
  app.emit('will-quit')
  saved.resolve()
  await vi.advanceTimersByTimeAsync(0)
  expect(done).toEqual(['close', 'release'])
})

it('does all it can at once when Windows ends the session', async () => {
  const { desk, done, kept } = await setUp()
  desk.emit('session-end')
  // Nothing was awaited: the process may be gone by now.
  expect([done, kept(), app.hasQuit]).toEqual([['close', 'release'], 1, true])
  app.emit('will-quit')
  expect(done).toEqual(['close', 'release'])
})

it('closes no second time where the session ends while it closes already', async () => {
  const { desk, done, kept } = await setUp()
  app.quit()
  desk.emit('session-end')
  expect([done, kept()]).toEqual([['close', 'release'], 1])
})
