import { isDeepStrictEqual } from 'node:util'
import { newId } from '../../../renderer/client/ids.ts'
import * as box from '../../../renderer/phone/session/outbox.ts'
import { phoneShared } from '../../../shared/room/phoneShared.ts'
import { replay } from '../../../shared/workshop/evolve.ts'
import { Chance } from './chance.ts'
import { type Counts, comeAgain, hostDeed, phoneDeed, phoneMishap } from './deeds.ts'
import { SimulatedHost } from './simulatedHost.ts'
import { SimulatedPhone } from './simulatedPhone.ts'
import { SimulatedTime } from './simulatedTime.ts'

export type Walk = { counts: Counts; sent: number; minutes: number }

/**
 * A workshop with a few phones in which everything goes wrong that can, and then nothing more: afterwards every view is what
 * the host has, and everything that somebody sent is in the workshop once, or on the phone with the reason why not.
 * @returns what happened. @throws where something is lost, doubled or shown otherwise than it is.
 */
export async function walkRoom(seed: number): Promise<Walk> {
  using time = new SimulatedTime().install()
  const chance = new Chance(seed)
  const host = new SimulatedHost(time)
  const counts: Counts = {}
  await host.openRoom()
  void host.do({ type: 'enterStep', stepId: 's1' })
  const phones = Array.from(
    { length: chance.between(2, 7) },
    (_, place) => new SimulatedPhone(`P${place}`, { time, chance, host }),
  )
  const scene = { chance, host, counts }
  for (const phone of phones) phone.openPage(host.code)
  await time.advance(1_000)

  for (let move = chance.between(60, 160); move > 0; move--) {
    await time.advance(
      chance.weigh([
        [6, chance.between(5, 300)],
        [3, chance.between(300, 3_000)],
        [1, chance.between(3_000, 25_000)],
      ]),
    )
    const phone = chance.pick(phones)
    if (!phone) break
    const whose = chance.weigh([
      [10, 'person'],
      [4, 'mishap'],
      [3, 'host'],
    ] as const)
    if (whose === 'person') phoneDeed(scene, phone)
    else if (whose === 'mishap') phoneMishap(scene, phone)
    else void hostDeed(scene)
  }
  await calm(time, host, phones)
  check(host, phones)
  const sent = phones.reduce((sum, { typed }) => sum + typed.length, 0)
  counts.cameTwice = phones.reduce((sum, { cameTwice }) => sum + cameTwice, 0)
  counts.refused = phones.reduce(
    (sum, { state }) => sum + state.outbox.filter(item => item.state.kind === 'refused').length,
    0,
  )
  return { counts, sent, minutes: (time.now - time.start) / 60_000 }
}

/** The network holds, everybody is awake and let speak, and time goes by. */
async function calm(
  time: SimulatedTime,
  host: SimulatedHost,
  phones: readonly SimulatedPhone[],
): Promise<void> {
  await time.advance(70_000)
  host.file.isFull = false
  await time.advance(5_000)
  await host.openRoom()
  host.room?.pause(false)
  for (const record of host.room?.records.all() ?? [])
    if (record.isMuted) host.room?.records.change(record, { isMuted: false })
  host.room?.changed()
  for (const phone of phones) phone.closeOtherPages()
  // Taken out, sent away, replaced, asked for the code: each of them one tap from the room.
  for (let taps = 0; taps < 4; taps++) {
    for (const phone of phones) comeAgain(phone, host)
    await time.advance(25_000)
  }
  for (let sweeps = 0; sweeps < 2; sweeps++) {
    for (const phone of phones)
      for (const { message, state } of phone.state.outbox)
        if (state.kind === 'held') {
          phone.hadToAsk = true
          phone.session.setOutbox(box.release(phone.state.outbox, message.id))
        }
    await time.advance(60_000)
  }
  // The last changes meet phones whose connection holds its breath: they have to catch up without another change.
  for (const phone of phones) phone.loseNetwork(2_500)
  for (let changes = 0; changes < 6; changes++) {
    void host.do({ type: 'addEntry', entryId: newId(), kind: 'note', stepId: 's1', text: 'Said at the end' })
    await time.advance(400)
  }
  await time.advance(20_000)
}

/** Why the host may refuse what a phone asks here. */
const mayBeRefused: Readonly<Record<string, readonly string[]>> = {
  addEntry: ['stepClosed'],
  editEntry: ['stale', 'entryRemoved', 'notYours', 'stepClosed'],
  withdrawEntry: ['notYours', 'stepClosed'],
  castVote: ['voteClosed'],
}

function fail(what: string): never {
  throw new Error(what)
}

function check(host: SimulatedHost, phones: readonly SimulatedPhone[]): void {
  const { state, file } = host
  const again = replay(structuredClone(file.events))
  if (JSON.stringify(again) !== JSON.stringify(state)) fail('the file is not what the host shows')
  for (const phone of phones) {
    checkViews(host, phone)
    checkSent(host, phone)
    checkChanges(host, phone)
  }
  const ids = state.entries.map(({ id }) => id)
  if (new Set(ids).size !== ids.length) fail('an entry is there twice')
}

/** The phone shows what the host has. */
function checkViews({ state, room, stage }: SimulatedHost, phone: SimulatedPhone): void {
  const { name, state: seen } = phone
  if (seen.connection !== 'joined') fail(`${name} is not back: ${seen.connection}, ${seen.ending?.reason}`)
  if (seen.shared === null || seen.own === null) fail(`${name} has no picture`)
  const { version, hostNow, isPaused, summons } = seen.shared
  const expected = phoneShared(state, { version, hostNow, isPaused, summons, questionId: stage.questionId })
  if (isPaused) fail(`${name} believes that phones are paused`)
  if (!isDeepStrictEqual(seen.shared, JSON.parse(JSON.stringify(expected)))) fail(`${name} sees another room`)
  const known = room?.phones.get(seen.identity.participantId ?? '')
  if (!known) fail(`${name} is not known to the room`)
  const presence = state.room.presence[known.record.id]
  if (seen.own.laneId !== presence?.laneId) fail(`${name} is in another lane`)
  if (seen.own.isHandRaised !== (known.handSince !== null)) fail(`${name} sees another hand`)
  for (const { id, text, revision } of seen.own.entries) {
    const entry = state.entries.find(one => one.id === id)
    if (entry?.text !== text || entry.revision !== revision || entry.isRemoved)
      fail(`${name}: ${id} is another one`)
  }
  const isThere = (id: string) => state.entries.find(entry => entry.id === id)?.isRemoved === false
  const mine = phone.typed.filter(({ entryId }) => isThere(entryId)).length
  // Who joined anew is somebody else to the room, and has none of what was sent before.
  const isShort = seen.own.entries.length < mine && phone.identities.size === 1
  if (isShort || seen.own.entries.length > mine)
    fail(`${name} sees ${seen.own.entries.length} of ${mine} entries`)
  for (const { message, state: it } of seen.outbox)
    if (it.kind === 'refused' && !mayBeRefused[message.type]?.includes(it.reason))
      fail(`${name}: ${message.type} was refused: ${it.reason}`)
  if (box.unsent(seen.outbox).length > 0) fail(`${name} still has ${JSON.stringify(box.unsent(seen.outbox))}`)
}

/** Everything sent is in the log exactly once, or still on the phone because its step was closed, and never both. */
function checkSent({ file }: SimulatedHost, phone: SimulatedPhone): void {
  const { name, typed, takenBack, hadTwoPages, state } = phone
  const added = file.events.flatMap(({ event }) => (event.type === 'entryAdded' ? [event.entry] : []))
  const arrived: number[] = []
  for (const { text, entryId } of typed) {
    const places = added.flatMap((entry, place) => (entry.text === text ? [place] : []))
    // Taken back on one page while another one of the same phone had it under way.
    const most = takenBack.has(entryId) ? (hadTwoPages ? 1 : 0) : 1
    const least = takenBack.has(entryId) ? 0 : 1
    const refused = state.outbox.filter(
      ({ message, state: { kind } }) =>
        kind === 'refused' && message.type === 'addEntry' && message.entryId === entryId,
    ).length
    const times = places.length + refused
    if (times > most || times < least)
      fail(`${name}: “${text}” arrived ${places.length} times and was refused ${refused} times`)
    if (places[0] !== undefined && added[places[0]]?.id !== entryId) fail(`${name}: “${text}” has another id`)
    if (places[0] !== undefined) arrived.push(places[0])
  }
  const isInOrder = arrived.every((place, at) => at === 0 || place > (arrived[at - 1] ?? -1))
  if (!isInOrder && !hadTwoPages && !phone.hadToAsk) fail(`${name}: not in the order in which it was typed`)
}

/** A change is made at most once, and one that was not made is still on the phone. */
function checkChanges({ file }: SimulatedHost, { name, changes, state, hadTwoPages }: SimulatedPhone): void {
  for (const { entryId, text } of changes) {
    // An undo at the desk may bring the text back once more.
    const made = file.events.filter(
      ({ event, author }) =>
        event.type === 'entryEdited' &&
        author.role === 'participant' &&
        JSON.stringify(event).includes(`"${text}"`),
    ).length
    const kept = state.outbox.some(({ message }) => message.type === 'editEntry' && message.text === text)
    if (made > 1) fail(`${name}: “${text}” was made ${made} times`)
    if (made === 0 && !kept && !hadTwoPages) fail(`${name}: the change “${text}” of ${entryId} is nowhere`)
  }
}
