import { expect, test } from 'vitest'
import * as box from '../../../renderer/phone/session/outbox.ts'
import type { PhoneMessage } from '../../../shared/protocol/room.ts'
import { ownEntry, ownPicture } from './pictures.ts'

const add = (id: string, text = id): PhoneMessage => ({
  id,
  type: 'addEntry',
  entryId: `e-${id}`,
  kind: 'note',
  text,
  stepId: 's2',
  rule: 'named',
})
const vote = (id: string, dots: Record<string, number>): PhoneMessage => ({
  id,
  type: 'castVote',
  voteId: 'v',
  dots,
})
const hand = (id: string, isRaised: boolean): PhoneMessage => ({ id, type: 'raiseHand', isRaised })
const open = { isPaused: false, isMuted: false }
const fill = (...messages: PhoneMessage[]) =>
  messages.reduce<box.Outbox>((all, one) => box.enqueue(all, one, 0), [])
const ids = (outbox: box.Outbox) => outbox.map(({ message }) => message.id)
const stateOf = (outbox: box.Outbox, id: string) => outbox.find(({ message }) => message.id === id)?.state

test('messages leave in the order in which they were written', () => {
  const outbox = fill(add('a'), add('b'))
  expect(box.nextToSend(outbox, open)?.message.id).toBe('a')
  const { outbox: rest } = box.answered(
    box.markTried(outbox, 'a'),
    'a',
    { id: 'a', ok: true, label: 'N1' },
    0,
  )
  expect(box.nextToSend(rest, open)?.message.id).toBe('b')
})

test('what was sent and not answered goes again, under the same id, before anything else', () => {
  const outbox = box.markTried(fill(add('a'), add('b')), 'a')
  expect(box.nextToSend(outbox, open)?.message.id).toBe('a')
})

test('while the room is paused entries and votes wait, a hand and a name do not', () => {
  const outbox = fill(add('a'), vote('v', { o: 1 }), hand('h', true))
  expect(box.nextToSend(outbox, { isPaused: true, isMuted: false })?.message.id).toBe('h')
  expect(box.nextToSend(outbox, { isPaused: false, isMuted: true })?.message.id).toBe('h')
})

test('of several hands or votes that have not left yet only the last one is kept', () => {
  expect(ids(fill(hand('h1', true), add('a'), hand('h2', false)))).toEqual(['a', 'h2'])
  expect(ids(fill(vote('v1', { o: 1 }), vote('v2', { o: 2 })))).toEqual(['v2'])
})

test('a vote that is on its way is not taken back by the next one; answered, it makes room for it', () => {
  const outbox = box.enqueue(box.markTried(fill(vote('v1', { o: 1 })), 'v1'), vote('v2', { o: 2 }), 0)
  expect(ids(outbox)).toEqual(['v1', 'v2'])
  expect(ids(box.answered(outbox, 'v1', { id: 'v1', ok: true }, 0).outbox)).toEqual(['v2'])
})

test('a refusal that passes keeps the message as it is', () => {
  const outbox = box.markTried(fill(add('a')), 'a')
  for (const reason of ['paused', 'muted', 'tooFast', 'notSaved', 'noWorkshop'] as const) {
    const result = box.answered(outbox, 'a', { id: 'a', ok: false, reason, message: '' }, 0)
    expect(result).toEqual({ outbox, isPassing: true })
  }
})

test('a refused message keeps its text with the reason, and does not hold up the next one', () => {
  const { outbox } = box.answered(
    fill(add('a', 'Long thought'), add('b')),
    'a',
    { id: 'a', ok: false, reason: 'stepClosed', message: 'This step is closed.' },
    0,
  )
  expect(outbox[0]?.message).toMatchObject({ text: 'Long thought' })
  expect(stateOf(outbox, 'a')).toEqual({
    kind: 'refused',
    reason: 'stepClosed',
    message: 'This step is closed.',
    current: null,
  })
  expect(box.nextToSend(outbox, open)?.message.id).toBe('b')
})

test('a stale change keeps both texts', () => {
  const edit: PhoneMessage = { id: 'x', type: 'editEntry', entryId: 'e', basedOn: 3, text: 'mine' }
  const answer = { id: 'x', ok: false, reason: 'stale', message: 'Changed.', current: 'theirs' } as const
  const { outbox } = box.answered(fill(edit), 'x', answer, 0)
  expect(stateOf(outbox, 'x')).toMatchObject({ kind: 'refused', current: 'theirs' })
  expect(outbox[0]?.message).toMatchObject({ text: 'mine' })
})

test('an entry that the host says it has already counts as sent', () => {
  const answer = { id: 'a', ok: false, reason: 'duplicateId', message: '' } as const
  const { outbox } = box.answered(fill(add('a')), 'a', answer, 0)
  expect(stateOf(outbox, 'a')?.kind).toBe('sent')
})

test('a sent entry stays in sight until the host’s picture holds it', () => {
  const { outbox } = box.answered(fill(add('a')), 'a', { id: 'a', ok: true, label: 'N4' }, 100)
  expect(box.settle(outbox, ownPicture(), 200)).toBe(outbox)
  expect(box.settle(outbox, ownPicture({ entries: [ownEntry('e-a')] }), 200)).toEqual([])
  // The facilitator may have removed it at once: then it never comes.
  expect(box.settle(outbox, ownPicture(), 60_000)).toEqual([])
})

test('nothing that waits or was refused is settled away', () => {
  const refused = box.refuse(fill(add('a'), add('b')), 'a', { reason: 'stepClosed', message: '' })
  const own = ownPicture({ entries: [ownEntry('e-a'), ownEntry('e-b')] })
  expect(ids(box.settle(refused, own, 1_000_000))).toEqual(['a', 'b'])
})

test('after joining as somebody new, texts are held and everything else is let go', () => {
  const held = box.hold(fill(add('a'), hand('h', true), vote('v', { o: 1 })))
  expect(ids(held)).toEqual(['a'])
  expect(stateOf(held, 'a')?.kind).toBe('held')
  expect(box.nextToSend(held, open)).toBeUndefined()
  expect(box.nextToSend(box.release(held, 'a'), open)?.message.id).toBe('a')
})

test('what never left the phone can be changed in place; what was tried cannot', () => {
  const outbox = fill(add('a', 'before'))
  expect(box.changeWaiting(outbox, 'a', 'after')[0]?.message).toMatchObject({ text: 'after', id: 'a' })
  expect(box.changeWaiting(box.markTried(outbox, 'a'), 'a', 'after')[0]?.message).toMatchObject({
    text: 'before',
  })
})

test('damaged storage costs what is damaged and nothing else', () => {
  const good = fill(add('a'))[0]
  const kept = [null, 3, { message: {} }, good, { message: { id: 'x', type: 'addEntry' }, state: null }]
  expect(box.readOutbox(JSON.parse(JSON.stringify(kept)))).toEqual([good])
  expect(box.readOutbox('nonsense')).toEqual([])
})

test('a lane that is changed after a name, both unsent, keeps the name', () => {
  const outbox = fill({ id: 'n', type: 'setMe', name: 'Ann' }, { id: 'l', type: 'setMe', laneId: 'LEG' })
  expect(outbox.map(({ message }) => message)).toEqual([
    { id: 'l', type: 'setMe', name: 'Ann', laneId: 'LEG' },
  ])
})

test('a name that was taken back is let go of once the picture shows that', () => {
  const { outbox } = box.answered(fill({ id: 'n', type: 'setMe', name: '' }), 'n', { id: 'n', ok: true }, 0)
  expect(box.settle(outbox, ownPicture({ name: 'Ana' }), 1)).toHaveLength(1)
  expect(box.settle(outbox, ownPicture({ name: '' }), 1)).toEqual([])
})
