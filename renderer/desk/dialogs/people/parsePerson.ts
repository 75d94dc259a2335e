import type { Actor } from '../../../../shared/process/schema.ts'
import { foldForSearch } from '../../../../shared/workshop/searchText.ts'

export type TypedPerson = { readonly name: string; readonly role: string; readonly laneId: string | null }

/**
 * Reads "Maria Rossi, ward nurse, Wards": name, role and lane with commas between them. The last part is a lane only if
 * one is called so; a lane may stand without a role. Semicolons and tabs (from a table) part as commas do.
 * @returns null where there is no name.
 */
export function parsePerson(line: string, actors: readonly Actor[]): TypedPerson | null {
  const [name = '', ...rest] = line
    .split(/[,;\t]/)
    .map(part => part.trim())
    .filter(part => part !== '')
  if (name === '') return null
  const laneId = laneCalled(rest.at(-1), actors)
  const role = (laneId === null ? rest : rest.slice(0, -1)).join(', ')
  return { name: name.slice(0, 120), role: role.slice(0, 120), laneId }
}

function laneCalled(called: string | undefined, actors: readonly Actor[]): string | null {
  if (called === undefined) return null
  const folded = foldForSearch(called)
  const exact = actors.find(({ id, shortName, name }) =>
    [id, shortName, name].some(one => foldForSearch(one) === folded),
  )
  if (exact !== undefined) return exact.id
  const beginning = actors.filter(({ shortName, name }) =>
    [shortName, name].some(one => foldForSearch(one).startsWith(folded)),
  )
  // "lab" is the laboratory; "c" could be two departments.
  return folded.length >= 3 && beginning.length === 1 ? (beginning[0]?.id ?? null) : null
}
