import { describe, expect, test } from 'vitest'
import { parsePerson } from '../../../renderer/desk/dialogs/people/parsePerson.ts'
import { smallProcess } from '../../fixtures/process.ts'

const parse = (line: string) => parsePerson(line, smallProcess.actors)

describe('a person typed in one line', () => {
  test('name, role and lane', () => {
    expect(parse('Maria Rossi, ward nurse, Legal')).toEqual({
      name: 'Maria Rossi',
      role: 'ward nurse',
      laneId: 'LEG',
    })
  })

  test('a lane without a role, by its code, its short or its full name', () => {
    for (const lane of ['ce', 'Clinical Eng.', 'clinical engineering department', 'Clinical'])
      expect(parse(`Anna, ${lane}`)).toEqual({ name: 'Anna', role: '', laneId: 'CE' })
  })

  test('what is no lane belongs to the role', () => {
    expect(parse('Luca, head of IT, nights')).toEqual({
      name: 'Luca',
      role: 'head of IT, nights',
      laneId: null,
    })
  })

  test('a row copied from a table', () => {
    expect(parse('Luca\tnurse\tICT')).toEqual({ name: 'Luca', role: 'nurse', laneId: 'ICT' })
  })

  test('no name, no person', () => {
    for (const line of ['', '  ', ',,', ' , ']) expect(parse(line)).toBeNull()
  })
})
