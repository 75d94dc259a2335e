import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { carveEvents } from '../../../electron/host/file/carve.ts'
import { intactEvents } from '../../../electron/host/file/intactEvents.ts'
import { openFile } from '../../../electron/host/file/openFile.ts'
import { readFile } from '../../../electron/host/file/readFile.ts'
import { salvageFile } from '../../../electron/host/file/salvage.ts'
import { verifyFile } from '../../../electron/host/file/verifyFile.ts'
import { passingFolder } from '../../fixtures/disks.ts'
import { appVersion, bytesOf, layFile, mustOpen } from '../../fixtures/files.ts'

type Wound =
  | { kind: 'flip'; at: number; bit: number }
  | { kind: 'cut'; at: number }
  | { kind: 'blank'; page: number }

const wound = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: fc.nat(), bit: fc.nat(7) }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('blank' as const), page: fc.nat() }),
)

function hurt(bytes: Buffer, wounds: readonly Wound[]): Buffer {
  let hurting = Buffer.from(bytes)
  for (const wound of wounds) {
    if (hurting.length === 0) break
    switch (wound.kind) {
      case 'flip': {
        const at = wound.at % hurting.length
        hurting[at] = (hurting[at] ?? 0) ^ (1 << wound.bit)
        break
      }
      case 'cut':
        hurting = hurting.subarray(0, wound.at % hurting.length)
        break
      case 'blank': {
        const from = (wound.page % Math.ceil(hurting.length / 4096)) * 4096
        hurting.fill(0, from, Math.min(from + 4096, hurting.length))
        break
      }
      default:
        wound satisfies never
    }
  }
  return hurting
}

test('whatever is flipped, cut off or blanked: opening names the failure, and rescue gives the beginning of the history', () => {
  using folder = passingFolder()
  const whole = join(folder.path, 'whole.walkthrough')
  const room = layFile(whole, 60)
  const bytes = bytesOf(whole)
  let counter = 0
  fc.assert(
    fc.property(fc.array(wound, { minLength: 1, maxLength: 3 }), wounds => {
      counter += 1
      const path = join(folder.path, `${counter}.walkthrough`)
      const rescued = join(folder.path, `${counter} rescued.walkthrough`)
      const hurting = hurt(bytes, wounds)
      writeFileSync(path, hurting)
      const opened = openFile(path, appVersion)
      if (opened.ok) {
        opened.file.close(opened.state)
        expect(opened.state).toEqual(room.state)
        return
      }
      expect(bytesOf(path).equals(hurting)).toBe(true)
      expect(['damaged', 'notAWorkshop', 'newer', 'noPermission']).toContain(opened.failure.kind)
      expect(verifyFile(path, appVersion).ok).toBe(false)
      readFile(path)
      const salvaged = salvageFile(path, rescued)
      if (!salvaged.ok) return
      if (opened.failure.kind === 'damaged') expect(salvaged.events).toBe(opened.failure.intactEvents)
      const { file, state } = mustOpen(rescued)
      file.close(state)
      expect(intactEvents(rescued).map(row => row.body)).toEqual(
        room.log.slice(0, salvaged.events).map(({ event }) => JSON.stringify(event)),
      )
    }),
    { numRuns: 150 },
  )
}, 120_000)

test('a damaged first page or table of contents loses no event: all are found in the bytes', () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  const room = layFile(path, 60)
  const bytes = bytesOf(path)
  // The name of the event table, inside the schema on the first page; and the first bytes of the file.
  for (const at of [bytes.indexOf('CREATE TABLE event') + 3, 3]) {
    const hurting = hurt(bytes, [{ kind: 'flip', at, bit: 6 }])
    writeFileSync(path, hurting)
    const opened = openFile(path, appVersion)
    expect(!opened.ok && opened.failure).toMatchObject({ kind: 'damaged', intactEvents: room.log.length })
    const rescued = join(folder.path, `rescued ${at}.walkthrough`)
    expect(salvageFile(path, rescued)).toEqual({ ok: true, events: room.log.length })
    const { file, state } = mustOpen(rescued)
    file.close(state)
    expect(state).toEqual(room.state)
  }
})

test('a bit flipped in the middle of an event: every event before it is rescued, and none after it', () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  layFile(path, 60)
  const at = bytesOf(path).indexOf('Risk 41 ')
  writeFileSync(path, hurt(bytesOf(path), [{ kind: 'flip', at, bit: 0 }]))
  const opened = openFile(path, appVersion)
  // Event 1 is the workshop itself, so risk 41 is event 42.
  expect(!opened.ok && opened.failure).toMatchObject({ kind: 'damaged', intactEvents: 41 })
  expect(salvageFile(path, join(folder.path, 'r.walkthrough'))).toEqual({ ok: true, events: 41 })
})

test('a file cut off in the middle gives back every event of the pages that are left', () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  layFile(path, 400)
  const whole = bytesOf(path)
  truncateSync(path, Math.floor(whole.length / 2))
  const opened = openFile(path, appVersion)
  expect(!opened.ok && opened.failure.kind).toBe('damaged')
  const salvaged = salvageFile(path, join(folder.path, 'r.walkthrough'))
  expect(salvaged.ok && salvaged.events).toBeGreaterThan(120)
})

test('rescue never replaces a file, and says what is in the way', () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  const taken = join(folder.path, 'taken.walkthrough')
  layFile(path, 2)
  writeFileSync(taken, 'mine')
  expect(salvageFile(path, taken)).toEqual({ ok: false, failure: { kind: 'exists', path: taken } })
  expect(bytesOf(taken).toString()).toBe('mine')
  expect(salvageFile(join(folder.path, 'none'), taken)).toMatchObject({ failure: { kind: 'missing' } })
})

test('long texts, which SQLite spreads over several pages, are carved whole', () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  const room = layFile(path, 3)
  for (const length of [3000, 3900, 4000]) {
    room.do({
      type: 'addEntry',
      entryId: `long${length}`,
      kind: 'note',
      text: '長い話'.repeat(length / 3),
      stepId: 's1',
    })
  }
  const { file, state } = mustOpen(path)
  expect(file.append(room.log.slice(state.seq), 'Walk')).toEqual({ kind: 'written' })
  file.close(state)
  expect(carveEvents(bytesOf(path)).map(row => row.seq)).toEqual(room.log.map(({ seq }) => seq))
})
