import { describe, expect, test } from 'vitest'
import { type Captured, parseCapture } from '../../../shared/workshop/capture.ts'
import type { EntryKind } from '../../../shared/workshop/entryFields.ts'
import { openRoom } from '../../fixtures/workshop.ts'

const room = openRoom()
const person = { type: 'addPerson', role: '', laneId: null, attendance: 'present' } as const
room.do({ ...person, personId: 'p1', name: 'Maria Rossi' })
room.do({ ...person, personId: 'p2', name: 'Ann Black' })
room.do({ ...person, personId: 'p3', name: 'Ann White' })
room.do({ ...person, personId: 'p4', name: 'Ada Byron' })
room.do({ ...person, personId: 'p5', name: 'Jürgen Weiß' })

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

  test('a lane named twice does not support itself', () => {
    const said = action('do it @Maria @Legal @Legal')
    expect(said.text).toBe('do it @Legal')
    expect(said.fields).toEqual({ owner: 'Maria Rossi', organisation: 'LEG' })
  })

  test.each([
    // What comes before the name ties it to the sentence.
    ['send the contract to @Legal', 'action', 'send the contract to Legal'],
    ['send it to @Legal, @ICT !high', 'action', 'send it to Legal, ICT'],
    ['who signs: our @Legal or @ICT', 'question', 'who signs: our Legal or ICT'],
    ['is this for @Legal?', 'question', 'is this for Legal?'],
    ['please phone @Maria', 'action', 'please phone Maria'],
    ['we told @ICT.', 'note', 'we told ICT.'],
    // Or what comes after it.
    ['@Legal and @ICT disagree', 'note', 'Legal and ICT disagree'],
    ['@Legal, @ICT and @CE disagree', 'note', 'Legal, ICT and CE disagree'],
    ['@ICT and @CE agree who patches the device', 'action', 'ICT and CE agree who patches the device'],
    ['@ICT/@CE share the log-in', 'risk', 'ICT/CE share the log-in'],
    ['@Legal must sign', 'action', 'Legal must sign'],
    ['@Clinical Eng. signs', 'action', 'Clinical Eng. signs'],
    ["@Legal's clause is weak", 'note', "Legal's clause is weak"],
    // Or the brackets and quotation marks around it.
    ['the switch is old (ask @ICT)', 'risk', 'the switch is old (ask ICT)'],
    ['the switch is old (@ICT)', 'risk', 'the switch is old (ICT)'],
    ['"ask @ICT", she said', 'note', '"ask ICT", she said'],
    ['she said “@ICT is slow”', 'note', 'she said “ICT is slow”'],
  ] as const)('that belongs to the sentence %j stays in it and counts', (line, kind, text) => {
    const { understood, ...captured } = read(line, kind)
    expect(captured.text).toBe(text)
    expect(understood.length).toBeGreaterThan(0)
    expect(captured.laneId !== null || captured.fields.owner === 'Maria Rossi').toBe(true)
  })

  test('put beside the sentence leaves it, whatever the sentence ends with', () => {
    expect(read('remote access is always on @ICT', 'risk').text).toBe('remote access is always on')
    expect(read('nurses click on phishing email @ICT', 'risk').text).toBe('nurses click on phishing email')
    expect(read('nobody answers the phone @ICT', 'risk').text).toBe('nobody answers the phone')
    expect(read('who signs @CE?', 'question')).toMatchObject({ text: 'who signs?', laneId: 'CE' })
    expect(action('@Legal - check the clause').text).toBe('check the clause')
  })

  test('comes first where it owns, wherever the others stand', () => {
    expect(action('ask @Ada to brief @ICT')).toMatchObject({
      text: 'ask Ada to brief ICT',
      fields: { owner: 'Ada Byron', organisation: 'ICT' },
      laneId: 'ICT',
    })
    expect(action('ask @Ada to patch the switch @ICT')).toMatchObject({
      text: 'ask Ada to patch the switch',
      fields: { owner: 'Ada Byron', organisation: 'ICT' },
    })
    expect(action('ask @Ada, @ICT and @CE to agree').fields).toEqual({
      owner: 'Ada Byron',
      organisation: 'ICT',
      support: 'Clinical Eng.',
    })
  })

  test.each([
    ['@Jane Doe: call the vendor', 'Jane Doe', 'call the vendor'],
    ['@Jane Doe, call the vendor', 'Jane Doe', 'call the vendor'],
    ['@Jane Doe call the vendor', 'Jane Doe', 'call the vendor'],
    ['@Jane Check the clause', 'Jane', 'Check the clause'],
    ['@Jane: Check the clause', 'Jane', 'Check the clause'],
    ['ask @Jane Doe to sign', 'Jane Doe', 'ask Jane Doe to sign'],
    ['@Maria Bianchi calls the vendor', 'Maria Bianchi', 'Maria Bianchi calls the vendor'],
    ['@Maria Call the vendor', 'Maria Rossi', 'Call the vendor'],
    ['give @Maria VPN access', 'Maria Rossi', 'give Maria VPN access'],
    ['tell @Jane Monday is fine', 'Jane', 'tell Jane Monday is fine'],
    ['@Dr. Brown calls the vendor', 'Dr. Brown', 'Dr. Brown calls the vendor'],
    ['@dr. brown: call the vendor', 'dr. brown', 'call the vendor'],
    ['@dr. brown must call', 'dr. brown', 'dr. brown must call'],
    ['@Dr. Rossi: call the vendor', 'Maria Rossi', 'call the vendor'],
    ['do it @Prof. Jane Brown', 'Prof. Jane Brown', 'do it'],
    ["check @Maria's", 'Maria Rossi', "check Maria's"],
    ['do it @weiss', 'Jürgen Weiß', 'do it'],
  ])('%j names the whole of %s and no more', (line, owner, text) => {
    expect(action(line)).toMatchObject({ text, fields: { owner } })
  })

  test('is never a title alone', () => {
    expect(action('@Dr. calls the vendor')).toMatchObject({ text: '@Dr. calls the vendor', fields: {} })
  })

  test('that is left without a place keeps its mark, unless the names beside it have lost theirs', () => {
    expect(read('@Maria is late', 'note').text).toBe('@Maria is late')
    expect(read('@Maria and @ICT disagree', 'note').text).toBe('Maria and ICT disagree')
    expect(read('@Legal and @ICT disagree', 'note', ['@ICT']).text).toBe('Legal and @ICT disagree')
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
    ['by Friday 15 Dec', '2026-12-15'],
    ['by Tuesday 15 December 2026', '2026-12-15'],
    ['by Wednesday 2026-12-16', '2026-12-16'],
    ['next Friday, 4 Dec', '2026-12-04'],
    ['Tue, 15 Dec', '2026-12-15'],
    ['15 Dec (Tuesday)', '2026-12-15'],
    ['15 Dec, Tuesday', '2026-12-15'],
    ['15 Dec 27', '2027-12-15'],
    ['15 Dec 26', '2026-12-15'],
    ['by 1 Mar 27', '2027-03-01'],
    ['by 28 Feb 28', '2028-02-28'],
    ["by Dec 15, '27", '2027-12-15'],
    ['31 Nov 27', null],
    ['14 - 15 Dec', null],
    ['14 Dec – 15 Dec 2026', null],
    ['Monday - Friday', null],
    ['Monday – Friday 27 Nov', null],
    ['Monday, Wednesday, Friday', null],
    ['- 15 Dec', '2026-12-15'],
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
    'repeat every Friday 15 Dec',
    'keep it out of the sun 15 Dec',
    'tell them "we come on 15 Dec"',
    'look at the report of 15 Dec',
    '15 Dec is too late',
    'it costs +7 d',
  ])('is not read into %j', line => {
    expect(action(line)).toMatchObject({ text: line, fields: {} })
  })

  test('may follow a number that is not half of a range', () => {
    expect(action('update room 12, 15 Dec')).toMatchObject({
      text: 'update room 12',
      fields: { due: '2026-12-15' },
    })
    expect(action('train phase 2 - by 15 Dec')).toMatchObject({ text: 'train phase 2' })
  })

  test('takes two digits for a day where they are no year to come', () => {
    expect(action('order 15 Dec 20')).toMatchObject({ text: 'order 15', fields: { due: '2026-12-20' } })
  })

  test('is taken once: what stands before it is said of something else', () => {
    expect(action('answer the mail 14 Dec tomorrow')).toMatchObject({
      text: 'answer the mail 14 Dec',
      fields: { due: '2026-11-24' },
    })
    expect(action('call about Friday !high by 15 Dec')).toMatchObject({
      text: 'call about Friday',
      fields: { priority: 'high', due: '2026-12-15' },
    })
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
    expect(read('rank it with #DRMP', 'note')).toMatchObject({ text: 'rank it with DRMP', toolId: 'DRMP' })
    expect(read('rank it (see #DRMP)', 'note')).toMatchObject({ text: 'rank it (see DRMP)', toolId: 'DRMP' })
    expect(read('#CST is slow', 'note')).toMatchObject({ text: 'CST is slow', toolId: 'CST' })
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
    for (const line of ['tomorrow', '@Legal !high', '#park', '@Legal?'])
      expect(action(line)).toMatchObject({ text: line, fields: {}, understood: [] })
  })
})
