import type { ToolId } from '../../process/schema.ts'
import type { Day } from '../days.ts'
import type { EntryKind } from '../entryFields.ts'
import { foldForSearch } from '../searchText.ts'
import type { WorkshopState } from '../state.ts'
import { dateAtEnd } from './dueDate.ts'
import type { Mention } from './mentions.ts'
import { nameAtEnd, readName } from './names.ts'
import { isTiedAtEnd, isTiedAtStart } from './sentence.ts'
import type { CaptureWords } from './words.ts'

/** A piece of the line that says something about the entry. `raw`: as it was typed. */
export type Token = { readonly raw: string; readonly means: Meaning }
export type Meaning =
  | { readonly kind: 'who'; readonly who: Mention }
  | { readonly kind: 'due'; readonly day: Day }
  | { readonly kind: 'priority'; readonly level: 'high' | 'medium' | 'low' }
  | { readonly kind: 'tool'; readonly toolId: ToolId }
  | { readonly kind: 'score'; readonly likelihood: string; readonly impact: string }
  | { readonly kind: 'park' }

export type Context = {
  readonly kind: EntryKind
  readonly state: Pick<WorkshopState, 'process' | 'people'>
  readonly today: Day
  readonly words: CaptureWords
  /** Pieces that the writer wants left in the text. */
  readonly asText: readonly string[]
}

/** Reads one word, or two that belong together ("l4 i5"). What follows the name of a tool is left to the sentence. */
export function readToken(word: string, context: Context): Token | null {
  const means = meaningOf(word.replace(/[.,;:]$/, ''), context)
  const raw = means?.kind === 'tool' ? word.replace(/[^\p{L}\p{N}]+$/u, '') : word
  return means && !context.asText.includes(raw) ? { raw, means } : null
}

/** A name stays a word of the sentence it belongs to; the other tokens are never more than marks. */
export const isName = ({ means }: Token): boolean => means.kind === 'who' || means.kind === 'tool'

function meaningOf(word: string, { kind, state, words }: Context): Meaning | null {
  const name = word.slice(1).toLowerCase()
  if (word.startsWith('!') && kind === 'action') {
    const level = (['high', 'medium', 'low'] as const).find(one => words.priorities[one].includes(name))
    return level ? { kind: 'priority', level } : null
  }
  if (word.startsWith('#')) {
    if (words.park.includes(name)) return { kind: 'park' }
    const tool = state.process.tools.find(one =>
      [one.id, one.name].some(called => name !== '' && foldForSearch(called) === foldForSearch(name)),
    )
    return tool ? { kind: 'tool', toolId: tool.id } : null
  }
  return kind === 'risk' ? scoreOf(word) : null
}

/** "l4 i5", "i5/l4", "4x5": likelihood and impact, never one of them alone ("L2" is also a kind of switch). */
function scoreOf(word: string): Meaning | null {
  const pair = /^(?:l([1-5])[\s,/]*i([1-5])|i([1-5])[\s,/]*l([1-5])|([1-5])[x×]([1-5]))$/i.exec(word)
  const likelihood = pair?.[1] ?? pair?.[4] ?? pair?.[5]
  const impact = pair?.[2] ?? pair?.[3] ?? pair?.[6]
  return likelihood && impact ? { kind: 'score', likelihood, impact } : null
}

/** A token at an end of the line, put beside the sentence. `stood`: all of the line that leaves with it. */
export type Tag = { readonly token: Token; readonly stood: string }
type Peeled = { readonly rest: string; readonly token: Token; readonly after?: string }

/**
 * Takes tokens off the end until something stands there that is none, or a name that belongs to the sentence. They come in
 * the order of the line. Only one date is taken: what stands before it is said of something else.
 */
export function peelEnd(line: string, context: Context): { rest: string; tags: Tag[] } {
  const tags: Tag[] = []
  let rest = line.trimEnd()
  for (;;) {
    const isDated = tags.some(({ token }) => token.means.kind === 'due')
    const peeled: Peeled | null =
      (isDated ? null : dueAtEnd(rest, context)) ?? wordsAtEnd(rest, context) ?? nameAtEnd(rest, context)
    if (!peeled) return { rest, tags }
    if (isName(peeled.token) && isTiedAtEnd(peeled.rest, peeled.after ?? '', context.words)) break
    const before = peeled.rest.trimEnd()
    tags.unshift({ token: peeled.token, stood: rest.slice(before.length) })
    rest = before
  }
  // The names after it are the rest of its list: "sent to @Legal, @ICT".
  while (rest.endsWith(',') && tags[0] && isName(tags[0].token)) rest += tags.shift()?.stood ?? ''
  return { rest, tags }
}

/** Actions take any date; risks only what is surely a due date: "the certificate expires 15 Dec" is the risk itself. */
function dueAtEnd(text: string, { kind, today, words, asText }: Context): Peeled | null {
  if (kind !== 'action' && kind !== 'risk') return null
  const found = dateAtEnd(text, today, words, kind === 'risk')
  if (!found || asText.includes(found.raw)) return null
  return { rest: found.rest, token: { raw: found.raw, means: { kind: 'due', day: found.day } } }
}

function wordsAtEnd(text: string, context: Context): Peeled | null {
  for (const pattern of [/(?:^|\s)(\S+\s\S+)$/, /(?:^|\s)(\S+)$/]) {
    const found = pattern.exec(text)
    const token = found?.[1] ? readToken(found[1], context) : null
    if (found?.[1] && token)
      return { rest: text.slice(0, found.index), token, after: found[1].slice(token.raw.length) }
  }
  return null
}

/** Takes tokens off the beginning: "@Legal !high check the clause". */
export function peelStart(line: string, context: Context): { rest: string; tags: Tag[] } {
  const tags: Tag[] = []
  let rest = line.trimStart()
  for (;;) {
    const words = [/^\S+\s\S+(?=\s)/, /^\S+(?=\s)/].map(pattern => pattern.exec(rest)?.[0])
    const token =
      words.map(word => word && readToken(word, context)).find(Boolean) || readName(rest, context, true)
    if (!token) return { rest, tags }
    const after = rest.slice(token.raw.length)
    if (isName(token) && isTiedAtStart(after, context.words)) break
    const stood = token.raw + (/^[.,;:]*\s*/.exec(after)?.[0] ?? '')
    tags.push({ token, stood })
    rest = rest.slice(stood.length)
  }
  // The names before it are the beginning of its list: "@Legal, @ICT and @CE agree".
  for (let last = tags.at(-1); last && isName(last.token) && /,\s*$/.test(last.stood); last = tags.at(-1)) {
    rest = last.stood + rest
    tags.pop()
  }
  return { rest, tags }
}
