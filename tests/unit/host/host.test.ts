import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createTranslate } from '../../../electron/host/translate.ts'
import { defaultPreferences, initialStage, type OpenFailure } from '../../../shared/protocol/contract.ts'
import { failureSentence } from '../../../shared/protocol/failureSentence.ts'
import type { Command } from '../../../shared/workshop/commands.ts'
import { evolve } from '../../../shared/workshop/evolve.ts'
import { passingFolder } from '../../fixtures/disks.ts'
import { bytesOf, layFile } from '../../fixtures/files.ts'
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

test('after a crash the workshop that was open is offered', async () => {
  using folder = passingFolder()
  const settings = memorySettings()
  const path = join(folder.path, 'a.walkthrough')
  layFile(path, 3)
  settings.set('openWorkshop', { path, title: 'Walk', at: 1 })
  const host = hostIn(folder.path, { settings })
  const desk = connectTo(host)
  expect((await desk.ask('listLibrary', {})).recovery).toMatchObject([{ path, events: 4 }])
  await desk.ask('openWorkshop', { path })
  expect((await desk.ask('listLibrary', {})).recovery).toEqual([])
  await host.close()
})

test('the sample opens as a fresh file with a whole walk in it', async () => {
  using folder = passingFolder()
  const now = Date.UTC(2026, 10, 23, 15)
  const host = hostIn(folder.path, { now: () => now })
  const desk = connectTo(host)
  await desk.ask('openSample', {})
  await desk.ask('openSample', {})
  const session = host.session()
  if (session.kind !== 'open') throw new Error('nothing is open')
  expect(new Set(session.state.entries.map(({ kind }) => kind)).size).toBe(5)
  expect(session.state.walk.startedAt).toBeLessThan(now)
  expect(session.fileName).toMatch(/ \(2\)\.walkthrough$/)
  await host.close()
})

test('a copy of what is open goes under another name only', async () => {
  using folder = passingFolder()
  const host = hostIn(folder.path)
  const desk = connectTo(host)
  await desk.ask('newWorkshop', { title: 'Walk', processId: 'poct' })
  const target = join(folder.path, 'copy')
  const saved = { ok: true, path: `${target}.walkthrough` }
  expect(await desk.ask('saveCopy', { path: target })).toEqual(saved)
  expect(await desk.ask('saveCopy', { path: target })).toMatchObject({ failure: { kind: 'exists' } })
  const session = host.session()
  const own = session.kind === 'open' ? session.path : ''
  expect(await desk.ask('saveCopy', { path: own })).toMatchObject({ failure: { kind: 'exists' } })
  expect(await desk.ask('openWorkshop', { path: saved.path })).toEqual({ ok: true })
  await host.close()
})

test('a damaged workshop is rescued beside itself and the rescued one opens', async () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  layFile(path, 30)
  const bytes = bytesOf(path)
  bytes.fill(0, bytes.indexOf('Risk 21 '), bytes.indexOf('Risk 21 ') + 4)
  writeFileSync(path, bytes)
  const host = hostIn(folder.path)
  const desk = connectTo(host)
  expect(await desk.ask('openWorkshop', { path })).toMatchObject({
    failure: { kind: 'damaged', intactEvents: 21 },
  })
  const rescued = join(folder.path, 'a (rescued).walkthrough')
  expect(await desk.ask('salvage', { path })).toEqual({ ok: true, path: rescued, events: 21 })
  expect(await desk.ask('openWorkshop', { path: rescued })).toEqual({ ok: true })
  expect(bytesOf(path).equals(bytes)).toBe(true)
  await host.close()
})

test('an automatic copy is opened as a workshop of its own, never in its place', async () => {
  using folder = passingFolder()
  const copies = join(folder.path, 'data', 'copies')
  mkdirSync(copies, { recursive: true })
  const path = join(copies, 'Walk 2026-01-01 10.00.00.walkthrough')
  layFile(path, 3)
  const host = hostIn(folder.path)
  const desk = connectTo(host)
  expect((await desk.ask('listLibrary', {})).copies).toMatchObject([{ path, title: 'Walk', events: 4 }])
  expect(await desk.ask('openWorkshop', { path })).toEqual({ ok: true })
  const session = host.session()
  expect(session.kind === 'open' && session.path).toBe(
    join(folder.path, 'workshops', 'Walk 2026-01-01 10.00.00.walkthrough'),
  )
  await host.close()
})

test('minutes and action list go beside the workshop, and an earlier export is replaced', async () => {
  using folder = passingFolder()
  const host = hostIn(folder.path)
  const desk = connectTo(host)
  await desk.ask('newWorkshop', { title: 'Walk', processId: 'poct' })
  for (const kind of ['minutes', 'actions', 'actions'] as const) {
    const exported = await desk.ask('exportDocument', { kind, paper: 'a4' })
    const path = join(folder.path, 'workshops', `Walk ${kind}.docx`)
    expect(exported).toMatchObject({ ok: true, path, url: `download:${path}` })
    expect(bytesOf(path).subarray(0, 2).toString()).toBe('PK')
  }
  const into = join(folder.path, 'none', 'x.docx')
  expect(await desk.ask('exportDocument', { kind: 'actions', paper: 'letter', path: into })).toMatchObject({
    failure: { kind: 'missing' },
  })
  // Whatever name is asked for, a workshop is never written over.
  const session = host.session()
  const own = session.kind === 'open' ? session.path : ''
  const written = await desk.ask('exportDocument', { kind: 'actions', paper: 'a4', path: own })
  expect(written).toMatchObject({ path: `${own}.docx` })
  await host.close()
}, 60_000)

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

test('the file list starts in the library, which is made when first needed', async () => {
  using folder = passingFolder()
  const host = hostIn(folder.path)
  const desk = connectTo(host)
  const browsed = await desk.ask('browseFolder', { path: null })
  expect(browsed).toMatchObject({ ok: true, listing: { path: join(folder.path, 'workshops'), items: [] } })
  expect(existsSync(join(folder.path, 'workshops'))).toBe(true)
  await host.close()
})

test('a refused value is explained in the words of its form', async () => {
  using folder = passingFolder()
  const host = hostIn(folder.path)
  const desk = connectTo(host)
  await desk.ask('newWorkshop', { title: 'Walk', processId: 'poct' })
  const risk = { ...note('r'), kind: 'risk', fields: { likelihood: '9' } } as const
  const answer = await desk.ask('send', { command: risk as Command })
  expect(!answer.ok && [answer.reason, answer.message]).toEqual([
    'badValue',
    expect.stringMatching(/^“Likelihood” must be a whole number/),
  ])
  const unknown = await desk.ask('send', {
    command: { ...note('s'), fields: { constructor: 'x' } } as Command,
  })
  expect(!unknown.ok && unknown.message).toContain('“constructor”')
  await host.close()
})

test('every failure has its sentence: what happened, what is safe, what to do next', () => {
  const t = createTranslate('en')
  const path = '/home/x/Ward 3.walkthrough'
  const failures: OpenFailure[] = [
    { kind: 'missing', path },
    { kind: 'notAWorkshop', path },
    { kind: 'damaged', path, intactEvents: 0, detail: 'd' },
    { kind: 'damaged', path, intactEvents: 1, detail: 'd' },
    { kind: 'damaged', path, intactEvents: 7, detail: 'd' },
    { kind: 'newer', path, fileVersion: 2, ourVersion: 1, canRead: true },
    { kind: 'newer', path, fileVersion: 2, ourVersion: 1, canRead: false },
    { kind: 'inUse', path },
    { kind: 'noPermission', path, canRead: true },
    { kind: 'noPermission', path, canRead: false },
    { kind: 'diskFull', path },
    { kind: 'exists', path },
    { kind: 'failed', path, detail: 'd' },
  ]
  const sentences = failures.map(failure => {
    const { key, params } = failureSentence(failure)
    return t(key, params)
  })
  for (const sentence of sentences) {
    expect(sentence).toContain('“Ward 3.walkthrough”')
    expect(sentence.split('. ').length).toBeGreaterThanOrEqual(2)
    expect(sentence).not.toMatch(/files\.|\{\{/)
  }
  expect(new Set(sentences).size).toBe(failures.length)
})
