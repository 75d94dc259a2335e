import type { Found, SearchResult } from '../../../../shared/workshop/search.ts'

/** `first`: the place of the group's first result among all results, counted through the groups. */
export type ResultGroup = {
  readonly kind: Found['kind']
  readonly first: number
  readonly results: readonly SearchResult[]
}

/** Results by what they are. The group that holds the best result comes first, so that Enter takes it. */
export function groupResults(results: readonly SearchResult[]): ResultGroup[] {
  const kinds = [...new Set(results.map(result => result.found.kind))]
  let first = 0
  return kinds.map(kind => {
    const group = { kind, first, results: results.filter(result => result.found.kind === kind) }
    first += group.results.length
    return group
  })
}
