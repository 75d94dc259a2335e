import { describe, expect, test } from 'vitest'
import { type Captured, parseCapture } from '../../../shared/workshop/capture.ts'
import type { EntryKind } from '../../../shared/workshop/entryFields.ts'
import { openRoom } from '../../fixtures/workshop.ts'

const room = openRoom()
const person = { type: 'addPerson', role: '', laneId: null, attendance: 'present' } as const
room.do({ ...person, personId: 'p1', name: 'Maria Rossi' })
room.do({ ...person, personId: 'p2', name: 'Ann Black' })
room.do({ ...person, personId: 'p3', name: 'Ann White' })

/** A Monday. */
const today = '2026-11-23'
const read = (line: string, kind: EntryKind = 'note', asText: string[] = []): Captured =>
  parseCapture(line, { kind, state: room.state, today, language: 'en', asText })
const action = (line: string) => read(line, 'action')

describe('the kind at the beginning', () => {
  test.each([
    ['r vendor access is always on', 'risk', 'vendor access is always on'],
    ['r: vendor access', 'risk', 'vendor access'],
    ['Risk: vendor access', 'risk', 'vendor access'],
    ['D we buy B', 'decision', 'we buy B'],
    ['q who signs?', 'question', 'who signs?'],
    ['a call them', 'action', 'call them'],
    ['A: call them', 'action', 'call them'],
    ['n ', 'note', ''],
  ])('%j is a %s', (line, kind, text) => {
    expect(read(line)).toMatchObject({ kind, text })
  })

  test.each(['A nurse shared her log-in', 'risky business', 'a', 'rq both', 'Note that it rains', 'x: y'])(
    '%j keeps the chosen kind and all its text',
    line => {
      expect(read(line)).toMatchObject({ kind: 'note', text: line, understood: [] })
    },
  )
})

describe('who', () => {
  test('at either end leaves the text', () => {
    const expected = {
      text: 'check the clause',
      fields: { owner: 'Legal', organisation: 'LEG' },
      laneId: 'LEG',
    }
    expect(action('check the clause @Legal')).toMatchObject(expected)
    expect(action('@legal: check the clause')).toMatchObject(expected)
    expect(action('check the clause, @LEG.')).toMatchObject(expected)
  })

  test('inside a sentence loses only its mark', () => {
    expect(action('ask @Legal to sign')).toMatchObject({ text: 'ask Legal to sign', laneId: 'LEG' })
    expect(action('fetch @"Clinical Eng."’s list')).toMatchObject({ laneId: 'CE' })
  })

  test.each([
    ['do it @Maria', 'Maria Rossi', null],
    ['do it @"Jane Doe"', 'Jane Doe', null],
    ['do it @Jane Doe', 'Jane Doe', null],
    ['do it @maria rossi', 'Maria Rossi', null],
    ['do it @Ann', 'Ann', null],
    ['do it @Clinical Engineering department', 'Clinical Eng.', 'CE'],
  ])('%j names %s', (line, owner, laneId) => {
    expect(action(line)).toMatchObject({ text: 'do it', fields: { owner }, laneId })
  })

  test('means what fits the kind', () => {
    expect(read('who signs? @CE', 'question').fields).toEqual({ forWhom: 'Clinical Eng.' })
    expect(read('we buy B @CISO', 'decision').fields).toEqual({ decidedBy: 'CISO' })
    expect(read('shared log-in @ICT', 'risk').fields).toEqual({ owner: 'ICT' })
    expect(read('they talked @ICT', 'note')).toMatchObject({ text: 'they talked', fields: {}, laneId: 'ICT' })
    expect(read('they talked to @Jane', 'note')).toMatchObject({ text: 'they talked to @Jane', laneId: null })
  })

  test('a second name is the lane, then the support; a third stays in the text', () => {
    expect(action('do it @Maria @Legal').fields).toEqual({ owner: 'Maria Rossi', organisation: 'LEG' })
    expect(action('do it @Legal @CE @ICT')).toMatchObject({
      text: 'do it @ICT',
      fields: { owner: 'Legal', organisation: 'LEG', support: 'Clinical Eng.' },
    })
  })

  test.each(['mail bob@host.org', 'meet @ noon', 'tag @123', 'an @'])('%j has none', line => {
    expect(action(line)).toMatchObject({ text: line, fields: {} })
  })
})

describe('a date at the end of an action', () => {
  test.each([
    ['15 Dec', '2026-12-15'],
    ['15 December', '2026-12-15'],
    ['15th of December', null],
    ['by 15 Dec 2027', '2027-12-15'],
    ['Dec 15', '2026-12-15'],
    ['15 Jan', '2027-01-15'],
    ['23 Nov', '2026-11-23'],
    ['22 Nov', '2027-11-22'],
    ['29 Feb', '2028-02-29'],
    ['31 April', null],
    ['15/12', '2026-12-15'],
    ['12/15', null],
    ['1/2/2027', '2027-02-01'],
    ['15.12.2026', '2026-12-15'],
    ['2026-12-15', '2026-12-15'],
    ['2026-02-30', null],
    ['today', '2026-11-23'],
    ['tomorrow.', '2026-11-24'],
    ['friday', '2026-11-27'],
    ['Monday', '2026-11-30'],
    ['next friday', '2026-12-04'],
    ['by next Friday', '2026-12-04'],
    ['in 2 weeks', '2026-12-07'],
    ['in a month', '2026-12-23'],
    ['in one day', '2026-11-24'],
    ['+7d', '2026-11-30'],
    ['+3m', '2027-02-23'],
    ['due 1 May 2027', '2027-05-01'],
  ])('“%s” is %s', (date, due) => {
    const line = `call the vendor ${date}`
    const read = action(line)
    expect(read.fields.due ?? null).toBe(due)
    expect(read.text).toBe(due === null ? line : 'call the vendor')
  })

  test.each([
    'keep the paper log until 15 Dec',
    'not before tomorrow',
    'upgrade to 15.12',
    'tested 9/10',
    'works in 10/12',
    'repeat every Friday',
    'look at the report of 15 Dec',
    '15 Dec is too late',
    'it costs +7 d',
  ])('is not read into %j', line => {
    expect(action(line)).toMatchObject({ text: line, fields: {} })
  })

  test('is due for a risk only where it says so', () => {
    expect(read('the certificate expires 15 Dec', 'risk')).toMatchObject({ fields: {} })
    expect(read('the certificate expires due 15 Dec', 'risk').fields).toEqual({ due: '2026-12-15' })
    expect(read('we met tomorrow', 'note').text).toBe('we met tomorrow')
  })

  test('puts the month first for American English', () => {
    const us = parseCapture('call 12/15', { kind: 'action', state: room.state, today, language: 'en-US' })
    expect(us.fields.due).toBe('2026-12-15')
  })
})

describe('marks', () => {
  test('set the priority of an action, wherever they stand', () => {
    for (const [mark, level] of [
      ['!high', 'high'],
      ['!!', 'high'],
      ['!m', 'medium'],
      ['!low', 'low'],
    ] as const)
      for (const line of [`call them ${mark}`, `${mark} call them`, `call ${mark} them`])
        expect(action(line)).toMatchObject({ text: 'call them', fields: { priority: level } })
    expect(action('stop !now')).toMatchObject({ text: 'stop !now', fields: {} })
    expect(read('loud !high', 'note').text).toBe('loud !high')
  })

  test('name a tool and the parking lot', () => {
    expect(read('rank the paths #drmp', 'note')).toMatchObject({ text: 'rank the paths', toolId: 'DRMP' })
    expect(read('use #CST for it', 'note')).toMatchObject({ text: 'use CST for it', toolId: 'CST' })
    expect(read('see issue #3', 'note')).toMatchObject({ text: 'see issue #3', toolId: null })
    expect(read('lunch? #park', 'question')).toMatchObject({ text: 'lunch?', isParked: true })
  })

  test('score a risk', () => {
    for (const score of ['l4 i5', 'L4 I5', 'l4i5', 'i5 l4', '4x5'])
      expect(read(`shared log-in ${score}`, 'risk')).toMatchObject({
        text: 'shared log-in',
        fields: { likelihood: '4', impact: '5' },
      })
    for (const line of ['the L2 switch', 'scored l6 i5', 'one box of 4x9', 'l4'])
      expect(read(line, 'risk')).toMatchObject({ text: line, fields: {} })
  })
})

describe('reading back', () => {
  test('lists every piece with what it was taken for', () => {
    expect(read('a renew it @Maria !high 15 Dec').understood).toEqual([
      { kind: 'kind', raw: 'a', entryKind: 'action' },
      { kind: 'field', raw: '@Maria', field: 'owner', value: 'Maria Rossi' },
      { kind: 'field', raw: '!high', field: 'priority', value: 'high' },
      { kind: 'field', raw: '15 Dec', field: 'due', value: '2026-12-15' },
    ])
  })

  test('leaves a piece in the text that the writer wants there', () => {
    expect(read('call them tomorrow', 'action', ['tomorrow'])).toMatchObject({
      text: 'call them tomorrow',
      fields: {},
    })
    expect(read('a nurse said', 'note', ['a'])).toMatchObject({ kind: 'note', text: 'a nurse said' })
  })

  test('takes a line of nothing but marks for text', () => {
    for (const line of ['tomorrow', '@Legal !high', '#park'])
      expect(action(line)).toMatchObject({ text: line, fields: {}, understood: [] })
  })
})
