import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { defaultPreferences, initialStage } from '../../../shared/protocol/contract.ts'
import type { Command } from '../../../shared/workshop/commands.ts'
import { evolve } from '../../../shared/workshop/evolve.ts'
import { passingFolder } from '../../fixtures/disks.ts'
import { connectTo, hostIn, memorySettings } from '../../fixtures/hosts.ts'
import { nurse, wall } from '../../fixtures/workshop.ts'

const note = (id: string): Command => ({
  id,
  type: 'addEntry',
  entryId: `e-${id}`,
  kind: 'note',
  text: `said ${id}`,
  stepId: 's1',
})

test('a new workshop lies in the library under its title, and never in the place of another', async () => {
  using folder = passingFolder()
  const host = hostIn(folder.path)
  const desk = connectTo(host)
  for (const _ of [1, 2]) {
    expect(await desk.ask('newWorkshop', { title: 'Ward 3: offers', processId: 'poct' })).toEqual({
      ok: true,
    })
  }
  expect(readdirSync(join(folder.path, 'workshops')).filter(name => name.endsWith('.walkthrough'))).toEqual([
    'Ward 3 offers (2).walkthrough',
    'Ward 3 offers.walkthrough',
  ])
  const session = host.session()
  expect(session.kind === 'open' && session.state.details.title).toBe('Ward 3: offers')
  expect(session.kind === 'open' && session.state.process.steps.length).toBe(11)
  const path = join(folder.path, 'workshops', 'Ward 3 offers.walkthrough')
  expect(await desk.ask('newWorkshop', { title: 'x', processId: 'poct', path })).toEqual({
    ok: false,
    failure: { kind: 'exists', path },
  })
  expect((await desk.reply('newWorkshop', { title: 'x', processId: '../x' })).ok).toBe(false)
  await host.close()
})

test('every view is told of every event in order, and what it hears adds up to the state', async () => {
  using folder = passingFolder()
  const host = hostIn(folder.path)
  const desk = connectTo(host)
  await desk.ask('newWorkshop', { title: 'Walk', processId: 'poct' })
  const projector = connectTo(host, 'wall', wall)
  const welcome = await projector.ask('hello', { protocol: 1, view: 'wall' })
  if (welcome.session.kind !== 'open') throw new Error('nothing is open')
  const answers = []
  for (const turn of [1, 2, 3]) {
    answers.push(
      ...(await Promise.all(['a', 'b'].map(id => desk.ask('send', { command: note(`${id}${turn}`) })))),
    )
  }
  expect(answers.map(answer => answer.ok && answer.seq)).toEqual([2, 3, 4, 5, 6, 7])
  const heard = projector.toldOf('events').flat()
  const session = host.session()
  expect(heard.reduce(evolve, welcome.session.state)).toEqual(session.kind === 'open' && session.state)
  await host.close()
})

test('the author of a command is whoever is connected, and what they may not do is said in a sentence', async () => {
  using folder = passingFolder()
  const host = hostIn(folder.path)
  const desk = connectTo(host)
  await desk.ask('newWorkshop', { title: 'Walk', processId: 'poct' })
  const phone = connectTo(host, 'phone', nurse)
  const answer = await phone.ask('send', {
    command: { id: 'c', type: 'changeDetails', changes: { title: 'Mine' } },
  })
  expect(answer).toMatchObject({ id: 'c', ok: false, reason: 'notAllowed' })
  expect(!answer.ok && answer.message).toMatch(/^[A-Z].*\.$/)
  await desk.ask('send', { command: { id: 's', type: 'enterStep', stepId: 's1' } })
  expect((await phone.ask('send', { command: note('p') })).ok).toBe(true)
  const session = host.session()
  expect(session.kind === 'open' && session.state.entries.at(-1)?.authorId).toBe(nurse.id)
  await host.close()
})

test('a view gets only what its kind may ask for, and nonsense is answered, never thrown', async () => {
  using folder = passingFolder()
  const host = hostIn(folder.path)
  const projector = connectTo(host, 'wall', wall)
  const code = async (name: string, input: unknown) => {
    const reply = await projector.reply(name, input)
    return reply.ok ? 'taken' : reply.error.code
  }
  expect(await code('send', { command: note('a') })).toBe('notAllowed')
  expect(await code('browseFolder', { path: null })).toBe('notAllowed')
  expect(await code('hello', { protocol: 1, view: 'desk' })).toBe('notAllowed')
  expect(await code('hello', { protocol: 99, view: 'wall' })).toBe('failed')
  expect(await code('hello', 7)).toBe('malformed')
  expect(await code('__proto__', {})).toBe('malformed')
  expect(await code('toString', null)).toBe('malformed')
  expect(await code('hello', { protocol: 1, view: 'wall' })).toBe('taken')
  await host.close()
})

test('a broken command with an id is answered as refused, so that its view stops sending it', async () => {
  using folder = passingFolder()
  const host = hostIn(folder.path)
  const desk = connectTo(host)
  expect(await desk.reply('send', { command: { id: 'c9', type: 'sing' } })).toMatchObject({
    ok: true,
    value: { id: 'c9', ok: false, reason: 'malformed' },
  })
  expect(await desk.reply('send', { command: 'sing' })).toMatchObject({
    ok: false,
    error: { code: 'malformed' },
  })
  expect(await desk.ask('send', { command: note('a') })).toMatchObject({ ok: false, reason: 'noWorkshop' })
  await host.close()
})

test('a file that does not open leaves open what was open', async () => {
  using folder = passingFolder()
  const host = hostIn(folder.path)
  const desk = connectTo(host)
  const missing = join(folder.path, 'none.walkthrough')
  expect(await host.openFile(missing)).toEqual({ ok: false, failure: { kind: 'missing', path: missing } })
  expect(host.session()).toEqual({ kind: 'none', failure: { kind: 'missing', path: missing } })
  await desk.ask('newWorkshop', { title: 'Walk', processId: 'poct' })
  const before = host.session()
  const bad = join(folder.path, 'bad.walkthrough')
  writeFileSync(bad, 'text')
  expect(await desk.ask('openWorkshop', { path: bad })).toMatchObject({ failure: { kind: 'notAWorkshop' } })
  expect(host.session()).toEqual(before)
  // Opening what is open already changes nothing either.
  const path = before.kind === 'open' ? before.path : ''
  expect(await desk.ask('openWorkshop', { path })).toEqual({ ok: true })
  expect((await desk.ask('send', { command: note('a') })).ok).toBe(true)
  await host.close()
})

test('closed and opened again, the workshop is the same; after the end nothing is taken any more', async () => {
  using folder = passingFolder()
  const settings = memorySettings()
  const host = hostIn(folder.path, { settings })
  const desk = connectTo(host)
  await desk.ask('newWorkshop', { title: 'Walk', processId: 'poct' })
  await desk.ask('send', { command: note('a') })
  const before = host.session()
  const sentLast = desk.ask('send', { command: note('last') })
  await host.close()
  expect((await sentLast).ok).toBe(true)
  expect((await desk.reply('send', { command: note('late') })).ok).toBe(false)

  const again = hostIn(folder.path, { settings })
  const path = before.kind === 'open' ? before.path : ''
  await again.openFile(path)
  const session = again.session()
  expect(session.kind === 'open' && session.state.entries.map(({ id }) => id)).toEqual(['e-a', 'e-last'])
  expect((await connectTo(again).ask('listLibrary', {})).recovery).toEqual([])
  await again.close()
})

test('stage and preferences reach the others; preferences stay', async () => {
  using folder = passingFolder()
  const settings = memorySettings()
  const host = hostIn(folder.path, { settings })
  const desk = connectTo(host)
  const projector = connectTo(host, 'wall', wall)
  const stage = { ...initialStage, mode: 'overview' } as const
  await desk.ask('setStage', { stage })
  expect([projector.toldOf('stage'), desk.toldOf('stage')]).toEqual([[stage], []])
  const preferences = { ...defaultPreferences, theme: 'dark' } as const
  await desk.ask('setPreferences', { preferences })
  expect(projector.toldOf('preferences')).toEqual([preferences])
  const later = connectTo(hostIn(folder.path, { settings }))
  expect((await later.ask('hello', { protocol: 1, view: 'desk' })).preferences).toEqual(preferences)
  projector.connection.disconnect()
  await desk.ask('setStage', { stage })
  expect(projector.toldOf('stage').length).toBe(1)
  await host.close()
})
