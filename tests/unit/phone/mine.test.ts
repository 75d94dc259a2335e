import { expect, test } from 'vitest'
import { lostEdits, myEntryIds, myLines } from '../../../renderer/phone/entries/mine.ts'
import { handOf } from '../../../renderer/phone/frame/hand.ts'
import { myLaneId, myName } from '../../../renderer/phone/now/myLane.ts'
import { nobody } from '../../../renderer/phone/session/identity.ts'
import { enqueue, markTried, type Outbox, refuse } from '../../../renderer/phone/session/outbox.ts'
import type { SessionState } from '../../../renderer/phone/session/session.ts'
import {
  ballotToFill,
  countedDots,
  dotsLeft,
  myDots,
  ranked,
  withDot,
} from '../../../renderer/phone/vote/dots.ts'
import type { PhoneMessage, PhoneVote } from '../../../shared/protocol/room.ts'
import { ownEntry, ownPicture, sharedPicture } from './pictures.ts'

const fill = (...messages: PhoneMessage[]) => messages.reduce<Outbox>((all, one) => enqueue(all, one, 0), [])
const add: PhoneMessage = {
  id: 'a',
  type: 'addEntry',
  entryId: 'e9',
  kind: 'risk',
  text: 'New',
  stepId: 's2',
  rule: 'named',
}

test('what is not sent stands above what the host has, newest first', () => {
  const own = ownPicture({ entries: [ownEntry('e1'), ownEntry('e2')] })
  expect(myLines(own, fill(add)).map(({ entryId }) => entryId)).toEqual(['e9', 'e2', 'e1'])
})

test('an entry is there once, whether outbox and picture both hold it or not', () => {
  expect(myLines(ownPicture({ entries: [ownEntry('e9')] }), fill(add)).length).toBe(1)
})

test('what the outbox holds is mine too: the picture of me may run behind that of the room', () => {
  const withdrawn: PhoneMessage = { id: 'w', type: 'withdrawEntry', entryId: 'e2' }
  expect([...myEntryIds(ownPicture({ entries: [ownEntry('e1')] }), fill(add, withdrawn))].sort()).toEqual([
    'e1',
    'e2',
    'e9',
  ])
  expect(myEntryIds(null, []).size).toBe(0)
})

test('a change shows its new text as not sent; a withdrawal says that it is under way', () => {
  const own = ownPicture({ entries: [ownEntry('e1', 'old'), ownEntry('e2')] })
  const lines = myLines(
    own,
    fill(
      { id: 'x', type: 'editEntry', entryId: 'e1', basedOn: 5, text: 'new' },
      { id: 'y', type: 'withdrawEntry', entryId: 'e2' },
    ),
  )
  expect(lines.find(({ entryId }) => entryId === 'e1')).toMatchObject({
    text: 'new',
    status: { kind: 'changing' },
  })
  expect(lines.find(({ entryId }) => entryId === 'e2')).toMatchObject({ status: { kind: 'withdrawing' } })
})

test('what the host may have already is no longer "not sent yet"', () => {
  expect(myLines(null, markTried(fill(add), 'a'))[0]?.status.kind).toBe('sending')
})

test('the hand is as its owner left it, and as the facilitator left it after that', () => {
  const own = ownPicture({ isHandRaised: true })
  const lowered = fill({ id: 'h', type: 'raiseHand', isRaised: false })
  const session = (outbox: Outbox) => ({ own, outbox }) as Parameters<typeof handOf>[0]
  expect(handOf(session([]))).toBe(true)
  expect(handOf(session(lowered))).toBe(false)
})

const vote: PhoneVote = {
  id: 'v',
  title: 'Which?',
  options: [
    { id: 'a', text: 'A' },
    { id: 'b', text: 'B' },
    { id: 'c', text: 'C' },
  ],
  dotsPerPerson: 3,
  status: 'open',
  voters: 0,
  tally: null,
}

test('no more dots than each person has, and none below nothing', () => {
  const all = { a: 2, b: 1 }
  expect(dotsLeft(vote, all)).toBe(0)
  expect(withDot(vote, all, 'c', 1)).toBe(all)
  expect(withDot(vote, all, 'c', -1)).toBe(all)
  expect(withDot(vote, all, 'a', -1)).toEqual({ a: 1, b: 1 })
})

test('a tie for the first place names all of them; no dots, no first', () => {
  expect(ranked({ ...vote, tally: { a: 4, b: 2, c: 4 } }).first).toEqual(['A', 'C'])
  expect(ranked({ ...vote, tally: { a: 0 } }).first).toEqual([])
})

const edit = { text: 'Better', basedOn: 5, kind: 'note', stepId: 's2' } as const
const lostIds = (...given: Parameters<typeof lostEdits>) => lostEdits(...given).map(([id]) => id)

test('a change in progress is lost from the list when its entry is taken out, and found again here', () => {
  const edits = { e1: edit, e2: edit }
  expect(lostEdits(ownPicture({ entries: [ownEntry('e1')] }), [], edits)).toEqual([['e2', edit]])
})

test('a change to what is still on this phone, or while the host has not said what is mine, is not lost', () => {
  expect(lostIds(ownPicture(), fill(add), { e9: edit })).toEqual([])
  expect(lostIds(null, [], { e1: edit })).toEqual([])
})

test('a change to an entry that was refused meanwhile is found here, too', () => {
  const refused = refuse(fill(add), 'a', { reason: 'stepClosed', message: 'Closed.' })
  expect(lostIds(ownPicture(), refused, { e9: edit })).toEqual(['e9'])
})

const session = (more: Partial<SessionState>) =>
  ({ identity: { ...nobody, name: 'Typed', laneId: 'LEG' }, own: null, outbox: [], ...more }) as SessionState

test('the name is as its owner gave it last, and as the facilitator corrected it after that', () => {
  expect(myName(session({}))).toBe('Typed')
  expect(myName(session({ own: ownPicture({ name: 'Corrected' }) }))).toBe('Corrected')
  expect(myName(session({ own: ownPicture({ name: '' }) }))).toBe('')
  const taken = fill({ id: 'm', type: 'setMe', name: '' })
  expect(myName(session({ own: ownPicture(), outbox: taken }))).toBe('')
  expect(myLaneId(session({ own: ownPicture(), outbox: taken }))).toBe('ICT')
})

test('only dots that the host has counted are called mine in a result', () => {
  const outbox = fill({ id: 'c', type: 'castVote', voteId: 'v', dots: { a: 2 } })
  const state = session({ own: ownPicture({ dots: { a: 1 } }), outbox })
  expect(myDots(state, 'v')).toEqual({ a: 2 })
  expect(countedDots(state)).toEqual({ a: 1 })
})

test('a vote waits for me while it is open and I have dots left', () => {
  const at = (of: PhoneVote | null, dots = {}) =>
    ballotToFill(session({ shared: sharedPicture({ vote: of }), own: ownPicture({ dots }) }))
  expect(at(vote, { a: 2 })).toBe('v')
  expect(at(vote, { a: 2, b: 1 })).toBeNull()
  expect(at({ ...vote, status: 'closed' })).toBeNull()
  expect(at(null)).toBeNull()
})
