import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test, vi } from 'vitest'
import { verifyFile } from '../../../electron/host/file/verifyFile.ts'
import { type LiveOptions, LiveWorkshop } from '../../../electron/host/liveWorkshop.ts'
import type { Command } from '../../../shared/workshop/commands.ts'
import type { RecordedEvent } from '../../../shared/workshop/events.ts'
import { passingFolder } from '../../fixtures/disks.ts'
import { appVersion, layFile, mustOpen } from '../../fixtures/files.ts'
import { facilitator, nurse } from '../../fixtures/workshop.ts'

function openLive(path: string, options: Partial<LiveOptions> = {}) {
  const { file, state } = mustOpen(path)
  const told: RecordedEvent[][] = []
  const live = new LiveWorkshop(file, state, {
    now: Date.now,
    onCommitted: events => told.push([...events]),
    onTrouble() {},
    onQuiet() {},
    ...options,
  })
  return { live, told }
}

const note = (id: string, entryId = id): Command => ({
  id,
  type: 'addEntry',
  entryId,
  kind: 'note',
  text: `said ${id}`,
  stepId: 's1',
})

test('commands that arrive together are told of together, in order and without gaps', async () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  layFile(path, 0)
  const { live, told } = openLive(path)
  const outcomes = await Promise.all(['a', 'b', 'c', 'd'].map(id => live.submit(note(id), facilitator)))
  expect(outcomes).toEqual([2, 3, 4, 5].map(seq => ({ ok: true, seq })))
  expect(told.map(events => events.map(({ seq }) => seq))).toEqual([[2, 3, 4, 5]])
  live.close()
})

test('a command is told of and answered only after it is on the disk', async () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  layFile(path, 0)
  const rowsWhenTold: number[] = []
  const { live } = openLive(path, { onCommitted: () => rowsWhenTold.push(live.file.rows.length) })
  await live.submit(note('a'), facilitator)
  expect([rowsWhenTold, live.file.rows.length]).toEqual([[2], 2])
  live.close()
})

test('what was accepted is done once however often it is sent: at once, later and after reopening', async () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  layFile(path, 0)
  const { live } = openLive(path)
  const first = { ok: true, seq: 2 }
  expect(
    await Promise.all([live.submit(note('a'), facilitator), live.submit(note('a'), facilitator)]),
  ).toEqual([first, first])
  expect(await live.submit(note('a'), facilitator)).toEqual(first)
  live.close()
  const again = openLive(path)
  expect(await again.live.submit(note('a'), facilitator)).toEqual(first)
  expect(again.live.state.entries.map(({ id }) => id)).toEqual(['a'])
  again.live.close()
})

test('what was refused is decided anew when it is sent again', async () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  layFile(path, 0)
  const { live } = openLive(path)
  const park: Command = { id: 'm', type: 'parkEntry', entryId: 'z' }
  expect(await live.submit(park, facilitator)).toMatchObject({ ok: false })
  await live.submit(note('other', 'z'), facilitator)
  expect(await live.submit(park, facilitator)).toMatchObject({ ok: true })
  live.close()
})

test('an id that somebody else has used is refused, also within one turn', async () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  layFile(path, 0)
  const { live } = openLive(path)
  await live.submit({ id: 'go', type: 'enterStep', stepId: 's1' }, facilitator)
  const [mine, theirs] = await Promise.all([
    live.submit(note('a'), facilitator),
    live.submit(note('a', 'b'), nurse),
  ])
  expect([mine.ok, theirs]).toEqual([true, { ok: false, refusal: { code: 'duplicateId' } }])
  expect(await live.submit(note('a', 'c'), nurse)).toMatchObject({ refusal: { code: 'duplicateId' } })
  live.close()
})

test('later commands of one turn see what the earlier ones did', async () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  layFile(path, 0)
  const { live } = openLive(path)
  const outcomes = await Promise.all([
    live.submit(note('a'), facilitator),
    live.submit({ id: 'p', type: 'parkEntry', entryId: 'a' }, facilitator),
    live.submit({ id: 'u', type: 'undo' }, facilitator),
    live.submit(note('x', 'a'), facilitator),
  ])
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true, false])
  expect(live.state.entries.map(({ id, isParked }) => [id, isParked])).toEqual([['a', false]])
  live.close()
})

test('closing writes what was sent a moment before, and refuses what comes after', async () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  layFile(path, 0)
  const { live } = openLive(path)
  const sent = Array.from({ length: 600 }, (_, at) => live.submit(note(`n${at}`), facilitator))
  live.close()
  expect((await Promise.all(sent)).every(({ ok }) => ok)).toBe(true)
  expect(await live.submit(note('late'), facilitator)).toMatchObject({ refusal: { code: 'noWorkshop' } })
  expect(verifyFile(path, appVersion)).toMatchObject({ ok: true, events: 601 })
})

test('a commit that was reported as failed but did reach the disk counts once', async () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  layFile(path, 0)
  const troubles: unknown[] = []
  const { live, told } = openLive(path, { onTrouble: trouble => troubles.push(trouble?.kind ?? null) })
  const real = DatabaseSync.prototype.exec
  let isBroken = true
  vi.spyOn(DatabaseSync.prototype, 'exec').mockImplementation(function (this: DatabaseSync, sql: string) {
    real.call(this, sql)
    if (sql !== 'COMMIT' || !isBroken) return
    isBroken = false
    throw Object.assign(new Error('disk I/O error'), { errcode: 10 })
  })
  onTestFinished(() => void vi.restoreAllMocks())
  expect(await live.submit(note('a'), facilitator)).toEqual({ ok: false, refusal: { code: 'notSaved' } })
  expect([live.state.seq, told]).toEqual([1, []])
  expect(
    await Promise.all([live.submit(note('a'), facilitator), live.submit(note('b'), facilitator)]),
  ).toEqual([
    { ok: true, seq: 2 },
    { ok: true, seq: 3 },
  ])
  expect(told.map(events => events.map(({ seq }) => seq))).toEqual([[2], [3]])
  expect(troubles).toEqual(['diskError', null])
  live.close()
  expect(verifyFile(path, appVersion)).toMatchObject({ ok: true, events: 3 })
})

test('a refusal that rests on a command that could not be written is not given as an answer', async () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  layFile(path, 0)
  const { live } = openLive(path)
  const real = DatabaseSync.prototype.exec
  vi.spyOn(DatabaseSync.prototype, 'exec').mockImplementation(function (this: DatabaseSync, sql: string) {
    if (sql === 'COMMIT') throw Object.assign(new Error('disk I/O error'), { errcode: 10 })
    real.call(this, sql)
  })
  onTestFinished(() => void vi.restoreAllMocks())
  const notSaved = { ok: false, refusal: { code: 'notSaved' } }
  const send = () =>
    Promise.all([
      live.submit({ id: 'p', type: 'parkEntry', entryId: 'a' }, facilitator),
      live.submit(note('a'), facilitator),
      live.submit(note('again', 'a'), facilitator),
    ])
  expect(await send()).toMatchObject([{ refusal: { code: 'unknownEntry' } }, notSaved, notSaved])
  vi.restoreAllMocks()
  expect(await send()).toMatchObject([
    { ok: false },
    { ok: true, seq: 2 },
    { refusal: { code: 'duplicateId' } },
  ])
  live.close()
})
