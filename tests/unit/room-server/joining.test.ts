import { expect, test } from 'vitest'
import { roomLimits, roomProtocolVersion } from '../../../shared/protocol/roomLimits.ts'
import { passingFolder } from '../../fixtures/disks.ts'
import { memorySettings } from '../../fixtures/hosts.ts'
import { withCode, withToken } from './phones.ts'
import { on, openTestRoom, until } from './rooms.ts'

test('a phone that has the code joins, sees the walk, and what it sends is in the workshop', async () => {
  using folder = passingFolder()
  await using room = await openTestRoom(folder.path)
  const phone = await room.phone('Ada')
  await until(() => phone.shared.length > 0 && phone.own.length > 0, 'pictures')
  expect(phone.shared[0]).toMatchObject({ title: 'Ward 3', rule: 'named', isPaused: false })
  const answer = await phone.add('The fridge is too warm')
  expect(answer).toMatchObject({ ok: true, label: 'N1' })
  expect(room.state().entries[0]).toMatchObject({ text: 'The fridge is too warm' })
  await until(() => phone.own.at(-1)?.entries.length === 1, 'my entry')
  await until(() => phone.shared.at(-1)?.entries.length === 1, 'everybody’s entries')
  expect(phone.shared.at(-1)?.entries[0]).toMatchObject({ author: 'Ada', label: 'N1' })
})

test('the code is taken as people type it', async () => {
  using folder = passingFolder()
  await using room = await openTestRoom(folder.path)
  const { code } = room.status
  const typed = ` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `
  expect((await room.attempt(withCode(typed))).joined).not.toBeNull()
})

test('a token from an earlier join is enough, through a restart of the room and of the app', async () => {
  using folder = passingFolder()
  const settings = memorySettings()
  await using room = await openTestRoom(folder.path, { settings })
  const phone = await room.phone('Ada', 'ward-nurse')
  const { token = '', participantId = '' } = phone.joined ?? {}
  await phone.add('before')
  await room.act({ act: 'stop' })
  await until(() => phone.isOver, 'the farewell')
  expect(phone.closed).toMatchObject({ reason: 'roomClosed' })
  const again = on(await room.act({ act: 'start' }))
  expect(again.port).toBe(room.status.port)
  expect(again.code).not.toBe(room.status.code)
  const back = await room.attempt(withToken(token))
  expect(back.joined).toMatchObject({ participantId })
  await until(() => back.own.at(-1)?.entries.length === 1, 'what was sent before')
  expect(back.own.at(-1)?.entries[0]).toMatchObject({ text: 'before', canChange: true })

  const session = room.host.session()
  await room.host.close()
  await using restarted = await openTestRoom(folder.path, { settings })
  await restarted.desk.ask('openWorkshop', { path: session.kind === 'open' ? session.path : '' })
  const reopened = on(await restarted.act({ act: 'start' }))
  expect(reopened.port).toBe(room.status.port)
  const returned = await restarted.attempt(withToken(token))
  expect(returned.joined).toMatchObject({ participantId })
  await until(() => returned.own.at(-1)?.entries.length === 1, 'what was sent before')
  expect(JSON.stringify(settings.get('room'))).not.toContain(token)
})

test('each way of not getting in has its name and its sentence', async () => {
  using folder = passingFolder()
  await using room = await openTestRoom(folder.path)
  const phone = await room.phone()
  const refusals: [auth: object, reason: string][] = [
    [withToken('x'.repeat(43)), 'badToken'],
    [{ ...withCode(''), code: null }, 'noToken'],
    [withCode('AAAAAA'), 'badCode'],
    [withCode('A'.repeat(17)), 'malformed'],
    [{ ...withCode(room.status.code), name: 'x'.repeat(81) }, 'malformed'],
    [{ ...withCode(room.status.code), role: 'facilitator' }, 'malformed'],
    [{ ...withCode(room.status.code), protocol: roomProtocolVersion + 1 }, 'protocolMismatch'],
    [{}, 'protocolMismatch'],
    [{ key: 'x'.repeat(43) }, 'badToken'],
    [{ key: { length: 43 } }, 'badToken'],
    [{ name: 'x'.repeat(4_000) }, 'messageTooLarge'],
  ]
  for (const [auth, reason] of refusals) {
    const refused = await room.attempt(auth)
    expect(refused.joined).toBeNull()
    await until(() => refused.isOver, 'the end of the line')
    // What is too large is not read, so there is no event to say it with: the line’s own close code names the reason.
    const isRead = reason !== 'messageTooLarge'
    expect(isRead ? refused.closed?.reason : refused.closeReason, JSON.stringify(auth)).toBe(reason)
    if (isRead) expect(refused.closed?.message).toMatch(/^[A-Z].*\.$/)
  }
  expect(phone.isOver).toBe(false)
})

test('a new code makes the old one worthless and leaves those who have joined alone', async () => {
  using folder = passingFolder()
  await using room = await openTestRoom(folder.path)
  const phone = await room.phone()
  const renewed = on(await room.act({ act: 'newCode' }))
  expect(renewed.code).toMatch(/^[34679ACDEFGHJKMNPQRTUVWXY]{6}$/)
  expect(renewed.joinUrl).toBe(`http://127.0.0.1:${renewed.port}/#c=${renewed.code}`)
  expect((await room.attempt(withCode(room.status.code))).closed?.reason).toBe('badCode')
  expect((await room.attempt(withCode(renewed.code))).joined).not.toBeNull()
  expect((await phone.add('still here')).ok).toBe(true)
})

test('who joins on a second page goes on there, and the first page is told', async () => {
  using folder = passingFolder()
  await using room = await openTestRoom(folder.path)
  const first = await room.phone()
  const second = await room.attempt(withToken(first.joined?.token ?? ''))
  await until(() => first.isOver, 'the first page')
  expect(first.closed?.reason).toBe('replaced')
  expect((await second.add('from here')).ok).toBe(true)
  expect(Object.values(room.state().room.presence)).toHaveLength(1)
})

test('a removed phone is told, cannot come back with its token, not after a restart either, and its words stay', async () => {
  using folder = passingFolder()
  const settings = memorySettings()
  await using room = await openTestRoom(folder.path, { settings })
  const phone = await room.phone('Mallory')
  await phone.add('I said this')
  const { token = '', participantId = '' } = phone.joined ?? {}
  const after = on(await room.act({ act: 'remove', participantId }))
  expect(after.participants).toEqual([])
  await until(() => phone.isOver, 'the farewell')
  expect(phone.closed?.reason).toBe('removed')
  expect((await room.attempt(withToken(token))).closed?.reason).toBe('removed')
  await room.act({ act: 'stop' })
  await room.act({ act: 'start' })
  expect((await room.attempt(withToken(token))).closed?.reason).toBe('removed')
  expect(room.state().entries.map(({ text }) => text)).toEqual(['I said this'])
  expect(room.state().room.presence[participantId]?.hereSince).toBeNull()
})

test('guessing is slowed down, with the time to wait, while those who have joined are not concerned', async () => {
  using folder = passingFolder()
  await using room = await openTestRoom(folder.path)
  const phone = await room.phone()
  const { wrongCodesPerAddressPerMinute: tries } = roomLimits
  for (let guess = 0; guess < tries; guess++)
    expect((await room.attempt(withCode(`AAAAA${guess % 5 === 0 ? 'A' : 'C'}`))).closed?.reason).toBe(
      'badCode',
    )
  // Not even the right one is looked at now.
  const refused = await room.attempt(withCode(room.status.code))
  expect(refused.closed).toMatchObject({ reason: 'tooManyTries', waitMs: expect.any(Number) })
  expect(refused.closed?.waitMs).toBeLessThanOrEqual(60_000 / tries)
  const back = await room.attempt(withToken(phone.joined?.token ?? ''))
  expect(back.joined).not.toBeNull()
})
