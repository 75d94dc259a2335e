import type { LaneId } from '../../process/schema.ts'
import { foldForSearch } from '../searchText.ts'
import type { WorkshopState } from '../state.ts'

/** Who an `@name` means. `isKnown` false: a name that is on no list and is taken as it was typed. */
export type Mention = { readonly name: string; readonly laneId: LaneId | null; readonly isKnown: boolean }
type Known = Pick<WorkshopState, 'process' | 'people'>

const longestName = 60
const nameWord = /^\p{L}[\p{L}\p{M}'’.-]*$/u

/** @returns who is meant, or null where the text is nobody's name. */
export function whoIs(text: string, state: Known): Mention | null {
  const name = text.trim()
  const folded = foldForSearch(name)
  if (folded === '' || name.length > longestName) return null
  return (
    laneCalled(state, folded) ?? personCalled(state, folded) ?? laneBeginning(state, folded) ?? stranger(name)
  )
}

function laneCalled({ process }: Known, folded: string): Mention | null {
  const actor = process.actors.find(({ id, shortName, name }) =>
    [id, shortName, name].some(called => foldForSearch(called) === folded),
  )
  return actor ? { name: actor.shortName, laneId: actor.id, isKnown: true } : null
}

/** By the whole name, or by a part of it that only one person has. */
function personCalled({ people }: Known, folded: string): Mention | null {
  const whole = people.find(person => foldForSearch(person.name) === folded)
  const partly = people.filter(person => foldForSearch(person.name).split(' ').includes(folded))
  const found = whole ?? (partly.length === 1 ? partly[0] : undefined)
  return found ? { name: found.name, laneId: null, isKnown: true } : null
}

/** "legal" for "Legal affairs", where no other lane begins like that. */
function laneBeginning({ process }: Known, folded: string): Mention | null {
  if (folded.length < 3) return null
  const found = process.actors.filter(({ shortName, name }) =>
    [shortName, name].some(called => foldForSearch(called).startsWith(folded)),
  )
  const only = found.length === 1 ? found[0] : undefined
  return only ? { name: only.shortName, laneId: only.id, isKnown: true } : null
}

function stranger(name: string): Mention | null {
  return name.split(/\s+/).every(word => nameWord.test(word)) ? { name, laneId: null, isKnown: false } : null
}
