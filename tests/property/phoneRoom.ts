import fc from 'fast-check'
import type { NamingRule } from '../../shared/workshop/naming.ts'
import { namingRules } from '../../shared/workshop/naming.ts'
import { openRoom, type Room } from '../fixtures/workshop.ts'
import { type Phone, phone, say } from '../unit/room/phones.ts'

/** Three phones and a facilitator in one room, doing whatever comes. Every text says by itself who wrote it, for the test. */
export type Scene = { readonly room: Room; readonly phones: readonly Phone[] }

const people = [
  ['p-annika', 'Annika Lindqvist', 'CE'],
  ['p-bertil', 'Bertil Ohlsson', 'ICT'],
  ['p-cecile', 'Cécile Marchand', null],
] as const

type Deed =
  | { do: 'add'; who: number; stepId: string; shown: NamingRule }
  | { do: 'edit' | 'withdraw' | 'vote' | 'join' | 'leave' | 'setMe'; who: number; pick: number }
  | { do: 'collect' | 'reveal' | 'deskAdd' | 'park' | 'openVote' | 'closeVote'; stepId: string; pick: number }
  | { do: 'rule'; rule: NamingRule }

const who = fc.nat(people.length - 1)
const pick = fc.nat(1_000)
const stepId = fc.constantFrom('s1', 's2')
const rule = fc.constantFrom(...namingRules)

/** @param rules whether the rule on names changes on the way. */
export const deeds = (rules: boolean): fc.Arbitrary<Deed[]> =>
  fc.array(
    fc.oneof(
      { weight: 6, arbitrary: fc.record({ do: fc.constant('add' as const), who, stepId, shown: rule }) },
      {
        weight: 6,
        arbitrary: fc.record({
          do: fc.constantFrom('edit', 'withdraw', 'vote', 'join', 'leave', 'setMe'),
          who,
          pick,
        }),
      },
      {
        weight: 6,
        arbitrary: fc.record({
          do: fc.constantFrom('collect', 'collect', 'reveal', 'deskAdd', 'park', 'openVote', 'closeVote'),
          stepId,
          pick,
        }),
      },
      ...(rules ? [{ weight: 2, arbitrary: fc.record({ do: fc.constant('rule' as const), rule }) }] : []),
    ),
    { maxLength: 40, size: 'max' },
  )

/** Carries the deeds out as the host would; what is refused leaves no trace. */
export function play(all: readonly Deed[], first: NamingRule): Scene {
  const room = openRoom()
  const phones = people.map(([id, name, laneId]) => phone(id, name, laneId))
  if (first !== 'named') room.do({ type: 'setNamingRule', rule: first })
  for (const [place, deed] of all.entries()) {
    room.now += 1_000
    try {
      carryOut({ room, phones }, deed, place)
    } catch (error) {
      if (!/was refused/.test(String(error))) throw error
    }
  }
  return { room, phones }
}

function carryOut({ room, phones }: Scene, deed: Deed, place: number): void {
  if (deed.do === 'rule') {
    room.do({ type: 'setNamingRule', rule: deed.rule })
    return
  }
  if ('who' in deed) {
    const from = phones[deed.who]
    if (from) phoneDoes(room, from, deed, place)
    return
  }
  const entry = room.state.entries[deed.pick % Math.max(1, room.state.entries.length)]
  switch (deed.do) {
    case 'collect':
      room.do({ type: 'startCollecting', stepId: deed.stepId })
      return
    case 'reveal':
      room.do({ type: 'revealEntries', stepId: deed.stepId })
      return
    case 'deskAdd':
      room.do({ type: 'addEntry', entryId: `e${place}`, kind: 'note', stepId: deed.stepId, text: 'Desk' })
      return
    case 'park':
      if (entry) room.do({ type: 'parkEntry', entryId: entry.id })
      return
    case 'openVote': {
      const options = ['a', 'b'].map(id => ({ id, text: id, entryId: null }))
      room.do({
        type: 'openVote',
        voteId: `v${place}`,
        title: 'Vote',
        stepId: deed.stepId,
        options,
        dotsPerPerson: 3,
      })
      return
    }
    case 'closeVote': {
      const vote = room.state.room.votes.at(-1)
      if (vote) room.do({ type: 'closeVote', voteId: vote.id })
      return
    }
    default:
      deed satisfies never
  }
}

type PhoneDeed = Extract<Deed, { who: number }>

function phoneDoes(room: Room, from: Phone, deed: PhoneDeed, place: number): void {
  const { id: participantId, name, laneId } = from
  const asThemselves = { id: participantId, role: 'participant', name, laneId } as const
  if (deed.do === 'add') {
    const { stepId, shown } = deed
    say(room, from, {
      type: 'addEntry',
      entryId: `e${place}`,
      kind: 'action',
      text: `Text${place}x`,
      stepId,
      rule: shown,
    })
    return
  }
  const entryId = from.entryIds[deed.pick % Math.max(1, from.entryIds.length)] ?? 'none'
  switch (deed.do) {
    case 'edit':
      say(room, from, { type: 'editEntry', entryId, basedOn: room.state.seq, text: `Text${place}x` })
      return
    case 'withdraw':
      say(room, from, { type: 'withdrawEntry', entryId })
      return
    case 'vote':
      say(room, from, {
        type: 'castVote',
        voteId: room.state.room.votes.at(-1)?.id ?? 'none',
        dots: { a: deed.pick % 3, b: 1 },
      })
      return
    case 'join':
      room.do({ type: 'joinRoom', participantId, name, laneId }, asThemselves)
      return
    case 'leave':
      room.do({ type: 'leaveRoom', participantId }, asThemselves)
      return
    case 'setMe':
      say(room, from, { type: 'setMe', name: `${name} the ${deed.pick}th`, laneId })
      return
    default:
      deed satisfies never
  }
}
