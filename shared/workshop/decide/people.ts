import type { Command } from '../commands.ts'
import { findActor } from '../elements.ts'
import type { Person, WorkshopState } from '../state.ts'
import { cleanLine } from './values.ts'
import { refuse, type Verdict } from './verdict.ts'

type PeopleCommand = Extract<Command, { type: 'addPerson' | 'changePerson' | 'removePerson' }>

export function decidePeople(state: WorkshopState, command: PeopleCommand): Verdict {
  const { personId } = command
  const known = state.people.find(person => person.id === personId)
  if (command.type === 'addPerson') {
    if (known) return refuse('duplicateId')
    const { name, role, laneId, attendance } = command
    const person: Person = { id: personId, name: cleanLine(name), role: cleanLine(role), laneId, attendance }
    return refusalOf(state, person) ?? [{ type: 'personAdded', person }]
  }
  if (!known) return refuse('unknownPerson')
  if (command.type === 'removePerson') return [{ type: 'personRemoved', personId }]
  const changes = newValues(known, command.changes)
  return (
    refusalOf(state, { ...known, ...changes }) ??
    (Object.keys(changes).length === 0 ? [] : [{ type: 'personChanged', personId, changes }])
  )
}

type PersonChanges = Partial<Omit<Person, 'id'>>

function newValues(
  known: Person,
  changes: Extract<PeopleCommand, { type: 'changePerson' }>['changes'],
): PersonChanges {
  const tidied = Object.entries(changes).map(([name, value]) => [
    name,
    typeof value === 'string' ? cleanLine(value) : value,
  ])
  const differing = tidied.filter(
    ([name, value]) => value !== undefined && value !== known[name as keyof Person],
  )
  return Object.fromEntries(differing)
}

function refusalOf(state: WorkshopState, person: Person) {
  if (person.name === '') return refuse('badValue', { field: 'name', problem: 'empty' })
  return person.laneId !== null && !findActor(state, person.laneId) ? refuse('unknownLane') : null
}
