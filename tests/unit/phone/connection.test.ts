import { expect, test } from 'vitest'
import { backoffMs } from '../../../renderer/phone/session/backoff.ts'
import { ownPicture, sharedPicture } from './pictures.ts'
import { pretendArea, pretendPhone } from './pretendPhone.ts'

const joined = () => {
  const phone = pretendPhone()
  phone.session.join('K7M3PX')
  phone.letIn()
  return phone
}

test('the first join goes with the code and without name and lane; later ones go with the token alone', () => {
  const phone = joined()
  expect(phone.lines[0]?.request).toMatchObject({ code: 'K7M3PX', token: null, name: '', laneId: null })
  phone.line().handlers.lost()
  phone.clock.pass(3_000)
  expect(phone.line().request).toMatchObject({ code: null, token: 'token' })
})

test('a dead line is noticed within ten seconds and replaced', () => {
  const phone = joined()
  phone.clock.pass(10_000)
  expect(phone.lines[0]?.isClosed).toBe(true)
  expect(phone.lines.length).toBeGreaterThan(1)
})

test('a line on which something is heard every few seconds stays', () => {
  const phone = joined()
  for (let beat = 0; beat < 30; beat++) {
    phone.clock.pass(4_000)
    phone.line().handlers.heard()
  }
  expect(phone.lines.length).toBe(1)
})

test('a phone that wakes up after a minute opens a new line at once', () => {
  const phone = joined()
  phone.clock.sleep(60_000)
  phone.session.wake()
  expect(phone.lines.length).toBe(2)
})

test('a change of network gives the old line half its time to prove that it lives', () => {
  const phone = joined()
  phone.session.wake()
  expect(phone.lines.length).toBe(1)
  phone.clock.pass(6_500)
  expect(phone.lines.length).toBeGreaterThan(1)
})

test('waking up while a try is waited for makes it at once', () => {
  const phone = joined()
  phone.line().handlers.lost()
  expect(phone.lines.length).toBe(1)
  phone.session.wake()
  expect(phone.lines.length).toBe(2)
})

test('while it is looked at a phone tries again at least every three seconds, however long it lasts', () => {
  for (let attempt = 0; attempt < 40; attempt++) {
    expect(backoffMs(attempt, true, 0.999)).toBeLessThanOrEqual(3_000)
    expect(backoffMs(attempt, true, 0)).toBeGreaterThanOrEqual(150)
  }
  expect(backoffMs(9, false, 0.999)).toBeGreaterThan(3_000)
})

test('a message left unanswered by a line that seems alive goes again on the next line', () => {
  const phone = joined()
  phone.session.send({ type: 'raiseHand', isRaised: true })
  for (let second = 0; second < 12; second++) {
    phone.line().handlers.heard()
    phone.clock.pass(1_000)
  }
  expect(phone.lines.length).toBe(2)
  phone.letIn()
  expect(phone.line().sent[0]?.message).toEqual(phone.lines[0]?.sent[0]?.message)
})

test('a picture that is no picture is left aside; an older one does not replace a newer one', () => {
  const phone = joined()
  phone.line().handlers.shared(sharedPicture({ version: 5, title: 'Five' }))
  for (const nonsense of [null, 7, {}, { version: 9 }, { ...sharedPicture({ version: 9 }), steps: [3] }])
    phone.line().handlers.shared(nonsense)
  phone.line().handlers.shared(sharedPicture({ version: 4, title: 'Four' }))
  phone.line().handlers.own({ version: 'x' })
  expect(phone.state().shared?.title).toBe('Five')
  expect(phone.state().own?.version).toBe(1)
})

test('a change makes the next picture out of the one that is shown', () => {
  const phone = joined()
  const change = { from: 1, version: 2, hostNow: 0, parts: { title: 'Two' }, steps: [], gone: [], put: [] }
  phone.line().handlers.change(change)
  expect(phone.state().shared).toMatchObject({ version: 2, title: 'Two', currentStepId: 's2' })
})

test('a change that does not fit the picture shown gets a new line, which begins with the whole picture', () => {
  for (const change of [
    null,
    'x',
    { from: 7, version: 8, hostNow: 0, parts: {}, steps: [], gone: [], put: [] },
  ]) {
    const phone = joined()
    phone.line().handlers.change(change)
    expect(phone.lines[0]?.isClosed).toBe(true)
    phone.clock.pass(3_000)
    expect(phone.lines.length).toBe(2)
    expect(phone.state().shared?.version).toBe(1)
  }
})

test('after the host was started again its versions may begin at the bottom', () => {
  const phone = joined()
  phone.line().handlers.shared(sharedPicture({ version: 500 }))
  phone.line().handlers.lost()
  phone.clock.pass(3_000)
  phone.letIn()
  phone.line().handlers.shared(sharedPicture({ version: 1, title: 'Again' }))
  expect(phone.state().shared?.title).toBe('Again')
})

test('a reload finds token, texts and draft again', () => {
  const area = pretendArea()
  const before = pretendPhone(area)
  before.session.join('K7M3PX')
  before.letIn()
  before.line().handlers.own(ownPicture())
  before.line().handlers.lost()
  before.session.send({
    type: 'addEntry',
    entryId: 'e1',
    kind: 'risk',
    text: 'Kept',
    stepId: 's2',
    rule: 'named',
  })
  before.session.setDraft({ text: 'Half a sent', kind: 'question', stepId: 's2', goalId: null })

  const after = pretendPhone(area)
  after.session.join(null)
  expect(after.line().request.token).toBe('token')
  expect(after.state().draft.text).toBe('Half a sent')
  after.letIn()
  expect(after.line().sent[0]?.message).toMatchObject({ type: 'addEntry', entryId: 'e1', text: 'Kept' })
})

test('a browser that refuses storage costs nothing but the reload', () => {
  const refuse = () => {
    throw new Error('SecurityError')
  }
  const phone = pretendPhone({ getItem: refuse, setItem: refuse, removeItem: refuse })
  phone.session.join('K7M3PX')
  phone.letIn()
  phone.session.setDraft({ text: 'Typed', kind: 'note', stepId: 's2', goalId: null })
  expect(phone.state().draft.text).toBe('Typed')
  expect(phone.state().identity.token).toBe('token')
})

test('what another page of this phone has sent or thrown away does not stand in the field of this one', () => {
  const area = pretendArea()
  const [here, there] = [pretendPhone(area), pretendPhone(area)]
  const draft = { text: 'Once', kind: 'note', stepId: 's2', goalId: null } as const
  here.session.setDraft(draft)
  there.session.storageChanged()
  expect(there.state().draft.text).toBe('Once')
  here.session.setDraft({ ...draft, text: '' })
  here.session.setEdit('e1', { text: 'Better', basedOn: 5 })
  there.session.storageChanged()
  expect(there.state().draft.text).toBe('')
  expect(there.state().edits.e1?.text).toBe('Better')
})

test('"Go on here" begins with what the other page left', () => {
  const area = pretendArea()
  const [here, there] = [pretendPhone(area), pretendPhone(area)]
  const draft = { text: 'Once', kind: 'note', stepId: 's2', goalId: null } as const
  here.session.setDraft(draft)
  there.session.retry()
  here.session.setDraft({ ...draft, text: '' })
  there.session.retry()
  expect(there.state().draft.text).toBe('')
})
