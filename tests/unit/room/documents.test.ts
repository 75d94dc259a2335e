import { describe, expect, test } from 'vitest'
import { createTranslate } from '../../../electron/host/translate.ts'
import type { Block } from '../../../shared/minutes/document.ts'
import { minutesDocument } from '../../../shared/minutes/minutesDocument.ts'
import { openRoom, type Room } from '../../fixtures/workshop.ts'
import { phone, say } from './phones.ts'

const options = { t: createTranslate('en'), language: 'en', timeZone: 'Europe/Berlin', board: null }
const note = { type: 'addEntry', kind: 'note', text: 'Said', stepId: 's1', rule: 'named' } as const
const minute = 60_000

/** The blocks between a heading and the next one of its level or above. */
function under(room: Room, id: string): Block[] {
  const blocks = minutesDocument(room.state, { ...options, now: room.now }).sections.flatMap(s => s.blocks)
  const start = blocks.findIndex(block => block.type === 'heading' && block.id === id)
  const heading = blocks[start]
  if (heading?.type !== 'heading') throw new Error(`no heading ${id}`)
  const rest = blocks.slice(start + 1)
  const end = rest.findIndex(block => block.type === 'heading' && block.level <= heading.level)
  return end < 0 ? rest : rest.slice(0, end)
}
/** What stands in blocks, a line for each paragraph, list item and table row. */
function lines(blocks: readonly Block[]): string[] {
  const text = (runs: readonly { text: string }[]) => runs.map(run => run.text).join('')
  return blocks.flatMap(block => {
    if (block.type === 'paragraph') return [text(block.runs)]
    if (block.type === 'list') return block.items.map(text)
    if (block.type !== 'table') return []
    return block.rows.map(row => row.cells.map(cell => cell.blocks.map(text).join('/')).join(' | '))
  })
}
const join = (room: Room, id: string, name: string, laneId: string | null) =>
  room.do({ type: 'joinRoom', participantId: id, name, laneId })
/** A walk of two hours. */
function walked(room: Room, during: () => void): void {
  room.do({ type: 'enterStep', stepId: 's1' })
  room.now += 60 * minute
  during()
  room.now += 60 * minute
  room.do({ type: 'endWalk' })
}

describe('attendance', () => {
  test('joins the phones with the list of people and says who was there in part', () => {
    const room = openRoom()
    const person = { type: 'addPerson', role: 'Head nurse', laneId: null } as const
    room.do({ ...person, personId: '1', name: 'Ann Nurse', attendance: 'present' })
    room.do({ ...person, personId: '2', name: 'Émile Roy', attendance: 'apologies' })
    room.do({ ...person, personId: '3', name: 'Dora', attendance: 'apologies' })
    join(room, 'a', 'ann nurse', 'CE')
    join(room, 'e', 'Emile Roy', 'ICT')
    walked(room, () => {
      join(room, 'l', 'Late Comer', 'LEG')
      room.do({ type: 'leaveRoom', participantId: 'e' })
    })
    expect(lines(under(room, 'present'))).toEqual([
      'Ann Nurse | Head nurse | Clinical Eng.',
      'Émile Roy (in part) | Head nurse | ICT',
      'Late Comer (in part) |  | Legal',
    ])
    expect(lines(under(room, 'apologies')).join()).toContain('Dora')
  })

  test('a phone that slept in between was there all the time', () => {
    const room = openRoom()
    join(room, 'a', 'Ann', 'CE')
    walked(room, () => {
      room.do({ type: 'leaveRoom', participantId: 'a' })
      room.now += 50 * minute
      join(room, 'a', 'Ann', 'CE')
    })
    expect(lines(under(room, 'present'))).toEqual(['Ann |  | Clinical Eng.'])
  })

  test('is by lane under lane only, and a mere count under anonymous', () => {
    const room = openRoom()
    room.do({ type: 'setNamingRule', rule: 'laneOnly' })
    join(room, 'a', 'Ann', 'CE')
    join(room, 'b', 'Bob', 'CE')
    join(room, 'c', 'Cem', null)
    walked(room, () => room.do({ type: 'leaveRoom', participantId: 'b' }))
    expect(lines(under(room, 'present'))).toEqual([
      '3 people took part by phone without a name: Clinical Eng. 2, no lane 1. One of them was there in part.',
    ])
    room.do({ type: 'setNamingRule', rule: 'anonymous' })
    expect(lines(under(room, 'present'))).toEqual([
      '3 people took part by phone without a name. One of them was there in part.',
    ])
    room.do({ type: 'setNamingRule', rule: 'named' })
    expect(lines(under(room, 'present')).join()).toContain('Clinical Eng. 2')
  })

  test('keeps what somebody was promised when the rule is loosened later', () => {
    const room = openRoom()
    room.do({ type: 'setNamingRule', rule: 'anonymous' })
    join(room, 'a', 'Ann', 'CE')
    room.do({ type: 'setNamingRule', rule: 'named' })
    room.do({ type: 'changeParticipant', participantId: 'a', laneId: 'ICT' })
    expect(lines(under(room, 'present'))).toEqual(['One person took part by phone without a name.'])
  })
})

describe('votes', () => {
  test('stand in their step with places, ties as ties, and how many voted', () => {
    const room = openRoom()
    room.do({ type: 'addEntry', kind: 'risk', stepId: 's1', entryId: 'r', text: 'Shared log-in' })
    room.do({
      type: 'openVote',
      voteId: 'v',
      title: 'Which first?',
      stepId: 's1',
      options: [
        { id: 'a', text: 'Nothing', entryId: null },
        { id: 'b', text: 'Shared log-in', entryId: 'r' },
        { id: 'c', text: 'Open port', entryId: null },
      ],
      dotsPerPerson: 2,
    })
    say(room, phone('p', 'Ann', 'CE'), { type: 'castVote', voteId: 'v', dots: { b: 1, c: 1 } })
    expect(lines(under(room, 'step_1_vote'))).toEqual([
      'V1 Which first?',
      'This vote was still going on when these minutes were made. Its result is not known yet.',
    ])
    room.do({ type: 'closeVote', voteId: 'v' })
    expect(lines(under(room, 'step_1_vote'))).toEqual([
      'V1 Which first?',
      '1, tied | R1 Shared log-in | 1',
      '1, tied | Open port | 1',
      '3 | Nothing | 0',
      'A tie for the first place: R1 Shared log-in; Open port. 1 person voted, in secret.',
    ])
  })
})

describe('the note on names', () => {
  test('says which rule applied to which entries, and what was never shown', () => {
    const room = openRoom()
    const ann = phone('p', 'Ann', 'CE')
    join(room, 'p', 'Ann', 'CE')
    room.do({ ...note, entryId: 'desk' })
    say(room, ann, { ...note, entryId: 'a' })
    room.do({ type: 'setNamingRule', rule: 'anonymous' })
    for (const entryId of ['b', 'c']) say(room, ann, { ...note, entryId })
    say(room, ann, { ...note, kind: 'risk', entryId: 'r' })
    room.do({ type: 'startCollecting', stepId: 's2' })
    say(room, ann, { ...note, stepId: 's2', entryId: 'hid', text: 'Never shown' })
    expect(lines(under(room, 'anonymity')).slice(1)).toEqual([
      'Rule on names when these minutes were made: Anonymous.',
      'Made by phone under the rule “With names”: N2.',
      'Made by phone under the rule “Anonymous”: N3, N4, R1.',
      'Step 2: 1 entry was collected privately and not shown to the room, and is therefore not in these minutes.',
    ])
    expect(JSON.stringify(minutesDocument(room.state, { ...options, now: room.now }))).not.toContain(
      'Never shown',
    )
  })

  test('is not there where nobody joined by phone', () => {
    const room = openRoom()
    room.do({ ...note, entryId: 'desk' })
    expect(lines(under(room, 'anonymity'))).toHaveLength(1)
  })
})
