import { expect, test } from 'vitest'
import { screenOf } from '../../../renderer/phone/screen.ts'
import { nextMove } from '../../../renderer/phone/session/closings.ts'
import { closeReasons } from '../../../shared/protocol/roomLimits.ts'
import { sharedPicture } from './pictures.ts'
import { pretendPhone } from './pretendPhone.ts'

const inRoom = () => {
  const phone = pretendPhone()
  phone.session.join('K7M3PX')
  phone.letIn()
  phone.line().handlers.shared(sharedPicture())
  phone.session.setIdentity({ ...phone.state().identity, isIntroduced: true })
  return phone
}
const add = {
  type: 'addEntry',
  entryId: 'e1',
  kind: 'note',
  text: 'Hello',
  stepId: 's2',
  rule: 'named',
} as const
const close = (phone: ReturnType<typeof inRoom>, reason: string, waitMs = 0) =>
  phone.line().handlers.closed({ reason, message: `Because ${reason}.`, waitMs })

test('a new phone gives the code, says who it is, and is in the room', () => {
  const phone = pretendPhone()
  phone.session.join(null)
  expect(screenOf(phone.state())).toBe('askCode')
  phone.session.join('K7M3PX')
  expect(screenOf(phone.state())).toBe('joining')
  phone.letIn()
  phone.line().handlers.shared(sharedPicture())
  expect(screenOf(phone.state())).toBe('introduce')
  phone.session.setIdentity({ ...phone.state().identity, isIntroduced: true })
  expect(screenOf(phone.state())).toBe('room')
})

test('every close reason leads somewhere, and one that nobody knows is tried again', () => {
  for (const reason of [...closeReasons, 'somethingNew'])
    expect(nextMove(reason, false).kind).toMatch(/^(askCode|wait|stay|retry|blameMessage)$/)
})

test('a wrong code asks again and says why', () => {
  const phone = pretendPhone()
  phone.session.join('AAAAAA')
  close(phone, 'badCode')
  expect(screenOf(phone.state())).toBe('askCode')
  expect(phone.state().ending?.message).toBe('Because badCode.')
  phone.clock.pass(60_000)
  expect(phone.lines.length).toBe(1)
})

test('too many wrong codes: the page says until when it has to wait', () => {
  const phone = pretendPhone()
  phone.session.join('AAAAAA')
  close(phone, 'tooManyTries', 42_000)
  expect(phone.state().ending?.until).toBe(phone.clock.now() + 42_000)
})

test('a scanned link is good although the token of another day is not', () => {
  const phone = inRoom()
  close(phone, 'badToken')
  phone.clock.pass(10)
  expect(phone.line().request).toMatchObject({ token: null, code: 'K7M3PX' })
})

test('whoever was removed does not come back by itself, and may join anew with the code', () => {
  const phone = inRoom()
  close(phone, 'removed')
  expect(screenOf(phone.state())).toBe('ended')
  phone.clock.pass(60_000)
  expect(phone.lines.length).toBe(1)
  phone.session.retry()
  expect(screenOf(phone.state())).toBe('askCode')
})

test('replaced by another page of this phone: it stays quiet until it is wanted here', () => {
  const phone = inRoom()
  close(phone, 'replaced')
  phone.session.wake()
  phone.clock.pass(60_000)
  expect(phone.lines.length).toBe(1)
  phone.session.retry()
  expect(phone.line().request.token).toBe('token')
})

test('a closed room says so, keeps the texts and comes back by itself', () => {
  const phone = inRoom()
  phone.session.send(add)
  close(phone, 'roomClosed')
  expect(screenOf(phone.state())).toBe('ended')
  phone.clock.pass(5_000)
  expect(phone.lines.length).toBe(2)
  phone.letIn()
  expect(screenOf(phone.state())).toBe('room')
  expect(phone.line().sent[0]?.message).toMatchObject({ entryId: 'e1' })
})

test('a message that ends the line is taken out with its text, so that the next line lives', () => {
  const phone = inRoom()
  phone.session.send(add)
  close(phone, 'messageTooLarge')
  phone.clock.pass(3_000)
  phone.letIn()
  expect(phone.line().sent).toEqual([])
  expect(phone.state().outbox[0]).toMatchObject({ state: { kind: 'refused' }, message: { text: 'Hello' } })
})

test('texts of a phone that has joined as somebody new wait for its owner’s word', () => {
  const phone = inRoom()
  phone.line().handlers.lost()
  phone.session.send(add)
  phone.clock.pass(3_000)
  close(phone, 'badToken')
  phone.clock.pass(10)
  phone.letIn('another', 'p2')
  expect(phone.line().sent).toEqual([])
  expect(phone.state().outbox[0]?.state.kind).toBe('held')
  expect(phone.state().identity.isIntroduced).toBe(false)
})
