import { newId } from '../../../renderer/client/ids.ts'
import * as box from '../../../renderer/phone/session/outbox.ts'
import { entryKinds } from '../../../shared/workshop/entryFields.ts'
import { namingRules } from '../../../shared/workshop/naming.ts'
import { openVoteOf } from '../../../shared/workshop/selectors.ts'
import type { Chance } from './chance.ts'
import type { SimulatedHost } from './simulatedHost.ts'
import type { SimulatedPhone } from './simulatedPhone.ts'

export type Counts = Record<string, number>
type Scene = { chance: Chance; host: SimulatedHost; counts: Counts }

const steps = ['s1', 's2', 's3'] as const
const lanes = ['CISO', 'ICT', 'CE', 'LEG', null] as const

/** Something that a person does with the page they look at. */
export function phoneDeed(scene: Scene, phone: SimulatedPhone): void {
  const { chance, counts } = scene
  if (phone.isAsleep) return
  const { session, state } = phone
  // Who has been sent away, or has not come in yet, has no field to write in.
  if (state.connection === 'off' || state.shared === null || state.own === null) return
  const { shared, own, outbox } = state
  const deed = chance.weigh([
    [10, 'write'],
    [3, 'change'],
    [1, 'withdraw'],
    [1, 'takeBack'],
    [3, 'vote'],
    [1, 'hand'],
    [1, 'introduce'],
    [2, 'sendAgain'],
  ] as const)
  counts[deed] = (counts[deed] ?? 0) + 1
  switch (deed) {
    case 'write': {
      const stepId = (!chance.isOnceIn(5) && shared.currentStepId) || (chance.pick(steps) ?? 's1')
      const text = `${phone.name} says ${phone.typed.length}.`
      const entryId = newId()
      phone.typed.push({ text, entryId, stepId })
      const kind = chance.pick(entryKinds) ?? 'note'
      session.send({ type: 'addEntry', entryId, kind, text, stepId, rule: shared.rule })
      return
    }
    case 'change': {
      const entry = chance.pick(own.entries.filter(({ canChange }) => canChange))
      if (!entry) return
      const text = `${phone.name} changes ${phone.changes.length}.`
      phone.changes.push({ entryId: entry.id, text })
      session.send({ type: 'editEntry', entryId: entry.id, basedOn: entry.revision, text })
      return
    }
    case 'withdraw': {
      const entry = chance.pick(own.entries.filter(({ canChange }) => canChange))
      if (entry) session.send({ type: 'withdrawEntry', entryId: entry.id })
      return
    }
    case 'takeBack': {
      const item = chance.pick(
        outbox.filter(({ message, state: { kind } }) => kind === 'waiting' && message.type === 'addEntry'),
      )
      if (item?.message.type !== 'addEntry') return
      phone.takenBack.add(item.message.entryId)
      session.setOutbox(box.without(outbox, item.message.id))
      return
    }
    case 'vote': {
      const { vote } = shared
      if (vote?.status !== 'open') return
      const dots: Record<string, number> = {}
      for (let left = chance.between(0, vote.dotsPerPerson); left > 0; left--) {
        const id = chance.pick(vote.options)?.id ?? ''
        dots[id] = (dots[id] ?? 0) + 1
      }
      session.send({ type: 'castVote', voteId: vote.id, dots })
      return
    }
    case 'hand':
      session.send({ type: 'raiseHand', isRaised: !own.isHandRaised })
      return
    case 'introduce': {
      const laneId = chance.pick(lanes) ?? null
      session.send({ type: 'setMe', name: shared.rule === 'named' ? phone.name : '', laneId })
      return
    }
    case 'sendAgain': {
      const item = chance.pick(outbox.filter(({ state: { kind } }) => kind === 'held' || kind === 'refused'))
      if (!item) return
      phone.hadToAsk = true
      session.setOutbox(box.release(outbox, item.message.id))
      return
    }
    default:
      deed satisfies never
  }
}

/** What happens to a phone. */
export function phoneMishap({ chance, counts, host }: Scene, phone: SimulatedPhone): void {
  const mishap = chance.weigh([
    [4, 'cut'],
    [3, 'snapped'],
    [3, 'reload'],
    [2, 'asleep'],
    [1, 'secondPage'],
    [1, 'wake'],
    [1, 'comeAgain'],
  ] as const)
  counts[mishap] = (counts[mishap] ?? 0) + 1
  switch (mishap) {
    case 'cut':
      phone.loseNetwork(
        chance.weigh([
          [3, chance.between(50, 3_000)],
          [2, chance.between(3_000, 15_000)],
          [1, chance.between(15_000, 60_000)],
        ]),
      )
      return
    case 'snapped':
      phone.snap()
      return
    case 'reload':
      if (!phone.isAsleep) phone.reload()
      return
    case 'asleep':
      phone.sleep(chance.between(2_000, 50_000))
      return
    case 'secondPage':
      if (!phone.isAsleep) phone.openPage(chance.isOnceIn(2) ? host.code : null)
      return
    case 'wake':
      if (!phone.isAsleep) phone.session.wake()
      return
    case 'comeAgain':
      comeAgain(phone, host)
      return
    default:
      mishap satisfies never
  }
}

/** What somebody does whose page says that it has ended, or asks for the code. */
export function comeAgain(phone: SimulatedPhone, host: SimulatedHost): void {
  if (phone.isAsleep) return
  if (phone.state.connection === 'off' && phone.state.ending !== null) phone.session.retry()
  if (phone.state.connection === 'off') phone.session.join(host.code)
}

/** What is done at the desk, and what happens to the laptop. */
export async function hostDeed({ chance, counts, host }: Scene): Promise<void> {
  const { state, room } = host
  const stepId = chance.pick(steps) ?? 's1'
  const entry = chance.pick(state.entries)
  const vote = openVoteOf(state)
  const deed = chance.weigh([
    [5, 'enterStep'],
    [1, 'markStepDone'],
    [2, 'reopenStep'],
    [4, 'write'],
    [3, 'edit'],
    [1, 'remove'],
    [2, 'collect'],
    [3, 'reveal'],
    [4, vote === null ? 'openVote' : 'closeVote'],
    [2, 'rule'],
    [3, 'pause'],
    [2, 'mute'],
    [1, 'removePhone'],
    [1, 'summon'],
    [2, 'rename'],
    [1, 'question'],
    [2, 'diskFull'],
    [2, 'closeRoom'],
    [2, 'crash'],
    [1, 'newCode'],
    [1, 'undo'],
  ] as const)
  counts[deed] = (counts[deed] ?? 0) + 1
  const record = chance.pick(room?.records.all().filter(({ isRemoved }) => !isRemoved) ?? [])
  switch (deed) {
    case 'enterStep':
    case 'markStepDone':
    case 'reopenStep':
      await host.do({ type: deed, stepId })
      return
    case 'write':
      await host.do({ type: 'addEntry', entryId: newId(), kind: 'note', stepId, text: 'Said at the desk' })
      return
    case 'edit':
      if (entry)
        await host.do({
          type: 'editEntry',
          entryId: entry.id,
          basedOn: state.seq,
          text: 'Put right at the desk',
        })
      return
    case 'remove':
      if (entry) await host.do({ type: 'removeEntry', entryId: entry.id })
      return
    case 'collect':
      await host.do({ type: 'startCollecting', stepId })
      return
    case 'reveal':
      await host.do({ type: 'revealEntries', stepId })
      return
    case 'openVote':
      await host.do({
        type: 'openVote',
        voteId: newId(),
        title: 'Which first?',
        stepId,
        options: ['a', 'b', 'c'].map(id => ({ id, text: id, entryId: null })),
        dotsPerPerson: chance.between(1, 5),
      })
      return
    case 'closeVote':
      if (vote) await host.do({ type: 'closeVote', voteId: vote.id })
      return
    case 'rule':
      await host.do({ type: 'setNamingRule', rule: chance.pick(namingRules) ?? 'named' })
      return
    case 'pause':
      room?.pause(chance.isOnceIn(2))
      return
    case 'mute':
      if (record && room) {
        room.records.change(record, { isMuted: !record.isMuted })
        room.changed()
      }
      return
    case 'removePhone':
      // Rarely: everybody who is taken out is one less to look at.
      if (record && room && chance.isOnceIn(3)) {
        room.records.change(record, { isRemoved: true })
        room.phones.putOut(record.id, 'removed')
      }
      return
    case 'summon':
      room?.summon()
      return
    case 'rename':
      if (record)
        await host.do({
          type: 'changeParticipant',
          participantId: record.id,
          laneId: chance.pick(lanes) ?? null,
        })
      return
    case 'question':
      host.stage = { ...host.stage, questionId: chance.isOnceIn(2) ? null : (entry?.id ?? null) }
      room?.changed()
      return
    case 'diskFull':
      host.file.isFull = !host.file.isFull
      return
    case 'closeRoom':
      if (host.isListening) await host.closeRoom()
      else await host.openRoom()
      return
    case 'crash':
      await host.crash()
      if (chance.isOnceIn(2)) await host.openRoom()
      return
    case 'newCode':
      room?.renewCode()
      return
    case 'undo':
      await host.do({ type: 'undo' })
      return
    default:
      deed satisfies never
  }
}
