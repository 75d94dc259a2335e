import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ask, entryTexts, firstStep, openWorkshop } from './bridge.ts'
import { expect, test } from './launch.ts'

test('a file named at the start, by the system or by a second launch is opened, and the desk comes to the front', async ({
  launch,
  data,
}) => {
  const first = await launch()
  const a = await openWorkshop(await first.desk(), data, 'A')
  const b = await openWorkshop(await first.desk(), data, 'B')
  await first.quit()

  const shell = await launch({ args: [a] })
  await shell.desk()
  const title = () => shell.deskWindow().title
  await expect.poll(title).toMatch(/^A /)
  let isFocused = false
  shell.deskWindow().on('focus', () => {
    isFocused = true
  })
  shell.app.emit('second-instance', {}, [], '/', { file: b })
  await expect.poll(title).toMatch(/^B /)
  expect(isFocused).toBe(true)
  shell.app.emit('open-file', { preventDefault: () => {} }, a)
  await expect.poll(title).toMatch(/^A /)
  shell.app.emit('open-file', { preventDefault: () => {} }, join(data, 'gone.walkthrough'))
  await expect.poll(() => shell.recorded.messages.length).toBe(1)
  expect(shell.recorded.messages[0]?.detail).toContain('is not where it was')
  expect(title()).toMatch(/^A /)
})

test('a second launch ends at once', async ({ launch }) => {
  const shell = await launch({ isFirst: false })
  expect(await shell.ended).toBe(0)
  expect(shell.windows).toEqual([])
})

test('quitting waits for the disk: what was sent is in the file, which is free again', async ({
  launch,
  data,
}) => {
  const shell = await launch()
  const desk = await shell.desk()
  const path = await openWorkshop(desk, data)
  const stepId = await firstStep(desk)
  const sent = Array.from({ length: 20 }, (_, n) =>
    ask(desk, 'send', {
      command: {
        id: `c${n}`,
        type: 'addEntry',
        entryId: `e${n}`,
        kind: 'note',
        text: `Said ${n}`,
        fields: {},
        stepId,
        laneId: null,
        toolId: null,
      } as never,
    }),
  )
  const replies = await Promise.all(sent)
  for (const reply of replies) expect(reply).toMatchObject({ ok: true, value: { ok: true } })
  expect(await shell.quit()).toBe(0)
  // First asked, then prevented until everything is written, then let go.
  expect(shell.recorded.events).toEqual(['quit prevented', 'quit'])
  expect(existsSync(join(data, 'instance.json'))).toBe(false)

  const again = await launch({ args: [path] })
  await again.desk()
  await expect.poll(() => again.deskWindow().title).toMatch(/^Ward walk –/)
  expect(await entryTexts(await again.desk())).toEqual(Array.from({ length: 20 }, (_, n) => `Said ${n}`))
})

test('closing the desk ends the app in the same way, the wall with it', async ({ launch }) => {
  const shell = await launch()
  await ask(await shell.desk(), 'showWall', {})
  expect(shell.deskWindow().close()).toBe(false)
  expect(await shell.ended).toBe(0)
  expect(shell.open.size).toBe(0)
})

test('a session that Windows ends is no crash: file and lock are free at once, and nothing is offered', async ({
  launch,
  data,
}) => {
  const shell = await launch()
  const path = await openWorkshop(await shell.desk(), data)
  shell.deskWindow().bounds = { x: 40, y: 30, width: 1111, height: 777 }
  shell.deskWindow().emit('session-end', { reasons: ['shutdown'] })
  // Nothing was awaited since: Windows may have ended the process by now.
  expect([existsSync(join(data, 'instance.json')), existsSync(`${path}-journal`)]).toEqual([false, false])
  const again = await launch({ screens: 2 })
  const library = await ask(await again.desk(), 'listLibrary', {})
  expect(library).toMatchObject({ ok: true, value: { recovery: [], recent: [{ path }] } })
  expect(again.deskWindow().options).toMatchObject({ x: 40, y: 30 })
})

test('a data folder that cannot be used is said in a window, and the app ends with an error', async ({
  launch,
  data,
}) => {
  rmSync(data, { recursive: true })
  writeFileSync(data, '')
  const shell = await launch()
  expect(await shell.ended).toBe(1)
  expect(shell.recorded.errors.join()).toContain(data)
  expect(shell.windows).toEqual([])
})
