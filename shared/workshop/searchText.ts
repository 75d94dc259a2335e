/** A piece of text with the places where words were found: `[start, end)` in UTF-16 code units. */
export type Excerpt = { readonly text: string; readonly marks: readonly (readonly [number, number])[] }

const accents = /\p{M}/gu
const beyondAscii = /[^\p{ASCII}]/u
const noWord = /[^\p{L}\p{N}]+/gu
/** Letters of their own that no decomposition takes apart, as they are typed where the keyboard has none of them. */
const plain: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i' },
  // The same letter at the end of a word: a character must fold alike wherever it stands.
  ς: 'σ',
}
const special = new RegExp(`[${Object.keys(plain).join('')}]`, 'g')

/** Lower case without accents and ligatures: "Détection" and "DETECTION" are the same, "Weiß" and "weiss" too. */
const foldCase = (text: string): string => {
  // Most texts hold nothing to take apart, and thousands are folded at once.
  if (!beyondAscii.test(text)) return text.toLowerCase()
  const lower = text.normalize('NFKD').replace(accents, '').toLowerCase()
  return lower.replace(accents, '').replace(special, letter => plain[letter] ?? letter)
}

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

/** Finds words at the beginning of words; the places are those in the text as it is written. */
function marksIn(text: string, words: readonly string[]): [number, number][] {
  const { folded, starts, ends } = foldWithPlaces(text)
  const marks: [number, number][] = []
  for (const { 0: word, index } of folded.matchAll(/[\p{L}\p{N}]+/gu)) {
    const length = Math.max(0, ...words.map(one => (word.startsWith(one) ? one.length : 0)))
    const [start, end] = [starts[index] ?? 0, ends[index + length - 1] ?? 0]
    // One character may hold two words ("½"): it is marked once.
    if (length > 0 && start >= (marks.at(-1)?.[1] ?? 0)) marks.push([start, end])
  }
  return marks
}

/** The folded text, and for each of its code units where the character begins and ends that it comes from. */
function foldWithPlaces(text: string): { folded: string; starts: number[]; ends: number[] } {
  let folded = ''
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  for (const character of text) {
    const end = at + character.length
    const piece = foldCase(character)
    // An accent that is a character of its own belongs to the letter before it.
    if (piece === '') for (let last = ends.length - 1; ends[last] === at; last -= 1) ends[last] = end
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(at)
      ends.push(end)
    }
    folded += piece
    at = end
  }
  return { folded, starts, ends }
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
