import type { WorkshopEvent } from '../events.ts'
import type { Person } from '../state.ts'

type PeopleEvent = Extract<WorkshopEvent, { type: 'personAdded' | 'personChanged' | 'personRemoved' }>

export function evolvePeople(people: readonly Person[], event: PeopleEvent): readonly Person[] {
  switch (event.type) {
    case 'personAdded': {
      const others = people.filter(person => person.id !== event.person.id)
      return others.toSpliced(event.at ?? others.length, 0, event.person)
    }
    case 'personChanged':
      return people.map(person =>
        person.id === event.personId ? { ...person, ...event.changes, id: person.id } : person,
      )
    case 'personRemoved':
      return people.filter(person => person.id !== event.personId)
    default:
      return event satisfies never
  }
}
