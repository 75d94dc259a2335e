import { type Mention, whoIs, withoutTitles } from './mentions.ts'
import { isTiedAhead, isVerbAhead } from './sentence.ts'
import type { Context, Token } from './tokens.ts'

/** `written`: what stays of it in a sentence, the name without its mark. */
export type NameToken = Token & { readonly written: string }
type Candidate = { readonly raw: string; readonly name: string; readonly after: string }
type Meant = Candidate & { readonly who: Mention }

const mostWords = 6
const isCapitalised = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u
const isCapitals = /^\p{Lu}{2,}$/u
/** Closes a word and is no part of a name: "@Legal's", "@Legal,". */
const closing = /(?:['’]s?)?[^\p{L}\p{M}\p{N}]*$/u

/**
 * Reads the name after an `@` that stands at the beginning of `text`: the longest that is known; else a full name, where
 * it can be told from what follows; else one word. What closes the word ("?", ")", "'s") is left to the sentence.
 * @param isFirst the line begins here, so that a capital letter may begin the sentence: "@Jane Check the clause".
 */
export function readName(text: string, context: Context, isFirst: boolean): NameToken | null {
  const candidates = candidatesIn(text)
  if (candidates.some(({ raw }) => context.asText.includes(raw))) return null
  const meant = candidates.flatMap((candidate): Meant[] => {
    const who = whoIs(candidate.name, context.state, context.words)
    return who ? [{ ...candidate, who }] : []
  })
  const isQuoted = text.startsWith('@"')
  const found =
    meant.find(({ who }) => isQuoted || who.match === 'whole') ??
    meant.find(one => isFullName(one, context) && isToldApart(one, context, isFirst)) ??
    meant.find(({ who }) => who.match === 'part') ??
    meant.find(one => isFullName(one, context) && !(isFirst && beginsObject(one.after, context))) ??
    meant.find(({ name }) => !/\s/.test(name))
  return found
    ? {
        raw: found.raw,
        written: found.raw.slice(1).replaceAll('"', ''),
        means: { kind: 'who', who: found.who },
      }
    : null
}

/** From the longest to the shortest. */
function candidatesIn(text: string): Candidate[] {
  const quoted = /^@"([^"]+)"/.exec(text)
  if (quoted) return [{ raw: quoted[0], name: quoted[1] ?? '', after: text.slice(quoted[0].length) }]
  const found: Candidate[] = []
  const step = /(?:^@|[ \t]+)([^\s@#"“”„«»()[\]{}<>]+)/y
  while (found.length < mostWords) {
    const word = step.exec(text)?.[1]
    if (word === undefined || !/[\p{L}\p{N}]/u.test(word)) break
    const raw = text.slice(0, step.lastIndex).replace(closing, '')
    found.unshift({ raw, name: raw.slice(1), after: text.slice(raw.length) })
    // A dot may shorten a word: "Dr. Rossi", "Clinical Eng. department".
    if (!/^\.?$/.test(closing.exec(word)?.[0] ?? '')) break
  }
  return found
}

/** Two or three capitalised words; after a title one is enough. */
function isFullName({ name, who, after }: Meant, { state, words }: Context): boolean {
  const called = withoutTitles(name, words)
  if (called !== name && /^\S+$/.test(called))
    // Written small it may also go on with the sentence: "@dr. brown calls them", "@Dr. calls them".
    return isCapitalised.test(called) || (!isTiedAhead(` ${called}`, words) && isClosedName(after, words))
  const [first = '', ...others] = called.split(/\s+/)
  if (who.laneId !== null || others.length === 0 || others.length > 2) return false
  // "@Jane ICT is late", "@Jane Monday is too late", "@Jane VPN access": what follows is not part of the name.
  const days = [...words.weekdays, ...words.months.flat()]
  const isOther = (word: string) =>
    days.includes(word.toLowerCase()) ||
    (isCapitals.test(word) && !isCapitals.test(first)) ||
    whoIs(word, state, words)?.laneId != null
  return [first, ...others].every(word => isCapitalised.test(word)) && !others.some(isOther)
}

/** Where the name closes, or a word follows that ties it to the sentence, it does not go on and is not cut short. */
const isClosedName = (after: string, words: Context['words']): boolean =>
  /^(?:[.,;:!?…'’)]|[^\p{L}\p{N}]*$)/u.test(after) || isTiedAhead(after, words)

/** At the beginning a word in -s is surely a verb; within a sentence it is not: "give @Maria Microsoft licences". */
const isToldApart = ({ name, after }: Meant, { words }: Context, isFirst: boolean): boolean =>
  withoutTitles(name, words) !== name ||
  (isClosedName(after, words) && (isFirst || !isVerbAhead(after, words)))

function beginsObject(after: string, { words }: Context): boolean {
  const next = /^\s+(\S+)/.exec(after)?.[1]?.toLowerCase() ?? ''
  return words.names.beginningObject.includes(next) || /^\d/.test(next)
}

/** A name that closes the line, with whatever punctuation follows it. */
export function nameAtEnd(
  text: string,
  context: Context,
): { rest: string; token: NameToken; after: string } | null {
  const found = /(?:^|\s)(@[^\s@][^@]*)$/.exec(text)
  const token = found?.[1] ? readName(found[1], context, false) : null
  if (!found?.[1] || !token) return null
  const after = found[1].slice(token.raw.length)
  return /^(?:['’]s)?[^\p{L}\p{N}]*$/u.test(after) ? { rest: text.slice(0, found.index), token, after } : null
}
