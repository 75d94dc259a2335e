import type { Action } from '../actions/action.ts'

/**
 * Actions whose label holds every word of the query, wherever it begins; those that begin with the query come first, and
 * otherwise the order stays. Accents and case do not count.
 */
export function findActions(
  actions: readonly Action[],
  query: string,
  labelOf: (action: Action) => string,
): readonly Action[] {
  const wanted = plain(query).trim()
  if (wanted === '') return actions
  const words = wanted.split(/\s+/)
  const ranked = actions.flatMap(action => {
    const label = plain(labelOf(action))
    if (!words.every(word => label.includes(word))) return []
    const rank = label.startsWith(wanted) ? 0 : words.every(word => startsAWord(label, word)) ? 1 : 2
    return [{ action, rank }]
  })
  return ranked.sort((a, b) => a.rank - b.rank).map(({ action }) => action)
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
const startsAWord = (label: string, word: string): boolean => ` ${label}`.includes(` ${word}`)
