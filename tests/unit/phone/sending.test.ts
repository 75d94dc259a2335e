import { expect, test } from 'vitest'
import { ownPicture, sharedPicture } from './pictures.ts'
import { pretendPhone } from './pretendPhone.ts'

const inRoom = () => {
  const phone = pretendPhone()
  phone.session.join('K7M3PX')
  phone.letIn()
  phone.line().handlers.shared(sharedPicture())
  phone.line().handlers.own(ownPicture())
  return phone
}
const add = (entryId: string) =>
  ({ type: 'addEntry', entryId, kind: 'note', text: entryId, stepId: 's2', rule: 'named' }) as const
const sentIds = (phone: ReturnType<typeof inRoom>) =>
  phone.line().sent.map(({ message }) => 'entryId' in message && message.entryId)

test('one message is under way at a time', () => {
  const phone = inRoom()
  phone.session.send(add('a'))
  phone.session.send(add('b'))
  expect(sentIds(phone)).toEqual(['a'])
  phone.answer({ ok: true })
  expect(sentIds(phone)).toEqual(['b'])
})

test('an answer lost with its line: the same message with the same id goes first on the next one', () => {
  const phone = inRoom()
  phone.session.send(add('a'))
  phone.session.send(add('b'))
  const lost = phone.line().sent[0]?.message
  phone.line().handlers.lost()
  phone.clock.pass(3_000)
  phone.letIn()
  expect(phone.line().sent.map(({ message }) => message)).toEqual([lost])
})

test('an answer that comes from a line given up is not taken for one to the line in use', () => {
  const phone = inRoom()
  phone.session.send(add('a'))
  const old = phone.line().sent[0]
  phone.line().handlers.lost()
  phone.clock.pass(3_000)
  phone.letIn()
  old?.answer({ id: 'another', ok: true })
  expect(phone.state().outbox.length).toBe(1)
})

test('paused: nothing leaves, and it leaves by itself when the room goes on', () => {
  const phone = inRoom()
  phone.line().handlers.shared(sharedPicture({ version: 2, isPaused: true }))
  phone.session.send(add('a'))
  expect(sentIds(phone)).toEqual([])
  phone.line().handlers.shared(sharedPicture({ version: 3 }))
  expect(sentIds(phone)).toEqual(['a'])
})

test('back in a room that was paused meanwhile, nothing leaves before its picture says so', () => {
  const phone = inRoom()
  phone.line().handlers.lost()
  phone.session.send(add('a'))
  phone.clock.pass(3_000)
  phone.letIn('token', 'p1', { isPaused: true })
  expect(sentIds(phone)).toEqual([])
  expect(phone.state().outbox[0]?.state.kind).toBe('waiting')
})

test('a message refused for a moment is sent again after it', () => {
  const phone = inRoom()
  phone.session.send(add('a'))
  phone.answer({ ok: false, reason: 'tooFast', message: '' })
  expect(sentIds(phone)).toEqual([])
  phone.line().handlers.heard()
  phone.clock.pass(2_500)
  expect(sentIds(phone)).toEqual(['a'])
})

test('an answer that is none does not lose the message', () => {
  const phone = inRoom()
  phone.session.send(add('a'))
  phone.line().sent.shift()?.answer('what?')
  phone.line().handlers.heard()
  phone.clock.pass(2_500)
  expect(sentIds(phone)).toEqual(['a'])
})

test('ids of messages have nothing in common', () => {
  const phone = inRoom()
  for (let count = 0; count < 50; count++) phone.session.send(add(`e${count}`))
  const ids = phone.state().outbox.map(({ message }) => message.id)
  expect(new Set(ids).size).toBe(50)
  expect(ids.every(id => /^[a-z2-9]{20}$/.test(id))).toBe(true)
})
