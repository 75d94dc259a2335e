import { expect, test } from 'vitest'
import { createKeep } from '../../../renderer/phone/session/keep.ts'
import { linkTo, readAddress, unpack } from '../../../renderer/phone/session/moving.ts'
import { readOutbox } from '../../../renderer/phone/session/outbox.ts'
import { pretendArea, pretendPhone } from './pretendPhone.ts'

const add = {
  type: 'addEntry',
  entryId: 'e1',
  kind: 'note',
  text: 'Ümläute & #',
  stepId: 's2',
  rule: 'named',
} as const

function luggage(): string {
  const phone = pretendPhone()
  phone.session.join('K7M3PX')
  phone.letIn('secret', 'p1')
  phone.line().handlers.lost()
  phone.session.send(add)
  phone.session.setDraft({ text: 'Half', kind: 'risk', stepId: 's2', goalId: null })
  return linkTo('10.0.0.7:8080', phone.state())
}
const hashOf = (link: string) => link.slice(link.indexOf('#'))

test('at the new address a phone is who it was, with everything that was not sent', () => {
  const area = pretendArea()
  expect(unpack(hashOf(luggage()), createKeep(area))).toBe(true)
  const phone = pretendPhone(area)
  phone.session.join(null)
  expect(phone.line().request.token).toBe('secret')
  expect(phone.state().draft.text).toBe('Half')
  phone.letIn('secret', 'p1')
  expect(phone.line().sent[0]?.message).toMatchObject({ entryId: 'e1', text: 'Ümläute & #' })
})

test('a link cannot speak in the name of somebody who has joined already', () => {
  const area = pretendArea()
  const keep = createKeep(area)
  keep.write('identity', { token: 'mine', participantId: 'p9', name: '', laneId: null, isIntroduced: true })
  unpack(hashOf(luggage()), keep)
  const phone = pretendPhone(area)
  expect(phone.state().identity.token).toBe('mine')
  expect(readOutbox(keep.read('outbox')).map(({ state }) => state.kind)).toEqual(['held'])
})

test('no luggage, or damaged luggage, changes nothing', () => {
  for (const hash of ['', '#c=K7M3PX', '#move=%7B', '#move=3', '#move='])
    expect(unpack(hash, createKeep(pretendArea()))).toBe(false)
})

test('an address is read as people type it', () => {
  expect(readAddress(' http://192.168.1.20:8080/#c=AB ')).toBe('192.168.1.20:8080')
  expect(readAddress('Laptop.local:8080')).toBe('laptop.local:8080')
  for (const typed of ['', 'two words', 'javascript:alert(1)', 'user@evil.example', '1.2.3.4:99999999'])
    expect(readAddress(typed)).toBeNull()
})
