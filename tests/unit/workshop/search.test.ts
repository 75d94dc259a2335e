import { describe, expect, test } from 'vitest'
import { search } from '../../../shared/workshop/search.ts'
import { openRoom } from '../../fixtures/workshop.ts'

const room = openRoom()
const base = { type: 'addEntry', stepId: 's1', kind: 'risk' } as const
room.do({
  ...base,
  entryId: 'a',
  text: 'Détection of intruders is missing',
  fields: { owner: 'Jürgen Weiß' },
})
room.do({ ...base, entryId: 'b', text: 'The vendor keeps remote access open' })
room.do({ ...base, entryId: 'c', text: 'Removed remote access' })
room.do({ type: 'removeEntry', entryId: 'c' })
room.do({ ...base, entryId: 'd', text: 'Set aside: remote printing', isParked: true })
room.do({
  type: 'addPerson',
  personId: 'p',
  name: 'Maria Rossi',
  role: 'Ward nurse',
  laneId: null,
  attendance: 'part',
})
const ids = (query: string) => search(room.state, query).map(({ found }) => Object.values(found)[1])

describe('search', () => {
  test('takes no notice of case and accents', () => {
    expect(ids('DETECTION')).toEqual(['a'])
    expect(ids('détection')).toEqual(['a'])
    expect(ids('jurgen')).toEqual(['a'])
  })

  test('takes letters of their own for those that they are typed as', () => {
    const said = openRoom()
    const texts = [
      'Straße gesperrt',
      'Søren Łukasz',
      'Þór and Œuvre',
      'ﬁrewall of ISTANBUL',
      'İzmir Kadıköy',
      'ΟΔΟΣ',
    ]
    for (const [at, text] of texts.entries()) said.do({ ...base, entryId: `s${at}`, text })
    const marked = (query: string) => {
      const [hit] = search(said.state, query)
      const { text, marks } = hit?.excerpt ?? { text: '', marks: [] }
      return marks.map(([start, end]) => text.slice(start, end))
    }
    expect(marked('strasse gesp')).toEqual(['Straße', 'gesp'])
    expect(marked('stras')).toEqual(['Straß'])
    expect(marked('soren luk')).toEqual(['Søren', 'Łuk'])
    expect(marked('thor oeuvre')).toEqual(['Þór', 'Œuvre'])
    expect(marked('firewall ıstanbul')).toEqual(['ﬁrewall', 'ISTANBUL'])
    expect(marked('izmir kadikoy')).toEqual(['İzmir', 'Kadıköy'])
    expect(marked('οδος')).toEqual(['ΟΔΟΣ'])
  })

  test('marks whole characters, however many letters they stand for or are made of', () => {
    const said = openRoom()
    said.do({ ...base, entryId: 's', text: '😀 ½ ﬁle of the cafe\u0301s' })
    const { text, marks } = search(said.state, '1 2 f cafe')[0]?.excerpt ?? { text: '', marks: [] }
    expect(marks.map(([start, end]) => text.slice(start, end))).toEqual(['½', 'ﬁ', 'cafe\u0301'])
  })

  test('finds what fields say in the words that stand on the screen', () => {
    const said = openRoom()
    said.do({
      ...base,
      entryId: 's',
      kind: 'action',
      text: 'Sign it',
      fields: { status: 'inProgress', organisation: 'LEG' },
    })
    said.do({ ...base, entryId: 't', text: 'A pump stops', fields: { category: 'patientSafety' } })
    const excerpts = (query: string) =>
      search(said.state, query).flatMap(({ found, excerpt }) => (found.kind === 'entry' ? excerpt.text : []))
    expect(excerpts('progress')).toEqual(['In progress'])
    expect(excerpts('patient safety')).toEqual(['Patient safety'])
    expect(excerpts('legal')).toEqual(['Legal'])
    expect(excerpts('inProgress')).toEqual([])
    expect(excerpts('sign progress')).toEqual(['Sign it'])
  })

  test('finds an action by the new name of its organisation', () => {
    const said = openRoom()
    said.do({ ...base, entryId: 's', kind: 'action', text: 'Sign it', fields: { organisation: 'LEG' } })
    expect(search(said.state, 'legal').length).toBeGreaterThan(1)
    said.do({ type: 'renameElement', key: 'actor:LEG', name: 'Lawyers', shortName: 'Lawyers' })
    expect(search(said.state, 'lawyers').map(({ found }) => found.kind)).toContain('entry')
    expect(search(said.state, 'legal').map(({ found }) => found.kind)).not.toContain('entry')
  })

  test('wants every word, as the beginning of one', () => {
    expect(ids('rem acc')).toEqual(['b'])
    expect(ids('mote')).toEqual([])
    expect(ids('remote nothing')).toEqual([])
  })

  test('finds parked entries and no removed ones', () => {
    expect(ids('remote')).toEqual(expect.arrayContaining(['b', 'd']))
    expect(ids('removed')).toEqual([])
  })

  test('puts a label first', () => {
    expect(ids('r2')[0]).toBe('b')
  })

  test('finds steps, actors, tools and people', () => {
    expect(search(room.state, 'clauses')[0]?.found).toEqual({ kind: 'step', stepId: 's2' })
    expect(search(room.state, 'legal')[0]?.found).toEqual({ kind: 'actor', laneId: 'LEG' })
    expect(search(room.state, 'drmp')[0]?.found).toEqual({ kind: 'tool', toolId: 'DRMP' })
    expect(search(room.state, 'ros')[0]?.found).toEqual({ kind: 'person', personId: 'p' })
  })

  test('shows where the words stand in the text as it was written', () => {
    const [hit] = search(room.state, 'detection intr')
    const { text, marks } = hit?.excerpt ?? { text: '', marks: [] }
    expect(marks.map(([start, end]) => text.slice(start, end))).toEqual(['Détection', 'intr'])
  })

  test('cuts a long text around the first word found', () => {
    const long = openRoom()
    long.do({ ...base, entryId: 'x', text: `${'blah '.repeat(80)}needle ${'blah '.repeat(80)}` })
    const { text, marks } = search(long.state, 'needle')[0]?.excerpt ?? { text: '', marks: [] }
    expect(text.length).toBeLessThan(150)
    expect(marks.map(([start, end]) => text.slice(start, end))).toEqual(['needle'])
  })

  test('finds nothing for nothing', () => {
    expect(search(room.state, '  -!? ')).toEqual([])
  })

  test('finds one among 5,000 entries', () => {
    const big = openRoom()
    for (let count = 0; count < 5_000; count += 1)
      big.do({ ...base, entryId: `e${count}`, text: `The vendor keeps remote access ${count} open` })
    expect(search(big.state, 'rem acc 4999').map(({ title }) => title)).toEqual(['R5000'])
  })
})
