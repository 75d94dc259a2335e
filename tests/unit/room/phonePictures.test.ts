import { describe, expect, test } from 'vitest'
import { emptyLanes } from '../../../shared/room/emptyLanes.ts'
import { shownQuestion } from '../../../shared/room/phoneEntries.ts'
import { type PhoneExtras, phoneEntryLimit, phoneShared } from '../../../shared/room/phoneShared.ts'
import { openRoom, type Room } from '../../fixtures/workshop.ts'
import { ownOf, phone, say } from './phones.ts'

const extras: PhoneExtras = { version: 7, isPaused: false, summons: 0, questionId: null, hostNow: 1 }
const shared = (room: Room, more: Partial<PhoneExtras> = {}) =>
  phoneShared(room.state, { ...extras, ...more })
const ann = () => phone('p-ann', 'Ann Nurse', 'CE')
const bob = () => phone('p-bob', 'Bob', 'LEG')
const add = { type: 'addEntry', kind: 'note', text: 'Said', stepId: 's1', rule: 'named' } as const
const join = (room: Room, { id, name, laneId }: ReturnType<typeof ann>) =>
  room.do({ type: 'joinRoom', participantId: id, name, laneId })

describe('what every phone gets', () => {
  test('is the step, its tool, the involvement and the timer', () => {
    const room = openRoom()
    room.do({ type: 'enterStep', stepId: 's1' })
    room.do({ type: 'startTimebox', minutes: 10 })
    room.do({ type: 'markStepDone', stepId: 's2' })
    const picture = shared(room, { isPaused: true, summons: 3 })
    expect(picture).toMatchObject({
      version: 7,
      title: 'Walk',
      rule: 'named',
      currentStepId: 's1',
      timer: { kind: 'running', endsAt: room.now + 600_000 },
      isPaused: true,
      summons: 3,
      vote: null,
      shownQuestion: null,
    })
    expect(picture.steps.map(({ isDone }) => isDone)).toEqual([false, true, false])
    expect(picture.steps[0]).toMatchObject({
      number: 1,
      phase: 'Procurement',
      tools: [{ id: 'CST', name: 'Compliance Support Tool' }],
      involvement: { CISO: 'AR', ICT: 'R', CE: 'R' },
      sharing: 'open',
    })
    expect(picture.lanes).toContainEqual({ id: 'LEG', name: 'Legal affairs', shortName: 'Legal' })
  })

  test('names authors only where they were told so', () => {
    const room = openRoom()
    const nurse = ann()
    join(room, nurse)
    say(room, nurse, { ...add, entryId: 'a' })
    room.do({ type: 'setNamingRule', rule: 'laneOnly' })
    say(room, nurse, { ...add, entryId: 'b' })
    room.do({ type: 'setNamingRule', rule: 'anonymous' })
    say(room, nurse, { ...add, entryId: 'c' })
    expect(shared(room).entries.map(({ author, laneName }) => [author, laneName])).toEqual([
      ['Ann Nurse', 'Clinical Eng.'],
      ['', 'Clinical Eng.'],
      ['', ''],
    ])
  })

  test('leaves out what is hidden, removed or set aside, and counts what is hidden', () => {
    const room = openRoom()
    const nurse = ann()
    for (const entryId of ['a', 'b', 'c']) say(room, nurse, { ...add, entryId })
    room.do({ type: 'parkEntry', entryId: 'a' })
    say(room, nurse, { type: 'withdrawEntry', entryId: 'b' })
    room.do({ type: 'startCollecting', stepId: 's2' })
    say(room, nurse, { ...add, entryId: 'd', stepId: 's2' })
    const picture = shared(room)
    expect(picture.entries.map(({ id }) => id)).toEqual(['c'])
    expect(picture.entryCount).toBe(1)
    expect(picture.steps[1]).toMatchObject({ sharing: 'collecting', hiddenCount: 1 })
    expect(ownOf(room, nurse).entries.map(({ id }) => id)).toEqual(['a', 'c', 'd'])
    expect(ownOf(room, bob()).entries).toEqual([])
  })

  test('holds the newest entries and how many there are in all', () => {
    const room = openRoom()
    for (let count = 0; count < phoneEntryLimit + 5; count += 1)
      room.do({ ...add, entryId: `e${count}`, text: `Entry ${count}` })
    const { entries, entryCount } = shared(room)
    expect(entries).toHaveLength(phoneEntryLimit)
    expect(entries.at(-1)?.id).toBe(`e${phoneEntryLimit + 4}`)
    expect(entryCount).toBe(phoneEntryLimit + 5)
  })

  test('is made once for each state', () => {
    const room = openRoom()
    expect(shared(room).steps).toBe(shared(room, { version: 8 }).steps)
  })
})

describe('a question put to the room', () => {
  test('is shown unless it is hidden, removed or none', () => {
    const room = openRoom()
    room.do({ ...add, kind: 'question', entryId: 'q', text: 'Who pays?' })
    room.do({ ...add, entryId: 'n' })
    room.do({ type: 'startCollecting', stepId: 's1' })
    say(room, ann(), { ...add, kind: 'question', entryId: 'hid' })
    expect(shared(room, { questionId: 'q' }).shownQuestion).toEqual({ label: 'Q1', text: 'Who pays?' })
    expect(['n', 'hid', 'none', null].map(id => shownQuestion(room.state, id))).toEqual([
      null,
      null,
      null,
      null,
    ])
    room.do({ type: 'removeEntry', entryId: 'q' })
    expect(shownQuestion(room.state, 'q')).toBeNull()
  })
})

describe('a vote', () => {
  const open = (room: Room) =>
    room.do({
      type: 'openVote',
      voteId: 'v',
      title: 'First?',
      stepId: 's1',
      options: [
        { id: 'a', text: 'A', entryId: null },
        { id: 'b', text: 'B', entryId: null },
      ],
      dotsPerPerson: 2,
    })

  test('shows no tally while it is open, only my own dots to me', () => {
    const room = openRoom()
    const [nurse, lawyer] = [ann(), bob()]
    open(room)
    say(room, nurse, { type: 'castVote', voteId: 'v', dots: { a: 2 } })
    expect(shared(room).vote).toMatchObject({ status: 'open', voters: 1, tally: null })
    expect([ownOf(room, nurse).dots, ownOf(room, lawyer).dots]).toEqual([{ a: 2 }, {}])
    expect(JSON.stringify(room.log)).not.toContain(nurse.id)
  })

  test('shows its result while its step is on', () => {
    const room = openRoom()
    open(room)
    say(room, ann(), { type: 'castVote', voteId: 'v', dots: { b: 1 } })
    room.do({ type: 'enterStep', stepId: 's1' })
    room.do({ type: 'closeVote', voteId: 'v' })
    expect(shared(room).vote).toMatchObject({ status: 'closed', tally: { a: 0, b: 1 } })
    room.do({ type: 'enterStep', stepId: 's2' })
    expect(shared(room).vote).toBeNull()
  })
})

describe('what one phone gets', () => {
  test('says which of its entries can be changed and on which revision', () => {
    const room = openRoom()
    const nurse = ann()
    say(room, nurse, { ...add, entryId: 'a' })
    expect(ownOf(room, nurse).entries).toMatchObject([{ revision: room.state.seq, canChange: true }])
    expect(ownOf(room, nurse, { isMuted: true }).entries).toMatchObject([{ canChange: false }])
    room.do({ type: 'markStepDone', stepId: 's1' })
    expect(ownOf(room, nurse).entries).toMatchObject([{ canChange: false }])
  })

  test('holds the open actions of my lane and of my name', () => {
    const room = openRoom()
    const action = (entryId: string, fields: Record<string, string>) =>
      room.do({ ...add, kind: 'action', entryId, text: entryId, fields })
    action('lane', { organisation: 'CE', due: '2026-12-01' })
    action('name', { owner: 'ann NURSE' })
    action('laneName', { owner: 'Clinical Eng.' })
    action('done', { organisation: 'CE', status: 'done' })
    action('other', { owner: 'Bob', organisation: 'ICT' })
    action('both', { owner: 'Ann Nurse', organisation: 'CE' })
    const texts = ownOf(room, ann()).actions.map(({ text }) => text)
    expect(texts.sort()).toEqual(['both', 'lane', 'laneName', 'name'])
    expect(ownOf(room, ann()).actions[0]).toEqual({
      label: 'A1',
      text: 'lane',
      due: '2026-12-01',
      status: 'open',
      stepId: 's1',
    })
    expect(ownOf(room, phone('p', '', null)).actions).toEqual([])
  })
})

describe('lanes that nobody speaks for', () => {
  test('are those without a phone that is here and without anybody on the list', () => {
    const room = openRoom()
    const names = () => emptyLanes(room.state).map(({ shortName }) => shortName)
    join(room, ann())
    join(room, bob())
    room.do({ type: 'addPerson', personId: 'p', name: 'Cem', role: '', laneId: 'ICT', attendance: 'present' })
    room.do({
      type: 'addPerson',
      personId: 'q',
      name: 'Dora',
      role: '',
      laneId: 'CISO',
      attendance: 'apologies',
    })
    expect(names()).toEqual(['CISO'])
    room.do({ type: 'leaveRoom', participantId: 'p-bob' })
    expect(names()).toEqual(['CISO', 'Legal'])
  })
})

test('a picture says whether the walk is ahead, begun or over, and begun again', () => {
  const room = openRoom()
  expect(shared(room).walk).toBe('ahead')
  room.do({ type: 'enterStep', stepId: 's1' })
  expect(shared(room).walk).toBe('begun')
  room.do({ type: 'endWalk' })
  expect(shared(room)).toMatchObject({ walk: 'over', currentStepId: null })
  room.do({ type: 'enterStep', stepId: 's2' })
  expect(shared(room).walk).toBe('begun')
})
