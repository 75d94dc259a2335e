/** A piece of text with the places where words were found: `[start, end)` in UTF-16 code units. */
export type Excerpt = { readonly text: string; readonly marks: readonly (readonly [number, number])[] }

const accents = /\p{M}/gu
const noWord = /[^\p{L}\p{N}]+/gu

/** Lower case without accents: "Détection" and "DETECTION" are the same. */
const foldCase = (text: string): string => text.normalize('NFD').replace(accents, '').toLowerCase()

/** The words of a text, folded, one blank between them. */
export const foldForSearch = (text: string): string => foldCase(text).replace(noWord, ' ').trim()

/** The words of a query, each once. */
export const wordsOf = (query: string): string[] => [
  ...new Set(foldForSearch(query.slice(0, 200)).split(' ').filter(Boolean)),
]

const longest = 140
const leadIn = 30

/**
 * The part that holds most of the words, cut to a readable length around the first of them.
 * @param words folded, as from `wordsOf`.
 */
export function excerptOf(parts: readonly string[], words: readonly string[]): Excerpt {
  // The first part is what the thing is called by and stands in the title already.
  const [called, ...others] = parts.map(text => ({ text, marks: marksIn(text, words) }))
  const best = others.toSorted((a, b) => b.marks.length - a.marks.length)[0] ?? called
  return best ? cut(best) : { text: '', marks: [] }
}

/** Finds words at the beginning of words, looking at the text as it is written so that the places are true. */
function marksIn(text: string, words: readonly string[]): [number, number][] {
  const marks: [number, number][] = []
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const length = Math.max(0, ...words.map(word => lengthOfPrefix(match[0], word)))
    if (length > 0) marks.push([match.index, match.index + length])
  }
  return marks
}

/** @returns how many code units of `written` make up the folded `prefix`; 0 where it does not begin with it. */
function lengthOfPrefix(written: string, prefix: string): number {
  if (!foldCase(written).startsWith(prefix)) return 0
  let length = 0
  for (const character of written) {
    length += character.length
    if (foldCase(written.slice(0, length)).length >= prefix.length) break
  }
  return length
}

function cut({ text, marks }: Excerpt): Excerpt {
  if (text.length <= longest) return { text, marks }
  const first = marks[0]?.[0] ?? 0
  const from = first <= leadIn ? 0 : text.lastIndexOf(' ', first - leadIn) + 1
  // A cut through the middle of a character leaves no half of it behind.
  const piece = text.slice(from, from + longest).replace(/[\ud800-\udbff]$/, '')
  const before = from > 0 ? '…' : ''
  const shift = before.length - from
  return {
    text: `${before}${piece}${from + longest < text.length ? '…' : ''}`,
    marks: marks
      .filter(([, end]) => end <= from + longest)
      .map(([start, end]) => [start + shift, end + shift] as const),
  }
}
