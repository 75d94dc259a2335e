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

  test('keeps up with 5,000 entries', () => {
    const big = openRoom()
    for (let count = 0; count < 5_000; count += 1)
      big.do({ ...base, entryId: `e${count}`, text: `The vendor keeps remote access ${count} open` })
    search(big.state, 'warm')
    const before = performance.now()
    expect(search(big.state, 'rem acc 4999').map(({ title }) => title)).toEqual(['R5000'])
    expect(performance.now() - before).toBeLessThan(60)
  })
})
