import type { LaneId } from '../../process/schema.ts'
import { foldForSearch } from '../searchText.ts'
import type { WorkshopState } from '../state.ts'
import type { CaptureWords } from './words.ts'

/**
 * Who an `@name` means. `match`: `whole` where that is how they are called, and for any lane; `part` of a person's name
 * that nobody else has; `none` for a name that is on no list and is taken as it was typed.
 */
export type Mention = {
  readonly name: string
  readonly laneId: LaneId | null
  readonly match: 'whole' | 'part' | 'none'
}
type Known = Pick<WorkshopState, 'process' | 'people'>
type Words = Pick<CaptureWords, 'names'>

const longestName = 60
const nameWord = /^\p{L}[\p{L}\p{M}'’.-]*$/u

/** @returns who is meant, or null where the text is nobody's name. */
export function whoIs(text: string, state: Known, words: Words): Mention | null {
  const name = text.trim()
  const folded = foldForSearch(name)
  if (folded === '' || name.length > longestName) return null
  return (
    laneCalled(state, folded) ??
    personCalled(state, name, words) ??
    laneBeginning(state, folded) ??
    stranger(name, words)
  )
}

/** "Dr. Rossi" without the title: "Rossi". */
export const withoutTitles = (name: string, { names }: Words): string =>
  name
    .split(/\s+/)
    .filter(word => !names.titles.includes(word.toLowerCase().replaceAll('.', '')))
    .join(' ')

const laneFound = ({ shortName, id }: Known['process']['actors'][number]): Mention => ({
  name: shortName,
  laneId: id,
  match: 'whole',
})

function laneCalled({ process }: Known, folded: string): Mention | null {
  const actor = process.actors.find(({ id, shortName, name }) =>
    [id, shortName, name].some(called => foldForSearch(called) === folded),
  )
  return actor ? laneFound(actor) : null
}

/** By the whole name, or by a part of it that only one person has. Titles are no part of a name. */
function personCalled({ people }: Known, name: string, words: Words): Mention | null {
  const called = foldForSearch(withoutTitles(name, words))
  if (called === '') return null
  const folded = people.map(person => ({ person, name: foldForSearch(withoutTitles(person.name, words)) }))
  const whole = folded.find(one => one.name === called)
  const partly = folded.filter(one => called.split(' ').every(word => one.name.split(' ').includes(word)))
  const found = whole ?? (partly.length === 1 ? partly[0] : undefined)
  return found ? { name: found.person.name, laneId: null, match: whole ? 'whole' : 'part' } : null
}

/** "legal" for "Legal affairs", where no other lane begins like that. */
function laneBeginning({ process }: Known, folded: string): Mention | null {
  if (folded.length < 3) return null
  const found = process.actors.filter(({ shortName, name }) =>
    [shortName, name].some(called => foldForSearch(called).startsWith(folded)),
  )
  return found.length === 1 && found[0] ? laneFound(found[0]) : null
}

function stranger(name: string, words: Words): Mention | null {
  const isName = withoutTitles(name, words) !== '' && name.split(/\s+/).every(word => nameWord.test(word))
  return isName ? { name, laneId: null, match: 'none' } : null
}
