import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ask, entryTexts, firstStep, openWorkshop } from './bridge.ts'
import { expect, test } from './launch.ts'

test('the menu asks the desk to run its actions', async ({ launch }) => {
  const shell = await launch()
  const desk = await shell.desk()
  await expect(desk.getByRole('heading').first()).toBeVisible()
  shell.clickMenu('help.shortcuts')
  await expect(desk.getByRole('dialog')).toBeVisible()
})

test('what needs a workshop wakes up with one', async ({ launch, data }) => {
  const shell = await launch()
  const desk = await shell.desk()
  await expect.poll(() => shell.recorded.menus.length).toBe(1)
  expect([shell.menuItem('file.open').enabled, shell.menuItem('walk.next').enabled]).toEqual([true, false])
  const path = await openWorkshop(desk, data)
  await expect.poll(() => shell.menuItem('walk.next').enabled).toBe(true)
  expect(JSON.stringify(shell.recorded.menus.at(-1))).toContain('Ward walk')
  expect(shell.recorded.recentDocuments).toEqual([path])
  await ask(desk, 'closeWorkshop', {})
  await expect.poll(() => shell.menuItem('walk.next').enabled).toBe(false)
})

test('paths come from the system’s dialogs, above the desk', async ({ launch, data }) => {
  const shell = await launch()
  const desk = await shell.desk()
  const path = await openWorkshop(desk, data)
  shell.answers.path = path
  expect(await ask(desk, 'choosePath', { purpose: 'open', suggestedName: '' })).toEqual({
    ok: true,
    value: { path },
  })
  shell.answers.path = null
  const cancelled = await ask(desk, 'choosePath', { purpose: 'minutes', suggestedName: 'Minutes.docx' })
  expect(cancelled).toEqual({ ok: true, value: { path: null } })
  expect(shell.recorded.dialogs.map(({ kind }) => kind)).toEqual(['open', 'save'])
  expect(shell.recorded.dialogs[0]?.options.filters).toEqual([
    { name: 'Walk-through workshops', extensions: ['walkthrough'] },
  ])
  expect(shell.recorded.dialogs[1]?.options.defaultPath).toContain('Minutes.docx')
})

test('the minutes are written by the bundle itself, with the picture drawn from the model', async ({
  launch,
  data,
}) => {
  const desk = await (await launch()).desk()
  await openWorkshop(desk, data)
  const path = join(data, 'Minutes.docx')
  const reply = await ask(desk, 'exportDocument', { kind: 'minutes', paper: 'a4', path })
  expect(reply).toMatchObject({ ok: true, value: { ok: true, path, url: null } })
  const bytes = readFileSync(path)
  expect(bytes.subarray(0, 2).toString()).toBe('PK')
  expect(bytes.includes('.png')).toBe(true)
})

test('the title names the workshop, and the screen stays awake while a step is on', async ({
  launch,
  data,
}) => {
  const shell = await launch()
  const desk = await shell.desk()
  const path = await openWorkshop(desk, data)
  await expect.poll(() => shell.deskWindow().title).toBe('Ward walk – PANACEA Walk-through')
  expect(shell.deskWindow().representedFile).toBe(path)
  expect(shell.deskWindow().isEdited).toBe(false)
  expect(shell.recorded.blockers.size).toBe(0)
  const stepId = await firstStep(desk)
  await ask(desk, 'send', { command: { id: 'c1', type: 'enterStep', stepId } })
  await expect.poll(() => shell.recorded.blockers.size).toBe(1)
  await ask(desk, 'send', { command: { id: 'c2', type: 'endWalk' } })
  await expect.poll(() => shell.recorded.blockers.size).toBe(0)
})

test('undo and redo mean the field where the cursor is, and elsewhere the workshop', async ({
  launch,
  data,
}) => {
  const shell = await launch()
  const desk = await shell.desk()
  await openWorkshop(desk, data)
  const field = desk.getByRole('textbox', { name: 'What was said' })
  await field.fill('Said and saved')
  await field.press('Enter')
  await expect.poll(() => entryTexts(desk)).toEqual(['Said and saved'])
  await expect.poll(() => shell.menuItem('edit.undo').enabled).toBe(true)

  await field.pressSequentially('half a sentence')
  shell.clickMenu('edit.undo')
  await expect(field).not.toHaveValue(/half a sentence/)
  shell.clickMenu('edit.redo')
  await expect(field).toHaveValue('half a sentence')
  expect(await entryTexts(desk)).toEqual(['Said and saved'])

  await field.press('Escape')
  shell.clickMenu('edit.undo')
  await expect.poll(() => entryTexts(desk)).toEqual([])
  await expect(field).toHaveValue('half a sentence')
})

test('an open dialog keeps the menu from acting behind it; a cursor in the capture field does not', async ({
  launch,
  data,
}) => {
  const shell = await launch()
  const desk = await shell.desk()
  await openWorkshop(desk, data)
  const field = desk.getByRole('textbox', { name: 'What was said' })
  await field.focus()
  shell.clickMenu('help.shortcuts')
  await expect(desk.getByRole('dialog')).toBeVisible()
  shell.clickMenu('walk.next')
  shell.clickMenu('app.preferences')
  await shell.deskWindow().webContents.arrived()
  await expect(desk.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await desk.keyboard.press('Escape')
  await expect(desk.getByRole('dialog')).toHaveCount(0)

  await field.focus()
  shell.clickMenu('walk.next')
  const stepOn = async () => {
    const hello = await ask(desk, 'hello', { protocol: 1, view: 'desk' })
    return hello.ok && hello.value.session.kind === 'open' && hello.value.session.state.walk.currentStepId
  }
  await expect.poll(stepOn).toBeTruthy()
  // The first one: behind the dialog nothing had gone on.
  expect(await stepOn()).toBe(await firstStep(desk))
})
