import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PhoneEntry, PhoneShared, PhoneStep } from '../../../shared/protocol/room.ts'
import { changeBetween, type PhoneChange, withChange } from '../../../shared/room/phoneChange.ts'
import { passingFolder } from '../../fixtures/disks.ts'
import { withCode } from './phones.ts'
import { openTestRoom, until } from './rooms.ts'

const step = (id: string, hiddenCount: number): PhoneStep => ({
  id,
  hiddenCount,
  number: 1,
  name: id,
  phase: '',
  goal: '',
  tools: [],
  involvement: {},
  isDone: false,
  sharing: 'open',
})
const entry = (id: string, text: string): PhoneEntry => {
  return { id, text, label: id, kind: 'note', stepId: 's1', author: '', laneName: '', answer: '' }
}

/** Pictures as they may follow one another: entries come, go, change and, now and then, change places. */
const pictures = fc
  .record({
    ids: fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { maxLength: 10 }),
    texts: fc.array(fc.constantFrom('a', 'b'), { minLength: 13, maxLength: 13 }),
    isSorted: fc.boolean(),
    counts: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 3, maxLength: 3 }),
    steps: fc.subarray(['s1', 's2', 's3'], { minLength: 2 }),
    title: fc.constantFrom('x', 'y'),
    questionText: fc.option(fc.constantFrom('q', 'r'), { nil: null }),
  })
  .map(({ ids, texts, isSorted, counts, steps, title, questionText }): PhoneShared => {
    const order = isSorted ? [...ids].sort((a, b) => a - b) : ids
    return {
      version: 0,
      title,
      place: '',
      language: 'en',
      rule: 'named',
      lanes: [],
      steps: steps.map((id, place) => step(id, counts[place] ?? 0)),
      currentStepId: null,
      walk: 'ahead',
      timer: { kind: 'off' },
      hostNow: 0,
      isPaused: false,
      summons: 0,
      entries: order.map(id => entry(`e${id}`, texts[id] ?? '')),
      entryCount: ids.length,
      vote: null,
      shownQuestion: questionText === null ? null : { label: 'Q1', text: questionText },
    }
  })

test('a change leads from one picture to the next, or there is none', () => {
  fc.assert(
    fc.property(pictures, pictures, (one, other) => {
      const before = { ...one, version: 4, hostNow: 10 }
      const after = { ...other, version: 7, hostNow: 20 }
      const change = changeBetween(before, after)
      if (change === null) return
      expect(withChange(before, JSON.parse(JSON.stringify(change)))).toEqual(after)
      expect(withChange({ ...before, version: 5 }, change)).toBeNull()
    }),
    { numRuns: 500 },
  )
})

test('one more entry is a change of a few hundred bytes', () => {
  const entries = Array.from({ length: 200 }, (_, n) => entry(`e${n}`, 'as the room put it '.repeat(5)))
  const base = fc.sample(pictures, { numRuns: 1, seed: 1 })[0] as PhoneShared
  const before: PhoneShared = { ...base, entries, entryCount: 200 }
  const after = {
    ...before,
    version: 1,
    entries: [...entries.slice(1), entry('new', 'short')],
    entryCount: 201,
  }
  const change = changeBetween(before, after)
  expect(change).toMatchObject({ gone: ['e0'], put: [{ id: 'new' }], steps: [], parts: { entryCount: 201 } })
  expect(JSON.stringify(change).length).toBeLessThan(400)
})

test('a phone that takes changes has the same picture as one that takes it whole', async () => {
  using folder = passingFolder()
  await using room = await openTestRoom(folder.path)
  const whole = await room.phone('Whole')
  const byChange = await room.attempt(withCode(room.status.code, 'By change'), { changes: '1' })
  let picture: PhoneShared | null = null
  const changes: PhoneChange[] = []
  byChange.socket.on('change', (change: PhoneChange) => {
    changes.push(change)
    picture = withChange(picture ?? (byChange.shared.at(-1) as PhoneShared), change)
  })
  for (let n = 0; n < 12; n++) {
    await whole.add(`entry ${n}`, { entryId: `e${n}` })
    if (n % 4 === 3) await whole.say({ type: 'withdrawEntry', entryId: `e${n}` })
    if (n % 5 === 4) await room.act({ act: 'summon' })
    await new Promise(resolve => setTimeout(resolve, 60))
  }
  await until(
    () => picture !== null && picture.version === whole.shared.at(-1)?.version && picture.entryCount === 9,
    'the same version',
  )
  expect(picture).toEqual(whole.shared.at(-1))
  expect(changes.length).toBeGreaterThan(2)
  expect(byChange.shared.length).toBeLessThanOrEqual(2)
})
